using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Directives;

/// <summary>The directives of one text, by the places that they speak of.</summary>
public sealed class DirectiveIndex
{
    /// <summary>Stands for all rules.</summary>
    private const string Any = "";

    private readonly SourceText text;
    private readonly Dictionary<(int Line, string Rule), Directive> allowing = [];
    private readonly Dictionary<int, Directive> faulty = [];

    private DirectiveIndex(SourceText text, ImmutableArray<Directive> all)
    {
        (this.text, All) = (text, all);
        foreach (var directive in all.Where(directive => directive.OfOwnLine))
        {
            Add(directive, directive.Line);
        }

        // A word on the line itself comes before one on the line above.
        foreach (var directive in all.Where(directive => directive.OfNextLine))
        {
            Add(directive, directive.Line + 1);
        }
    }

    /// <summary>All of them, by position.</summary>
    public ImmutableArray<Directive> All { get; }

    /// <summary>Reads the directives of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rules">The active rules.</param>
    /// <param name="foreign">Whether those of other scanners count.</param>
    public static DirectiveIndex Of(SourceText text, RuleSet rules, bool foreign = false)
    {
        var found = new DirectiveReader(rules).Read(text);
        if (foreign)
        {
            ForeignDirectives.Read(text, found);
        }

        return new DirectiveIndex(text, found.OrderBy(directive => directive.Start).ToImmutableArray());
    }

    /// <summary>The directive that allows a finding: on one of its lines or those of what holds it, or alone on the line above.</summary>
    /// <param name="rule">The finding's rule.</param>
    /// <param name="start">Index of its first character.</param>
    /// <param name="end">Index after its last one.</param>
    /// <returns>The directive, or null when none does.</returns>
    public Directive? Allowing(Rule rule, int start, int end)
    {
        if (allowing.Count == 0)
        {
            return null;
        }

        foreach (var line in Lines(start, end))
        {
            var directive = Find(line, rule.Id) ?? Find(line, rule.Diagnostic) ?? Find(line, Any) ?? (IsSource ? null : Find(line, DirectiveReader.Configuration));
            if (directive is not null)
            {
                return directive;
            }
        }

        return null;

        // A reason that holds a secret is no place where one is allowed.
        Directive? Find(int line, string id) => allowing.TryGetValue((line, id), out var found) && !(start >= found.Start && end <= found.End) ? found : null;
    }

    /// <summary>A directive that would speak of a place if nothing were wrong with it, or null.</summary>
    /// <param name="start">Index of the place's first character.</param>
    /// <param name="end">Index after its last one.</param>
    public Directive? Faulty(int start, int end)
    {
        if (faulty.Count == 0)
        {
            return null;
        }

        foreach (var line in Lines(start, end))
        {
            if (faulty.TryGetValue(line, out var directive))
            {
                return directive;
            }
        }

        return null;
    }

    private bool IsSource => text.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines of a place, and the one where what holds it begins; none of those between, which may speak of something else.</summary>
    private IEnumerable<int> Lines(int start, int end)
    {
        var first = text.Lines.Locate(start).Line;
        var own = Enumerable.Range(first, text.Lines.Locate(Math.Max(start, end - 1)).Line - first + 1);
        return Continuation.FirstLine(text, start, IsSource) is var opening && opening < first ? own.Append(opening) : own;
    }

    private void Add(Directive directive, int line)
    {
        if (directive.Fault.Length > 0)
        {
            if (!faulty.ContainsKey(line))
            {
                faulty[line] = directive;
            }

            return;
        }

        foreach (var rule in directive.IsForeign ? ImmutableArray.Create(Any) : directive.Rules)
        {
            if (!allowing.ContainsKey((line, rule)))
            {
                allowing[(line, rule)] = directive;
            }
        }
    }
}
