using System.Collections.Immutable;

namespace KeyLint.Cli.RuleCommands.Import;

/// <summary>
/// Reads one allowlist. What is left out of it may only make it allow less: where all of its conditions must hold, one that is
/// lost takes the list with it.
/// </summary>
/// <param name="table">The list.</param>
/// <param name="subject">Whose it is, for notes.</param>
/// <param name="notes">Receives what is left out.</param>
internal sealed class GitleaksAllowlist(TomlTable table, string subject, List<ImportNote> notes)
{
    private static readonly string[] Fields = ["description", "condition", "commits", "paths", "regexTarget", "regexes", "stopwords", "targetRules"];

    private bool lostCondition;

    public ImportedAllowance? Read()
    {
        foreach (var name in table.Names.Except(Fields, StringComparer.OrdinalIgnoreCase))
        {
            Note($"'{name}' of an allowlist is left out: KeyLint has nothing like it");
            lostCondition = true;
        }

        if (table.Texts("commits").Count > 0)
        {
            Note("the commits of an allowlist are left out: KeyLint reads objects, not commits");
            lostCondition = true;
        }

        var needsAll = table.Text("condition").ToUpperInvariant() is "AND" or "&&";
        var allowance = new ImportedAllowance(
            Expressions("regexes"),
            table.Text("regexTarget").ToUpperInvariant() switch { "MATCH" => "match", "LINE" => "line", _ => "value" },
            [.. table.Texts("stopwords").Where(word => word.Length > 0)],
            Expressions("paths"),
            needsAll);
        if (needsAll && lostCondition)
        {
            Note("that allowlist is left out as a whole, since all of its conditions must hold");
            return null;
        }

        return allowance.Regexes.IsEmpty && allowance.Words.IsEmpty && allowance.Paths.IsEmpty ? null : allowance;
    }

    private ImmutableArray<string> Expressions(string name)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var source in table.Texts(name))
        {
            try
            {
                found.Add(GitleaksImport.Expression(source, $"an expression of '{name}'").Source);
            }
            catch (UnsupportedRegexException fault)
            {
                Note($"left out of an allowlist: {fault.Message}");
            }
        }

        lostCondition |= found.Count == 0 && table.Texts(name).Count > 0;
        return found.ToImmutable();
    }

    private void Note(string text) => notes.Add(new ImportNote(table.Line, subject, text));
}
