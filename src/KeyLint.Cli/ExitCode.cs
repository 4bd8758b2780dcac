namespace KeyLint.Cli;

/// <summary>What the process ends with.</summary>
internal enum ExitCode
{
    /// <summary>Everything was read and nothing reaches <c>--fail-on</c>.</summary>
    Clean = 0,

    /// <summary>Findings at or above <c>--fail-on</c>, or with <c>--fail-on-unused</c> what allows nothing; of <c>ledger import</c>, entries that could not be matched; of <c>hook status</c>, no hook.</summary>
    Findings = 1,

    /// <summary>The command line or an input of KeyLint's own, but for rules, is wrong.</summary>
    Usage = 2,

    /// <summary>Nothing reaches <c>--fail-on</c>, but something could not be read: not a clean result.</summary>
    Incomplete = 3,

    /// <summary>A fault in KeyLint.</summary>
    InternalError = 4,

    /// <summary>A rule is refused, or fails its own samples; nothing was scanned.</summary>
    BadRules = 5,

    /// <summary>Not one rule of another scanner's configuration could be taken over.</summary>
    NothingImported = 6,
}
