namespace KeyLint.Engine.Candidates;

/// <summary>What a run may be.</summary>
[Flags]
internal enum RunKinds
{
    None = 0,

    /// <summary>A candidate.</summary>
    Candidate = 1,

    /// <summary>One of a pattern that reads far beyond the run.</summary>
    ReachesFar = 2,

    /// <summary>One that proves itself, which no place makes harmless.</summary>
    ProvesItself = 4,
}
