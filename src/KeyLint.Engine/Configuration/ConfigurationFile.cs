using System.Collections.Immutable;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Configuration;

/// <summary>
/// Reads <c>keylint.json</c>: what a project adds to the rules. JSON with comments; fields <c>secretNames</c>, <c>sinks</c>, and those of a rule file,
/// <c>rules</c> and <c>allow</c>. Its <c>options</c> are those of the command line; see <see cref="OptionsSection"/>.
/// </summary>
public static class ConfigurationFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "keylint.json";

    /// <summary>The rule that a sink or a name belongs to which names no other.</summary>
    internal const string UnknownProvider = "generic-secret";

    private static readonly string[] Fields = ["$schema", OptionsSection.Name, "secretNames", "sinks", "rules", "allow"];

    /// <summary>Reads a file and adds what it holds to rules.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="path">Named in problems.</param>
    /// <param name="rules">The rules to add to; none is replaced.</param>
    /// <returns>The larger set.</returns>
    /// <exception cref="RulesRefusedException">The file is not valid: names every problem with line and what was expected.</exception>
    public static RuleSet Extend(string text, string path, RuleSet rules)
    {
        var file = new RuleFileText(path, text);
        if (file.Parse() is not { } json)
        {
            throw new RulesRefusedException(file.Problems);
        }

        var root = RuleNode.Root(json, file, "the settings");
        root.Allow(Fields);
        root.OptionalText("$schema");
        var added = RuleReader.ReadRules(root, path);
        foreach (var (rule, place) in added.Zip(root.OptionalList("rules", rule => rule), (rule, place) => (rule, place)))
        {
            if (rules.Find(rule.Id) is { } taken)
            {
                place.Fail($"the rule id '{rule.Id}' is already used by {taken.Origin.Path}");
            }
        }

        var known = rules.Rules.Concat(added.Where(rule => rules.Find(rule.Id) is null)).ToList();
        var names = root.OptionalList("secretNames", name => name.Matches(IsName, "a name of letters, digits, '_', '-' and '.'", isHidden: true));
        var sinks = root.OptionalList("sinks", sink => ReadSink(sink, known));
        return file.HasProblems
            ? throw new RulesRefusedException(file.Problems)
            : rules.With(known.Select(rule => Add(rule, names, sinks)), path, text);
    }

    /// <summary>Checks a file of which nothing is to be added: its fields must be known.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="path">Named in problems.</param>
    /// <exception cref="RulesRefusedException">The file is not valid.</exception>
    public static void Check(string text, string path)
    {
        var file = new RuleFileText(path, text);
        if (file.Parse() is { } json)
        {
            RuleNode.Root(json, file, "the settings").Allow(Fields);
        }

        if (file.HasProblems)
        {
            throw new RulesRefusedException(file.Problems);
        }
    }

    /// <summary>Adds names that announce a secret to rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="names">The names, in whatever casing.</param>
    /// <returns>The larger set.</returns>
    public static RuleSet Extend(RuleSet rules, ImmutableArray<string> names) => names.IsEmpty
        ? rules
        : rules.With(rules.Rules.Select(rule => Add(rule, names, ImmutableArray<(string, Sink)>.Empty)), "names", string.Join("\n", names));

    /// <summary>Whether a text can be the name of something.</summary>
    /// <param name="name">The text.</param>
    public static bool IsName(string name) => name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.');

    private static (string Rule, Sink Sink) ReadSink(RuleNode node, List<Rule> rules)
    {
        node.Allow("rule", "assembly", "type", "member", "parameters");
        var id = node.OptionalText("rule") is { Length: > 0 } named ? named : UnknownProvider;
        if (rules.Find(rule => rule.Id == id) is { } rule)
        {
            return (id, RuleReader.ReadSinkOf(node, new HashSet<string>(rule.Parts.Select(part => part.Id), StringComparer.Ordinal)));
        }

        var nearest = Text.NearestIds.Of(id, rules.ConvertAll(other => other.Id));
        node.Get("rule").Fail($"there is no rule '{id}'" + (nearest.Count > 0 ? $"; nearest: {string.Join(", ", nearest)}" : ""));
        return (id, new Sink("", "", "", ImmutableArray<SinkParameter>.Empty));
    }

    private static Rule Add(Rule rule, ImmutableArray<string> names, ImmutableArray<(string Rule, Sink Sink)> sinks)
    {
        var own = sinks.Where(sink => sink.Rule == rule.Id).Select(sink => sink.Sink).ToList();
        return rule with
        {
            Sinks = rule.Sinks.AddRange(own),
            Parts = rule.Id == UnknownProvider ? rule.Parts.Select(part => part.WithNames(names)).ToImmutableArray() : rule.Parts,
        };
    }
}
