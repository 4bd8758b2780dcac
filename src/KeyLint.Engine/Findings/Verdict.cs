namespace KeyLint.Engine.Findings;

/// <summary>Keep with a confidence, or drop with a named reason.</summary>
/// <param name="Confidence">How sure; meaningless for a drop.</param>
/// <param name="DropReason">Empty for a keep.</param>
public sealed record Verdict(Confidence Confidence, string DropReason)
{
    /// <summary>Whether the candidate becomes a finding.</summary>
    public bool IsKept => DropReason.Length == 0;

    /// <summary>Keeps.</summary>
    /// <param name="confidence">How sure.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Keep(Confidence confidence) => new(confidence, "");

    /// <summary>Drops.</summary>
    /// <param name="reason">Short stable word.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Drop(string reason) => new(Confidence.Low, reason);
}

/// <summary>How sure a finding is.</summary>
public enum Confidence
{
    /// <summary>Informational: a shape with distant evidence, a test network.</summary>
    Low,

    /// <summary>Likely.</summary>
    Medium,

    /// <summary>As good as certain.</summary>
    High,
}
