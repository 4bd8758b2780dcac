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

    public double Number(string name) => Find(name) as double? ?? 0;

    public bool Flag(string name) => Find(name) is true;

    public IReadOnlyList<string> Texts(string name) => Find(name) is List<object> items ? [.. items.OfType<string>()] : [];

    /// <summary>Tables of an array, or the one table of that name.</summary>
    public IEnumerable<TomlTable> Tables(string name) => Find(name) switch
    {
        TomlTable table => [table],
        List<object> items => items.OfType<TomlTable>(),
        _ => [],
    };
}
