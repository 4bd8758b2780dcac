namespace KeyLint.Accuracy.Tests.Scoring;

/// <summary>How many of some were found.</summary>
internal sealed class Tally
{
    public int Found { get; private set; }

    public int All { get; private set; }

    /// <summary>Found, but said to be another provider's.</summary>
    public int Misnamed { get; private set; }

    public double Share => All == 0 ? 1 : (double)Found / All;

    public void Add(bool isFound, bool isMisnamed)
    {
        All++;
        Found += isFound ? 1 : 0;
        Misnamed += isMisnamed ? 1 : 0;
    }
}
