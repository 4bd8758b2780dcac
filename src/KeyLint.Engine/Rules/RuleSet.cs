using System.Collections.Immutable;
using System.Text;
using KeyLint.Engine.Evidence;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Rules;

/// <summary>The active rules. Immutable; never empty.</summary>
public sealed class RuleSet
{
    private static readonly Lazy<RuleSet> LazyBuiltIn = new(() => FromFiles(RuleResources.RuleFiles()));

    private readonly ImmutableArray<(string Path, string Text)> files;

    private RuleSet(ImmutableArray<Rule> rules, ImmutableArray<(string Path, string Text)> files)
    {
        Rules = rules;
        this.files = files;
        Id = HashOf(files.Select(file => file.Text));
        Index = new PatternIndex(rules);
        Terms = new ContextTerms(rules);
    }

    /// <summary>The rules that ship with KeyLint.</summary>
    public static RuleSet BuiltIn => LazyBuiltIn.Value;

    /// <summary>The rules, by id.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Hash of the rules' content: equal ids mean equal verdicts.</summary>
    public string Id { get; }

    internal PatternIndex Index { get; }

    internal ContextTerms Terms { get; }

    /// <summary>Reads rule files.</summary>
    /// <param name="files">Path (for messages) and text of each file.</param>
    /// <returns>The set.</returns>
    /// <exception cref="TextFormatException">A file is not a rule, two have one id, or there is none at all.</exception>
    public static RuleSet FromFiles(IEnumerable<(string Path, string Text)> files)
    {
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var byId = new SortedDictionary<string, (Rule Rule, string Path)>(StringComparer.Ordinal);
        foreach (var (path, text) in ordered)
        {
            var rule = RuleReader.Read(text, path);
            if (byId.TryGetValue(rule.Id, out var other))
            {
                throw new TextFormatException(path, 1, 1, $"the rule id '{rule.Id}' is already used by {other.Path}");
            }

            byId.Add(rule.Id, (rule, path));
        }

        return byId.Count > 0
            ? new RuleSet(byId.Values.Select(entry => entry.Rule).ToImmutableArray(), ordered.ToImmutableArray())
            : throw new TextFormatException("rules", 1, 1, "expected at least one rule: a scan without rules would find nothing and look clean");
    }

    /// <summary>Adds rules; none is replaced.</summary>
    /// <param name="more">Path and text of each further file.</param>
    /// <returns>The larger set.</returns>
    /// <exception cref="TextFormatException">A file is not a rule, or its id is taken.</exception>
    public RuleSet Extend(IEnumerable<(string Path, string Text)> more) => FromFiles(files.Concat(more));

    /// <summary>Finds a rule.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The rule, or null.</returns>
    public Rule? Find(string id) => Rules.FirstOrDefault(rule => rule.Id == id);

    private static string HashOf(IEnumerable<string> texts)
    {
        var hash = Hashes.Sha256(Encoding.UTF8.GetBytes(string.Join("\0", texts)));
        return Hashes.ToHex(hash).Substring(0, 16);
    }
}
