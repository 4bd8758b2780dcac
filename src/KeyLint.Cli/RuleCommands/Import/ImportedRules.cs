using System.Collections.Immutable;

namespace KeyLint.Cli.RuleCommands.Import;

/// <summary>What was read from another scanner's configuration.</summary>
/// <param name="Rules">The rules that can be taken over.</param>
/// <param name="Total">How many rules there were.</param>
/// <param name="Allow">What every rule allows.</param>
/// <param name="Notes">What could not be taken over, by line.</param>
internal sealed record ImportedRules(
    ImmutableArray<ImportedRule> Rules,
    int Total,
    ImmutableArray<ImportedAllowance> Allow,
    ImmutableArray<ImportNote> Notes);

/// <summary>A rule of another scanner, its expressions in the notation of .NET.</summary>
internal sealed record ImportedRule(
    string Id,
    string Description,
    string Regex,
    int Group,
    double Entropy,
    ImmutableArray<string> Keywords,
    string Path,
    ImmutableArray<ImportedAllowance> Allow);

/// <summary>Exceptions of another scanner, as <c>allow</c> of a rule file has them.</summary>
internal sealed record ImportedAllowance(
    ImmutableArray<string> Regexes,
    string Target,
    ImmutableArray<string> Words,
    ImmutableArray<string> Paths,
    bool NeedsAll);

/// <summary>Something that could not be taken over.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Subject">The rule, or the part of the file.</param>
/// <param name="Text">What is left out, and why.</param>
internal sealed record ImportNote(int Line, string Subject, string Text);
