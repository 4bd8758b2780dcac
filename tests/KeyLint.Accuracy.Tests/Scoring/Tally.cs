namespace KeyLint.Accuracy.Tests.Scoring;

/// <summary>How many of some were found.</summary>
internal sealed class Tally
{
    public int Found { get; private set; }

    public int All { get; private set; }

    public double Share => All == 0 ? 1 : (double)Found / All;

    public void Add(bool isFound)
    {
        All++;
        Found += isFound ? 1 : 0;
    }
}
