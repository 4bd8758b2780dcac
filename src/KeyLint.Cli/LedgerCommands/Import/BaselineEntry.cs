using KeyLint.Engine.Findings;

namespace KeyLint.Cli.LedgerCommands.Import;

/// <summary>What another scanner's baseline says about one finding. Holds no secret.</summary>
/// <param name="Path">The file that holds it, with forward slashes.</param>
/// <param name="Line">Its line there, from 1; 0 when the baseline does not say.</param>
/// <param name="Kind">What the scanner calls it.</param>
internal sealed record BaselineEntry(string Path, int Line, string Kind)
{
    /// <summary>The commit that brought it in; empty for a file of the work tree.</summary>
    public string Commit { get; init; } = "";

    /// <summary>Whether it means that place in any commit, and not in the work tree alone.</summary>
    public bool IsOfAnyCommit { get; init; }

    /// <summary>SHA-1 of the secret, as lower-case hex; empty when the baseline does not tell.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Whether the place alone may tell which finding it is: where the digest is missing, or is one of something else than the secret.</summary>
    public bool GoesByPlace { get; init; }

    /// <summary>First and last column of what was matched, from 1; null when the baseline does not say.</summary>
    public (int Start, int End)? Columns { get; init; }

    /// <summary>What a person said about it; null when nobody did.</summary>
    public LedgerState? State { get; init; }

    /// <summary>Why it is in the ledger, if the user does not say.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Why it cannot be matched at all; else empty.</summary>
    public string Obstacle { get; init; } = "";
}
