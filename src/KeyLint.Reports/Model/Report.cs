using System.Collections.Immutable;

namespace KeyLint.Reports.Model;

/// <summary>Everything one or more scans have to say. Immutable, sorted, and without any secret in clear.</summary>
/// <param name="Tool">What made it.</param>
/// <param name="Scans">What was scanned, one entry a scan; several after a merge.</param>
/// <param name="Credentials">The units of revocation, most urgent first.</param>
/// <param name="Findings">Every finding, by fingerprint.</param>
/// <param name="Providers">What to do about each provider named by a credential, by rule id.</param>
public sealed record Report(
    ToolInfo Tool,
    ImmutableArray<ScanInfo> Scans,
    ImmutableArray<CredentialEntry> Credentials,
    ImmutableArray<FindingEntry> Findings,
    ImmutableArray<ProviderEntry> Providers)
{
    /// <summary>The day that ages are counted to, or null: then none are given, so that a report does not depend on a clock.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Entries of the ledger that no finding has, by fingerprint.</summary>
    public ImmutableArray<UnusedMark> UnusedMarks { get; init; } = [];

    /// <summary>What became of the credentials since an earlier report, or null when none was given.</summary>
    public Changes? Changes { get; init; }

    /// <summary>Whether any scan could not read all it was asked to read.</summary>
    public bool IsIncomplete => Scans.Any(scan => scan.Problems.Any(problem => problem.IsGap));
}

/// <summary>What made a report.</summary>
/// <param name="Name">Always <c>keylint</c>.</param>
/// <param name="Version">Version of the tool.</param>
public sealed record ToolInfo(string Name, string Version);

/// <summary>What one scan read.</summary>
/// <param name="Kind">One of <see cref="ScanKinds"/>.</param>
/// <param name="Target">The folder, repository or file as the user named it.</param>
/// <param name="RulesActive">How many rules were active.</param>
/// <param name="RuleSetId">Id of the rule set's content.</param>
/// <param name="Objects">Files, or blobs and other objects, read.</param>
/// <param name="Bytes">Bytes read.</param>
/// <param name="Commits">Commits walked; 0 outside history.</param>
/// <param name="References">References walked; 0 outside history.</param>
/// <param name="Problems">What was skipped or could not be read, sorted.</param>
public sealed record ScanInfo(
    string Kind,
    string Target,
    int RulesActive,
    string RuleSetId,
    long Objects,
    long Bytes,
    long Commits,
    long References,
    ImmutableArray<Problem> Problems)
{
    /// <summary>What narrowed it, as it was asked for: <c>--since 2026-01-31</c>; empty for a scan of all there was.</summary>
    public ImmutableArray<string> Limits { get; init; } = [];
}

/// <summary>Something that was not scanned, or a comment that allows nothing.</summary>
/// <param name="Kind">Short stable word, such as unused-allow, unreadable, encrypted, too-large, shallow-clone, missing-object, corrupt-object, submodule.</param>
/// <param name="Subject">The file, object or reference.</param>
/// <param name="Message">What happened, in a sentence.</param>
/// <param name="IsGap">Whether it makes the scan incomplete.</param>
public sealed record Problem(string Kind, string Subject, string Message, bool IsGap);
