using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Rules;

/// <summary>The active rules. Immutable; never empty.</summary>
public sealed class RuleSet
{
    private static readonly Lazy<RuleSet> LazyBuiltIn = new(() => Make(null, RuleResources.RuleFiles(), (file, problems) => [RuleReader.ReadBuiltIn(file.Text, file.Path, problems)]));

    private readonly ImmutableArray<(string Path, string Text)> files;
    private readonly Lazy<string> id;

    private RuleSet(ImmutableArray<Rule> rules, ImmutableArray<(string Path, string Text)> files)
    {
        Rules = rules;
        this.files = files;
        id = new(() => HashOf(files));
        Index = new PatternIndex(rules);
        Terms = new ContextTerms(rules);
    }

    /// <summary>The rules that ship with KeyLint.</summary>
    public static RuleSet BuiltIn => LazyBuiltIn.Value;

    /// <summary>The rules, by id.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Hash of the rules' content: equal ids mean equal verdicts.</summary>
    public string Id => id.Value;

    internal PatternIndex Index { get; }

    internal ContextTerms Terms { get; }

    /// <summary>Reads rule files.</summary>
    /// <param name="files">Path (for messages) and text of each file.</param>
    /// <returns>The set.</returns>
    /// <exception cref="RulesRefusedException">A file is not a rule, two have one id, or there is none at all: names every problem.</exception>
    public static RuleSet FromFiles(IEnumerable<(string Path, string Text)> files) => Make(null, files, Read);

    private static IEnumerable<Rule> Read((string Path, string Text) file, List<RuleProblem> problems) => RuleReader.Read(file.Text, file.Path, problems);

    /// <summary>Reads files and adds them to rules that were read before, which come first: who comes later may not take an id.</summary>
    private static RuleSet Make(
        RuleSet? known, IEnumerable<(string Path, string Text)> more, Func<(string Path, string Text), List<RuleProblem>, IEnumerable<Rule>> reader)
    {
        var added = more.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var problems = new List<RuleProblem>();
        var rules = new SortedDictionary<string, Rule>(StringComparer.Ordinal);
        var read = added.SelectMany(file => reader(file, problems));
        foreach (var rule in known is null ? read : known.Rules.Concat(read))
        {
            if (rules.TryGetValue(rule.Id, out var other))
            {
                problems.Add(new RuleProblem(rule.Origin.Path, rule.Origin.Line, 1, $"the rule id '{rule.Id}' is already used by {other.Origin.Path}"));
            }
            else if (rule.Id.Length > 0)
            {
                rules.Add(rule.Id, rule);
            }
        }

        if (problems.Count > 0)
        {
            throw new RulesRefusedException(problems);
        }

        return rules.Count > 0
            ? new RuleSet(rules.Values.ToImmutableArray(), (known is null ? added : known.files.Concat(added)).ToImmutableArray())
            : throw new RulesRefusedException([new RuleProblem("rules", 1, 1, "expected at least one rule: a scan without rules would find nothing and look clean")]);
    }

    /// <summary>Adds rules; none is replaced.</summary>
    /// <param name="more">Path and text of each further file.</param>
    /// <returns>The larger set.</returns>
    /// <exception cref="RulesRefusedException">A file is not a rule, or an id is taken: names every problem.</exception>
    public RuleSet Extend(IEnumerable<(string Path, string Text)> more) => Make(this, more, Read);

    /// <summary>The same with other rules; the id tells what was done to them.</summary>
    internal RuleSet With(IEnumerable<Rule> changed, string path, string text) =>
        new(changed.OrderBy(rule => rule.Id, StringComparer.Ordinal).ToImmutableArray(), files.Add((path, text)));

    /// <summary>Finds a rule.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The rule, or null.</returns>
    public Rule? Find(string id) => Rules.FirstOrDefault(rule => rule.Id == id);

    /// <summary>Of the texts with a zero between them.</summary>
    private static string HashOf(ImmutableArray<(string Path, string Text)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] bytes = [];
        for (var i = 0; i < files.Length; i++)
        {
            hash.AppendData(i == 0 ? [] : [0]);
            var text = files[i].Text;
            var most = Encoding.UTF8.GetMaxByteCount(text.Length);
            bytes = bytes.Length < most ? new byte[most] : bytes;
            hash.AppendData(bytes, 0, Encoding.UTF8.GetBytes(text, 0, text.Length, bytes, 0));
        }

        return Hashes.ToHex(hash.GetHashAndReset()).Substring(0, 16);
    }
}
