using System.Collections.Immutable;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Rules;

/// <summary>Reads rule files. The format is described in <c>rules/README.md</c>.</summary>
public static class RuleReader
{
    private static readonly string[] Fields =
        ["$schema", "id", "description", "diagnostic", "provider", "parts", "pairing", "context", "sinks", .. RuleAdviceReader.Fields];

    /// <summary>Reads one file: a rule, or a collection of them.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">Named in problems.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="RulesRefusedException">The file holds no valid rules: names every problem with file, line and what was expected.</exception>
    public static ImmutableArray<Rule> Read(string text, string path)
    {
        var problems = new List<RuleProblem>();
        var rules = Read(text, path, problems);
        return problems.Count == 0 ? rules : throw new RulesRefusedException(problems);
    }

    /// <summary>Reads one file and adds what is wrong with it to the problems; its rules then count for nothing.</summary>
    internal static ImmutableArray<Rule> Read(string text, string path, List<RuleProblem> problems)
    {
        var file = new RuleFileText(path, text);
        var rules = file.Parse() is not { } json ? ImmutableArray<Rule>.Empty
            : json.Find("rules") is null ? ImmutableArray.Create(ReadRule(RuleNode.Root(json, file), path, ImmutableArray<Allowance>.Empty))
            : ReadCollection(RuleNode.Root(json, file), path);
        problems.AddRange(file.Problems);
        return rules;
    }

    /// <summary>
    /// Reads one rule that ships with KeyLint: every run does so for all of them, so its advice and samples are left until somebody asks for
    /// them. Tests read it all.
    /// </summary>
    internal static Rule ReadBuiltIn(string text, string path, List<RuleProblem> problems)
    {
        var file = new RuleFileText(path, text);
        var outline = RuleNode.Root(JsonReader.ReadOutline(text, path, RuleAdviceReader.Fields, [], PartSamplesReader.Fields), file);
        var number = 0;
        var rule = ReadRule(
            outline,
            path,
            part =>
            {
                var place = number++;
                return RulePartReader.Read(part, ImmutableArray<Allowance>.Empty, new(() => PartSamplesReader.Read(text, path, place)));
            },
            new(() => RuleAdviceReader.Read(text, path)));
        problems.AddRange(file.Problems);
        return rule;
    }

    /// <summary>Reads the rules of a file that may have none.</summary>
    internal static ImmutableArray<Rule> ReadRules(RuleNode root, string path)
    {
        var allow = root.OptionalList("allow", AllowanceReader.Read);
        return root.OptionalList("rules", rule => ReadRule(rule, path, allow));
    }

    private static ImmutableArray<Rule> ReadCollection(RuleNode root, string path)
    {
        root.Allow("$schema", "allow", "rules");
        root.OptionalText("$schema");
        var allow = root.OptionalList("allow", AllowanceReader.Read);
        var rules = root.List("rules", rule => ReadRule(rule, path, allow));
        if (rules.IsEmpty)
        {
            root.Get("rules").Fail("expected at least one rule");
        }

        return rules;
    }

    private static Rule ReadRule(RuleNode root, string path, ImmutableArray<Allowance> allow)
    {
        var advice = RuleAdviceReader.Read(root);
        return ReadRule(root, path, part => RulePartReader.Read(part, allow), new(() => advice));
    }

    private static Rule ReadRule(RuleNode root, string path, Func<RuleNode, Part> readPart, Lazy<RuleAdvice> advice)
    {
        root.Allow(Fields);
        root.OptionalText("$schema");
        var parts = root.List("parts", readPart);
        if (parts.IsEmpty)
        {
            root.Get("parts").Fail("expected at least one part");
        }

        var ids = new HashSet<string>(parts.Select(part => part.Id), StringComparer.Ordinal);
        foreach (var twice in parts.GroupBy(part => part.Id).Where(same => same.Key.Length > 0 && same.Count() > 1))
        {
            root.Get("parts").Fail($"expected another id: '{twice.Key}' is already used by a part");
        }

        return new Rule(
            root.Id("id"),
            root.OneOf("diagnostic", "KL1001", "KL1002", "KL1003", "KL1004", "KL1005"),
            ReadProvider(root.Object("provider", "name", "kind", "homepage", "status")),
            parts,
            ReadPairing(root.OptionalObject("pairing", "parts", "lines"), ids),
            ReadContext(root.Object("context", "words", "hosts", "headers", "namespaces"), ids),
            root.OptionalList("sinks", node => ReadSink(node, ids)),
            advice)
        {
            Description = root.OptionalText("description"),
            Origin = new RuleOrigin(path, root.Line),
        };
    }

    private static Provider ReadProvider(RuleNode node) => new(
        node.Get("name").Filled(),
        node.OneOf("kind", "exchange", "broker", "data", "wallet", "service", "generic"),
        node.Get("homepage").Address(),
        node.Get("status").Filled());

    private static Pairing ReadPairing(RuleNode? node, HashSet<string> ids) => node is null
        ? new(ImmutableArray<string>.Empty, 0)
        : new(node.List("parts", part => PartId(part, ids, mayBeEmpty: false)), node.Number("lines"));

    private static Context ReadContext(RuleNode node, HashSet<string> ids) => new(
        node.OptionalList("words", word => word.Matches(IsWords, "words of lower-case letters and digits, one space apart")),
        node.OptionalList("hosts", host => host.Matches(IsHost, "a host name in lower case, without scheme, port or path")),
        node.OptionalList("headers", header =>
        {
            header.Allow("name", "part");
            return new Header(header.Get("name").Matches(IsHeader, "some text of letters, digits, '-' and '_'"), PartId(header.Get("part"), ids, mayBeEmpty: true));
        }),
        node.OptionalList("namespaces", name => name.Filled()));

    private static Sink ReadSink(RuleNode node, HashSet<string> ids)
    {
        node.Allow("assembly", "type", "member", "parameters");
        return ReadSinkOf(node, ids);
    }

    /// <summary>Reads the member and its parameters of a sink.</summary>
    internal static Sink ReadSinkOf(RuleNode node, HashSet<string> ids)
    {
        var parameters = node.Get("parameters").Members()
            .Select((parameter, index) => new SinkParameter(parameter.Name, index, PartId(parameter.Node, ids, mayBeEmpty: true)))
            .ToImmutableArray();
        return new Sink(node.Get("assembly").Filled(), node.Get("type").Filled(), node.Get("member").Filled(), parameters);
    }

    private static string PartId(RuleNode node, HashSet<string> ids, bool mayBeEmpty) => node.Matches(
        id => ids.Contains(id) || (mayBeEmpty && id.Length == 0),
        () => $"the id of a part ({string.Join(", ", ids.OrderBy(id => id, StringComparer.Ordinal))})");

    private static bool IsHost(string host) => host.IndexOf('.') > 0
        && host.Split('.').All(label => label.Length > 0 && label.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'));

    private static bool IsHeader(string name) =>
        name.Length > 0 && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_');

    private static bool IsWords(string words) =>
        words.Length > 1 && words.Split(' ').All(word => word.Length > 0 && word.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9')));
}
