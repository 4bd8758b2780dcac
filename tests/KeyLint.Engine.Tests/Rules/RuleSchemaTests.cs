using System.Text.Json;
using System.Text.Json.Nodes;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Tests.Rules;

/// <summary>The schema describes the whole format: it accepts what the reader accepts, and refuses what it refuses.</summary>
public sealed class RuleSchemaTests
{
    private static readonly string[] Samples =
    [
        RuleFile.With("", null),
        RuleFile.With("parts", """
            [
              { "id": "pem", "kind": "privateKey", "label": "key", "tier": "A", "shape": { "form": "pem" }, "names": [], "accept": [], "reject": [] },
              { "id": "words", "kind": "mnemonic", "label": "phrase", "tier": "A", "shape": { "form": "mnemonic" }, "names": [], "accept": [], "reject": [] },
              { "id": "text", "kind": "passphrase", "label": "phrase", "tier": "pair", "shape": { "form": "text", "min": 4, "max": 9 }, "names": ["a"], "accept": ["{passphrase}"], "reject": [] },
              { "id": "random", "kind": "key", "label": "key", "tier": "C", "shape": { "form": "random", "min": 4, "max": 9 }, "names": ["a"], "accept": [], "reject": [] },
              { "id": "connection", "kind": "password", "label": "password", "tier": "A", "shape": { "form": "connection", "siblings": ["host"] }, "names": [], "accept": [], "reject": [] },
              { "id": "url", "kind": "password", "label": "password", "tier": "A", "shape": { "form": "userInfo", "siblings": [] }, "names": [], "accept": [], "reject": [] },
              { "id": "pattern", "kind": "secret", "label": "secret", "tier": "D",
                "shape": { "form": "pattern", "patterns": ["(a.b/){uuid}", "x_{base62:20-30}"], "require": ["lower", "digit"], "check": "wif" }, "names": [], "accept": [], "reject": [] },
              { "id": "regex", "kind": "token", "label": "token", "tier": "A",
                "shape": { "form": "regex", "regex": "a(b)", "group": 1, "keywords": ["k"], "entropy": 2.5, "path": "p",
                           "allow": [{ "regexes": ["r"], "target": "line", "words": ["w"], "paths": ["p"], "all": true }] },
                "names": [], "accept": [], "reject": [] }
            ]
            """, "pairing", "sinks", "context.headers"),
        $$"""{ "$schema": "schema.json", "allow": [{ "words": ["w"] }], "rules": [{{RuleFile.With("description", "\"what it is\"")}}] }""",
    ];

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(RuleSchema.Folder, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RuleSchema.Folder, file).Replace('\\', '/'))
            .Where(file => file != "schema.json")
            .Order(StringComparer.Ordinal)];

    public static TheoryData<int> SampleNumbers => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_rule_file_is_valid(string file)
    {
        var text = File.ReadAllText(Path.Combine(RuleSchema.Folder, file));
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

        Assert.Equal("", RuleSchema.Problems(JsonNode.Parse(text, documentOptions: options)!.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(SampleNumbers))]
    public void Both_accept_what_is_right(int sample)
    {
        Assert.Equal("", RuleSchema.Problems(Samples[sample]));
        Assert.NotEmpty(RuleReader.Read(Samples[sample], "sample.json"));
    }

    [Theory]
    [MemberData(nameof(SampleNumbers))]
    public void Both_refuse_an_unknown_field_wherever_it_stands(int sample)
    {
        var objects = PathsOf(JsonNode.Parse(Samples[sample])!, "").Where(path => At(Samples[sample], path) is JsonObject && !path.EndsWith("/parameters", StringComparison.Ordinal));

        var disagreements = objects.Select(path => (Path: path, Text: Change(Samples[sample], path, node => node.AsObject()["colour"] = 1)))
            .Where(entry => RuleSchema.Problems(entry.Text).Length == 0 || Accepts(entry.Text));

        Assert.Equal([], disagreements.Select(entry => entry.Path));
    }

    [Theory]
    [MemberData(nameof(SampleNumbers))]
    public void Both_agree_on_which_fields_may_be_missing(int sample)
    {
        var members = PathsOf(JsonNode.Parse(Samples[sample])!, "").Where(path => path.Length > 0 && At(Samples[sample], path)!.Parent is JsonObject);

        var verdicts = members.Select(path => (Path: path, Text: Change(Samples[sample], Above(path), node => node.AsObject().Remove(Last(path))))).ToList();

        Assert.Equal([], verdicts.Where(entry => Accepts(entry.Text) != (RuleSchema.Problems(entry.Text).Length == 0)).Select(entry => entry.Path));
        Assert.Contains(verdicts, entry => Accepts(entry.Text));
        Assert.Contains(verdicts, entry => !Accepts(entry.Text));
    }

    [Theory]
    [MemberData(nameof(SampleNumbers))]
    public void Both_agree_on_every_type(int sample)
    {
        string[] values = ["null", "true", "7", "1.5", "-1", "[]", "{}", "\"\"", "[[]]"];
        var paths = PathsOf(JsonNode.Parse(Samples[sample])!, "").Where(path => path.Length > 0).ToList();

        var disagreements = from path in paths
                            from value in values
                            let text = Change(Samples[sample], Above(path), node => Set(node, Last(path), JsonNode.Parse(value)))
                            where Accepts(text) != (RuleSchema.Problems(text).Length == 0)
                            select $"{path} = {value}";

        Assert.Equal([], disagreements.Except(OnlyForTheReader));
        Assert.True(paths.Count > 30);
    }

    [Theory]
    [InlineData("id", "\"Acme\"")]
    [InlineData("id", "\"a--b\"")]
    [InlineData("diagnostic", "\"KL9999\"")]
    [InlineData("provider.kind", "\"casino\"")]
    [InlineData("provider.homepage", "\"http://acme.test\"")]
    [InlineData("parts.0.kind", "\"Key\"")]
    [InlineData("parts.0.tier", "\"a\"")]
    [InlineData("parts.0.shape.patterns.0", "\"{hax:32}\"")]
    [InlineData("parts.0.shape", "{\"form\":\"glob\"}")]
    [InlineData("parts.0.shape", "{\"form\":\"pem\",\"min\":1}")]
    [InlineData("parts.0.shape", "{\"form\":\"random\",\"min\":1}")]
    [InlineData("parts.1.shape.check", "\"crc\"")]
    [InlineData("parts.1.shape.require.0", "\"Lower\"")]
    [InlineData("context.words.0", "\"Acme\"")]
    [InlineData("context.words.0", "\"two  words\"")]
    [InlineData("context.hosts.0", "\"https://acme.test\"")]
    [InlineData("context.headers.0.name", "\"X ACME\"")]
    [InlineData("lifecycle.expiry.confidence", "\"certain\"")]
    [InlineData("playbook.leak", "[]")]
    [InlineData("playbook.introspection.method", "\"get\"")]
    [InlineData("playbook.introspection.url", "\"api.acme.test\"")]
    [InlineData("playbook.introspection.confidence", "\"inferred\"")]
    public void Both_refuse_a_wrong_value(string path, string json)
    {
        var text = RuleFile.With(path, json);

        Assert.NotEqual("", RuleSchema.Problems(text));
        Assert.False(Accepts(text));
    }

    [Fact]
    public void The_schema_knows_every_check_alphabet_and_form()
    {
        var shape = JsonNode.Parse(File.ReadAllText(Path.Combine(RuleSchema.Folder, "schema.json")))!["definitions"]!["shape"]!["oneOf"]!.AsArray();
        var properties = shape.Select(form => form!["properties"]!).ToList();

        Assert.Equal(Checks.Names.Order(StringComparer.Ordinal), Strings(properties[0]["check"]!["enum"]!).Order(StringComparer.Ordinal));
        Assert.Equal(
            Enum.GetNames<ShapeForm>().Order(StringComparer.OrdinalIgnoreCase),
            properties.SelectMany(form => Strings(form["form"]!["enum"]!)).Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
        Assert.All(Alphabet.Names, name => Assert.Equal("", RuleSchema.Problems(RuleFile.With("parts.0.shape.patterns.0", $"\"x_{{{name}:32}}\""))));
    }

    /// <summary>What a schema cannot say: the expression must have the group that is asked for.</summary>
    private static readonly string[] OnlyForTheReader = ["/parts/7/shape/group = 7"];

    private static bool Accepts(string text)
    {
        try
        {
            return RuleReader.Read(text, "sample.json").Length > 0;
        }
        catch (RulesRefusedException)
        {
            return false;
        }
    }

    private static IEnumerable<string> PathsOf(JsonNode node, string path)
    {
        var inner = node switch
        {
            JsonObject some => some.Select(member => (member.Key, Node: member.Value)),
            JsonArray items => items.Select((item, index) => (Key: $"{index}", Node: item)),
            _ => [],
        };
        return inner.SelectMany(member => member.Node is null ? [] : PathsOf(member.Node, $"{path}/{member.Key}")).Prepend(path);
    }

    private static JsonNode? At(string text, string path) => At(JsonNode.Parse(text)!, path);

    private static JsonNode? At(JsonNode root, string path) =>
        path.Split('/').Skip(1).Aggregate((JsonNode?)root, (node, step) => node is JsonArray ? node[int.Parse(step)] : node![step]);

    private static string Above(string path) => path[..path.LastIndexOf('/')];

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static void Set(JsonNode parent, string step, JsonNode? value)
    {
        if (parent is JsonArray items)
        {
            items[int.Parse(step)] = value;
        }
        else
        {
            parent[step] = value;
        }
    }

    private static string Change(string text, string path, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(text)!;
        change(At(root, path)!);
        return root.ToJsonString();
    }

    private static IEnumerable<string> Strings(JsonNode array) => array.AsArray().Select(item => item!.GetValue<string>());
}
