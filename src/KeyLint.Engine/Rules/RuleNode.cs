using System.Collections.Immutable;
using System.Globalization;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Rules;

/// <summary>A value of a rule file that knows what it is called and where it stands, so that errors can say both.</summary>
internal sealed class RuleNode
{
    private static readonly string[] KindNames = ["null", "true or false", "a number", "a string", "an array", "an object"];

    private readonly JsonNode json;
    private readonly string text;
    private readonly string path;
    private readonly string name;

    private RuleNode(JsonNode json, string text, string path, string name) =>
        (this.json, this.text, this.path, this.name) = (json, text, path, name);

    public bool IsNull => json.Kind == JsonKind.Null;

    public static RuleNode Root(string text, string path) =>
        new RuleNode(JsonReader.Read(text, path), text, path, "the rule").Expect(JsonKind.Object);

    public bool Has(string member) => json.Find(member) is not null;

    public RuleNode Get(string member) => json.Find(member) is { } found
        ? new RuleNode(found, text, path, $"'{member}'")
        : throw Fail($"expected the field '{member}' in {name}");

    /// <summary>A member that may be absent.</summary>
    public RuleNode? Find(string member) => Has(member) ? Get(member) : null;

    /// <summary>Text of a member that may be absent; empty then.</summary>
    public string OptionalText(string member) => Find(member)?.Value() ?? "";

    /// <summary>Items of a member that may be absent; none then.</summary>
    public ImmutableArray<T> OptionalList<T>(string member, Func<RuleNode, T> read) => Has(member) ? List(member, read) : ImmutableArray<T>.Empty;

    public RuleNode? OptionalObject(string member, params string[] fields) => Has(member) ? Object(member, fields) : null;

    public RuleNode Object(string member, params string[] fields)
    {
        var node = Get(member).Expect(JsonKind.Object);
        node.Allow(fields);
        return node;
    }

    /// <summary>Fails at the first member that is not named.</summary>
    public void Allow(params string[] fields)
    {
        Expect(JsonKind.Object);
        foreach (var member in json.Members)
        {
            if (!fields.Contains(member.Name, StringComparer.Ordinal))
            {
                throw JsonReader.Error(
                    text, path, member.NameStart, $"unknown field '{member.Name}' in {name}; expected one of {string.Join(", ", fields)}");
            }
        }
    }

    public string Value() => Expect(JsonKind.String).json.Text;

    public string Text(string member) => Get(member).Value();

    /// <summary>Text that may not be empty: an empty host, type or label would match everything or nothing.</summary>
    public string Filled() => Matches(value => value.Length > 0, "some text");

    public bool Flag(string member) => Get(member).Expect(JsonKind.Boolean).json.Text == "true";

    public int Number(string member)
    {
        var node = Get(member).Expect(JsonKind.Number);
        return int.TryParse(node.json.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw node.Fail($"expected a whole number of 0 or more for {node.name}");
    }

    public string Id(string member) => Get(member).Matches(
        id => id.Length > 0 && id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'),
        "lower-case letters, digits and '-'");

    public string OneOf(string member, params string[] values) =>
        Get(member).Matches(value => values.Contains(value, StringComparer.Ordinal), $"one of {string.Join(", ", values)}");

    public string Matches(Func<string, bool> isValid, string expected) =>
        isValid(Value()) ? json.Text : throw Fail($"expected {expected} for {name}, found '{json.Text}'");

    public ImmutableArray<string> Texts(string member) => List(member, item => item.Value());

    public ImmutableArray<T> List<T>(string member, Func<RuleNode, T> read)
    {
        var list = Get(member).Expect(JsonKind.Array);
        return list.json.Items.Select(item => read(new RuleNode(item, text, path, $"an item of {list.name}"))).ToImmutableArray();
    }

    public IEnumerable<(string Name, RuleNode Node)> Members() => Expect(JsonKind.Object).json.Members
        .Select(member => (member.Name, new RuleNode(member.Value, text, path, $"'{member.Name}'")));

    public TextFormatException Fail(string problem) => JsonReader.Error(text, path, json.Start, problem);

    private RuleNode Expect(JsonKind kind) => json.Kind == kind
        ? this
        : throw Fail($"expected {KindNames[(int)kind]} for {name}, found {KindNames[(int)json.Kind]}");
}
