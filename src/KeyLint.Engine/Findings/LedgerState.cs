namespace KeyLint.Engine.Findings;

/// <summary>What a person has said about a finding.</summary>
public enum LedgerState
{
    /// <summary>Known, and not dealt with.</summary>
    Open,

    /// <summary>Dead at its provider.</summary>
    Revoked,

    /// <summary>Replaced, and then revoked.</summary>
    Rotated,

    /// <summary>A secret whose risk somebody bears, for a reason.</summary>
    Accepted,

    /// <summary>No secret.</summary>
    FalsePositive,
}
