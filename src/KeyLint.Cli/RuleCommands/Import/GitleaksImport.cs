using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Cli.RuleCommands.Import;

/// <summary>Reads a gitleaks configuration (TOML): its rules and allowlists, and a note for everything in it that has no counterpart.</summary>
internal sealed class GitleaksImport
{
    private static readonly string[] RootFields = ["title", "description", "minVersion", "extend", "rules", "allowlist", "allowlists"];

    private static readonly string[] RuleFields =
        ["id", "description", "regex", "secretGroup", "entropy", "keywords", "path", "tags", "allowlist", "allowlists", "skipReport", "required"];

    private readonly List<ImportNote> notes = [];
    private readonly HashSet<string> ids = new(RuleSet.BuiltIn.Rules.Select(rule => rule.Id), StringComparer.Ordinal);

    private GitleaksImport()
    {
    }

    /// <summary>Reads a configuration.</summary>
    /// <exception cref="TextFormatException">It is not TOML.</exception>
    public static ImportedRules Read(string text, string path)
    {
        var root = TomlReader.Read(text, path);
        var import = new GitleaksImport();
        import.NoteUnknown(root, RootFields, "the file");
        import.NoteExtend(root);
        var shared = Lists(root).ToList();
        var allow = import.Allowances(shared.Where(list => list.Texts("targetRules").Count == 0), "global allowlist");
        var tables = root.Tables("rules").ToList();
        var rules = tables.Select(table => import.Rule(table, shared)).OfType<ImportedRule>().ToImmutableArray();
        return new ImportedRules(rules, tables.Count, allow, [.. import.notes.OrderBy(note => note.Line)]);
    }

    private static IEnumerable<TomlTable> Lists(TomlTable table) => table.Tables("allowlist").Concat(table.Tables("allowlists"));

    private void NoteUnknown(TomlTable table, string[] known, string subject)
    {
        foreach (var name in table.Names.Except(known, StringComparer.OrdinalIgnoreCase))
        {
            notes.Add(new ImportNote(table.Line, subject, $"'{name}' is left out: KeyLint has nothing like it"));
        }
    }

    private void NoteExtend(TomlTable root)
    {
        foreach (var extend in root.Tables("extend"))
        {
            var what = extend.Flag("useDefault") ? "the default rules of gitleaks" : $"the rules of {extend.Text("path")}{extend.Text("url")}";
            notes.Add(new ImportNote(extend.Line, "extend", $"{what} are not in this file and are left out: import that file too"));
            if (extend.Texts("disabledRules").Count > 0)
            {
                notes.Add(new ImportNote(extend.Line, "extend", $"'disabledRules' is left out: delete {string.Join(", ", extend.Texts("disabledRules"))} from what you import"));
            }
        }
    }

    private ImportedRule? Rule(TomlTable table, List<TomlTable> shared)
    {
        var name = table.Text("id").Length > 0 ? table.Text("id") : "a rule without id";
        NoteUnknown(table, RuleFields, name);
        try
        {
            return Rule(table, name, shared);
        }
        catch (UnsupportedRegexException fault)
        {
            notes.Add(new ImportNote(table.Line, name, $"not carried over: {fault.Message}"));
            return null;
        }
    }

    private ImportedRule Rule(TomlTable table, string name, List<TomlTable> shared)
    {
        if (Obstacle(table) is { } obstacle)
        {
            throw new UnsupportedRegexException(obstacle);
        }

        var regex = Expression(table.Text("regex"), "its expression");
        var path = table.Text("path").Length > 0 ? Expression(table.Text("path"), "the expression of its path") : null;
        var group = (int)table.Number("secretGroup");
        if (group > regex.LastGroup)
        {
            throw new UnsupportedRegexException($"secretGroup is {group}, but its expression has {regex.LastGroup} groups");
        }

        if (table.Find("tags") is not null)
        {
            notes.Add(new ImportNote(table.Line, name, "'tags' are left out: KeyLint's rules have none"));
        }

        var targeted = shared.Where(list => list.Texts("targetRules").Contains(table.Text("id"), StringComparer.Ordinal));
        return new ImportedRule(
            FreeId(table.Text("id"), table.Line),
            table.Text("description"),
            regex.Source,
            group,
            table.Number("entropy"),
            [.. table.Texts("keywords").Where(keyword => keyword.Length > 0)],
            path?.Source ?? "",
            Allowances(Lists(table).Concat(targeted), name));
    }

    private static string? Obstacle(TomlTable table) =>
        table.Text("id").Length == 0 ? "it has no id"
        : table.Text("regex").Length == 0 && table.Text("path").Length > 0 ? "it finds files by their names alone, and KeyLint reads what is in them"
        : table.Text("regex").Length == 0 ? "it has no expression"
        : table.Find("required") is not null ? "it needs other rules beside it ('required')"
        : table.Flag("skipReport") ? "it only serves other rules ('skipReport')"
        : null;

    /// <summary>The id in kebab case; another when a rule has it already.</summary>
    private string FreeId(string id, int line)
    {
        var words = new string([.. id.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')])
            .Split('-', StringSplitOptions.RemoveEmptyEntries);
        var plain = words.Length > 0 ? string.Join('-', words) : "rule";
        var free = plain;
        for (var number = 1; !ids.Add(free); number++)
        {
            free = number == 1 ? $"gitleaks-{plain}" : $"gitleaks-{plain}-{number}";
        }

        if (free != id)
        {
            notes.Add(new ImportNote(line, id, $"carried over as '{free}', since {(free == plain ? "ids are in kebab case" : "a rule has that id already")}"));
        }

        return free;
    }

    private ImmutableArray<ImportedAllowance> Allowances(IEnumerable<TomlTable> lists, string subject) =>
        [.. lists.Select(list => new GitleaksAllowlist(list, subject, notes).Read()).OfType<ImportedAllowance>()];

    /// <summary>An expression in the notation of .NET, as the engine takes it.</summary>
    internal static LinearRegex Expression(string source, string what)
    {
        try
        {
            return LinearRegex.TryParse(GoRegex.Translate(source), out var error) ?? throw new UnsupportedRegexException(error);
        }
        catch (UnsupportedRegexException fault)
        {
            throw new UnsupportedRegexException($"{what} holds what cannot be taken over: {fault.Message}");
        }
    }
}
