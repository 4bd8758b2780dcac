using System.Globalization;

namespace KeyLint.Cli.RuleCommands.Import;

/// <summary>A TOML table. Names are found in any case, as gitleaks finds them.</summary>
internal sealed class TomlTable(int line)
{
    private readonly Dictionary<string, object> members = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The line that it begins on, from 1.</summary>
    public int Line => line;

    public IEnumerable<string> Names => members.Keys;

    /// <summary>A member: a <see cref="TomlTable"/>, a <see cref="List{T}"/> of members, a string, double or bool; null when it is absent.</summary>
    public object? Find(string name) => members.GetValueOrDefault(name);

    public bool TryAdd(string name, object value) => members.TryAdd(name, value);

    public string Text(string name) => Find(name) as string ?? "";

    /// <summary>A number, also one that is written as a text, as gitleaks reads it.</summary>
    public double Number(string name) => Find(name) switch
    {
        double number => number,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        null => 0,
        _ => throw new UnsupportedRegexException($"'{name}' is no number"),
    };

    public bool Flag(string name) => Find(name) is true;

    /// <summary>Texts of an array, or the one text of that name.</summary>
    public IReadOnlyList<string> Texts(string name) => Find(name) switch
    {
        List<object> items => [.. items.OfType<string>()],
        string text => [text],
        _ => [],
    };

    /// <summary>Tables of an array, or the one table of that name.</summary>
    public IEnumerable<TomlTable> Tables(string name) => Find(name) switch
    {
        TomlTable table => [table],
        List<object> items => items.OfType<TomlTable>(),
        _ => [],
    };
}
