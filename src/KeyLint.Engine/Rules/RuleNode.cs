using System.Collections.Immutable;
using System.Globalization;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Rules;

/// <summary>
/// A value of a rule file that knows what it is called and where it stands, so that problems can say both. A problem does not end
/// the reading: what is wrong or missing reads as something empty, of which nothing more is said.
/// </summary>
internal sealed class RuleNode
{
    private static readonly string[] KindNames = ["null", "true or false", "a number", "a string", "an array", "an object"];

    private readonly JsonNode json;
    private readonly RuleFileText file;
    private readonly string name;
    private readonly NameForm form;
    private readonly bool isBroken;

    private RuleNode(JsonNode json, RuleFileText file, string name, NameForm form, bool isBroken = false) =>
        (this.json, this.file, this.name, this.form, this.isBroken) = (json, file, name, form, isBroken);

    /// <summary>What a name names: thousands of values are read and few have a problem, so it is put into words only then.</summary>
    private enum NameForm
    {
        Words,
        Member,
        Item,
    }

    public bool IsNull => json.Kind == JsonKind.Null && !isBroken;

    /// <summary>Whether it is an object without members.</summary>
    public bool IsEmpty => json.Kind == JsonKind.Object && json.Members.IsEmpty;

    /// <summary>The line on which it begins.</summary>
    public int Line => file.Locate(json.Start).Line;

    public static RuleNode Root(JsonNode json, RuleFileText file, string name = "the rule") => new RuleNode(json, file, name, NameForm.Words).Expect(JsonKind.Object);

    public bool Has(string member) => json.Find(member) is not null;

    public RuleNode Get(string member) => json.Find(member) is { } found
        ? new RuleNode(found, file, member, NameForm.Member)
        : Broken($"expected the field '{member}' in {Name}");

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

    /// <summary>Names every member that is not among some fields, or that stands twice.</summary>
    public void Allow(params string[] fields)
    {
        var node = Expect(JsonKind.Object).json;
        foreach (var member in node.Members)
        {
            if (Array.IndexOf(fields, member.Name) < 0)
            {
                file.Add(member.NameStart, $"unknown field '{member.Name}' in {Name}; expected one of {string.Join(", ", fields)}");
            }
            else if (node.IsRepeated(member))
            {
                file.Add(member.NameStart, $"expected the field '{member.Name}' once in {Name}");
            }
        }
    }

    public string Value() => Expect(JsonKind.String).json.Text;

    public string Text(string member) => Get(member).Value();

    /// <summary>Text that may not be empty: an empty host, type or label would match everything or nothing.</summary>
    public string Filled() => Matches(value => value.Length > 0, "some text");

    /// <summary>An address on the web; one that is not known is left empty, never guessed.</summary>
    public string Address() => Matches(value => value.Length == 0 || IsAddress(value, "https://"), "an address that begins with https://");

    /// <summary>An address on the web, or a path on a server of one's own.</summary>
    public string Endpoint() =>
        Matches(value => IsAddress(value, "https://") || IsAddress(value, "/"), "an address that begins with https://, or with / on a server of one's own");

    private static bool IsAddress(string value, string start) =>
        value.Length > start.Length && value.StartsWith(start, StringComparison.Ordinal) && !value.Any(char.IsWhiteSpace);

    public bool Flag(string member) => Get(member).Flag();

    public bool Flag() => Expect(JsonKind.Boolean).json.Text == "true";

    /// <summary>A string or a number, or a list of such, each as it is written.</summary>
    public ImmutableArray<string> Scalars()
    {
        if (json.Kind != JsonKind.Array)
        {
            return ImmutableArray.Create(Scalar());
        }

        return json.Items.Select(item => new RuleNode(item, file, name, NameForm.Item).Scalar()).ToImmutableArray();
    }

    private string Scalar() => json.Kind == JsonKind.Number ? json.Text : Value();

    public int Number(string member)
    {
        var node = Get(member).Expect(JsonKind.Number);
        if (int.TryParse(node.json.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        node.Fail($"expected a whole number of 0 or more for {node.Name}");
        return 0;
    }

    /// <summary>A number of 0 or more that may have a fraction.</summary>
    public double Fraction(string member)
    {
        var node = Get(member).Expect(JsonKind.Number);
        if (double.TryParse(node.json.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0)
        {
            return number;
        }

        node.Fail($"expected a number of 0 or more for {node.Name}");
        return 0;
    }

    public string Id(string member) => Get(member).Matches(
        id => id.Split('-').All(word => word.Length > 0 && word.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))),
        "lower-case letters, digits and single '-' between them");

    public string OneOf(string member, params string[] values) =>
        Get(member).Matches(value => values.Contains(value, StringComparer.Ordinal), () => $"one of {string.Join(", ", values)}");

    /// <summary>One of the names of an enumeration's members, with a small first letter.</summary>
    public T OneOf<T>(string member, params string[] values)
        where T : struct => Enum.TryParse<T>(OneOf(member, values), ignoreCase: true, out var found) ? found : default;

    /// <summary>Text that has to have a form.</summary>
    /// <param name="isValid">Whether it has it.</param>
    /// <param name="expected">The form in words.</param>
    /// <param name="isHidden">Whether what stands there instead is not repeated: somebody may have written a secret where its fingerprint or its name belongs.</param>
    public string Matches(Func<string, bool> isValid, string expected, bool isHidden = false)
    {
        var node = Expect(JsonKind.String);
        return node.isBroken || isValid(json.Text) ? node.json.Text : Misfit(expected, isHidden);
    }

    /// <summary>The same, with words that are not put together unless they are needed.</summary>
    public string Matches(Func<string, bool> isValid, Func<string> expected)
    {
        var node = Expect(JsonKind.String);
        return node.isBroken || isValid(json.Text) ? node.json.Text : Misfit(expected(), isHidden: false);
    }

    private string Misfit(string expected, bool isHidden)
    {
        Fail($"expected {expected} for {Name}, found {(isHidden ? "something else" : $"'{json.Text}'")}");
        return "";
    }

    public ImmutableArray<T> List<T>(string member, Func<RuleNode, T> read)
    {
        var list = Get(member).Expect(JsonKind.Array);
        var items = ImmutableArray.CreateBuilder<T>(list.json.Items.Length);
        foreach (var item in list.json.Items)
        {
            items.Add(read(new RuleNode(item, file, list.name, NameForm.Item)));
        }

        return items.MoveToImmutable();
    }

    public IEnumerable<(string Name, RuleNode Node)> Members() => Expect(JsonKind.Object).json.Members
        .Select(member => (member.Name, new RuleNode(member.Value, file, member.Name, NameForm.Member)));

    /// <summary>Notes a problem; silent where a problem was noted already.</summary>
    public void Fail(string problem)
    {
        if (!isBroken)
        {
            file.Add(json.Start, problem);
        }
    }

    private string Name => form switch
    {
        NameForm.Member => $"'{name}'",
        NameForm.Item => $"an item of '{name}'",
        _ => name,
    };

    private RuleNode Expect(JsonKind kind) => isBroken || json.Kind == kind
        ? this
        : Broken($"expected {KindNames[(int)kind]} for {Name}, found {KindNames[(int)json.Kind]}");

    private RuleNode Broken(string problem)
    {
        Fail(problem);
        var nothing = new JsonNode(JsonKind.Null, json.Start, json.Start, "", ImmutableArray<JsonNode>.Empty, ImmutableArray<JsonMember>.Empty);
        return new RuleNode(nothing, file, name, form, isBroken: true);
    }
}
