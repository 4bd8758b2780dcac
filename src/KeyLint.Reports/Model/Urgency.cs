namespace KeyLint.Reports.Model;

/// <summary>How soon to act; the order of a report.</summary>
public enum Urgency
{
    /// <summary>Act now: in reach of others, and can move money.</summary>
    Critical,

    /// <summary>Act today.</summary>
    High,

    /// <summary>Act this week.</summary>
    Medium,

    /// <summary>Look at it.</summary>
    Low,
}
