namespace KeyLint.Reports.Model;

/// <summary>The kind of the problem that a comment which is to allow a finding allows none.</summary>
public static class UnusedAllow
{
    /// <summary>As <see cref="Problem.Kind"/> gives it.</summary>
    public const string Kind = "unused-allow";
}
