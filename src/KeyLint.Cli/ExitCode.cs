namespace KeyLint.Cli;

/// <summary>What the process ends with.</summary>
internal enum ExitCode
{
    /// <summary>Everything was read and nothing reaches <c>--fail-on</c>.</summary>
    Clean = 0,

    /// <summary>Findings at or above <c>--fail-on</c>.</summary>
    Findings = 1,

    /// <summary>The command line, a rule file or another input of KeyLint's own is wrong.</summary>
    Usage = 2,

    /// <summary>Nothing reaches <c>--fail-on</c>, but something could not be read: not a clean result.</summary>
    Incomplete = 3,

    /// <summary>A fault in KeyLint.</summary>
    InternalError = 4,
}
