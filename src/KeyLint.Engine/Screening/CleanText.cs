using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Screening;

/// <summary>
/// What a screen knows of a text that holds nothing, so that a text made of it is looked at only where they differ. It holds places and hashes, and nothing
/// of the text. Any screen of the same rules can use it, on any thread.
/// </summary>
public sealed class CleanText
{
    private readonly int widest;

    internal CleanText(int length, bool isUtf8, bool isGenerated, Looks looks, IReadOnlyList<Rule> unmentioned)
    {
        (Length, IsUtf8, IsGenerated, Unmentioned) = (length, isUtf8, isGenerated, unmentioned);
        (Far, Runs) = looks.ToArrays();
        widest = Far.Length == 0 ? 0 : Far.Max(look => look.End - look.Start);
    }

    /// <summary>Number of bytes.</summary>
    internal int Length { get; }

    /// <summary>Whether it was read as UTF-8, else as Latin-1.</summary>
    internal bool IsUtf8 { get; }

    /// <summary>Whether a tool writes files of its name.</summary>
    internal bool IsGenerated { get; }

    /// <summary>The looks that read far, in the order of what they looked at.</summary>
    internal FarLook[] Far { get; }

    /// <summary>The runs that something else in the text would save, in order.</summary>
    internal NotedRun[] Runs { get; }

    /// <summary>The index of the first look of which what it looked at may reach a place.</summary>
    internal int FirstFar(int at)
    {
        var (low, high) = (0, Far.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Far[middle].Start < at - widest ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The index of the first run that begins at a place or behind it.</summary>
    internal int FirstRun(int at)
    {
        var (low, high) = (0, Runs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Runs[middle].Start < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The rules of which a candidate would be kept if the text mentioned the provider, which it does not.</summary>
    internal IReadOnlyList<Rule> Unmentioned { get; }
}
