using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Screening;

/// <summary>
/// What a screen knows of a text that holds nothing, so that a text made of it is looked at only where they differ. It holds places and hashes, and nothing
/// of the text. Any screen of the same rules can use it, on any thread.
/// </summary>
public sealed class CleanText
{
    /// <summary>The most bytes that a look of <see cref="Far"/> looked at; what looked at more is rare, and would make all look-ups slow.</summary>
    private const int Widest = 1024;

    internal CleanText(int length, bool isUtf8, bool isGenerated, Looks looks, IReadOnlyList<Rule> unmentioned)
    {
        (Length, IsUtf8, IsGenerated, Unmentioned) = (length, isUtf8, isGenerated, unmentioned);
        Runs = looks.Runs.Count == 0 ? [] : [.. looks.Runs.OrderBy(run => run.Start)];
        Far = looks.Far.Count == 0 ? [] : [.. looks.Far.Distinct().Where(look => !IsWide(look)).OrderBy(look => look.Start)];
        Wide = looks.Far.Exists(IsWide) ? [.. looks.Far.Distinct().Where(IsWide).OrderBy(look => look.Start)] : [];
    }

    /// <summary>Number of bytes.</summary>
    internal int Length { get; }

    /// <summary>Whether it was read as UTF-8, else as Latin-1.</summary>
    internal bool IsUtf8 { get; }

    /// <summary>Whether a tool writes files of its name.</summary>
    internal bool IsGenerated { get; }

    /// <summary>The looks that read far, in the order of what they looked at.</summary>
    internal FarLook[] Far { get; }

    /// <summary>Those that looked at much.</summary>
    internal FarLook[] Wide { get; }

    /// <summary>Whether any look read far.</summary>
    internal bool HasLooks => Far.Length + Wide.Length > 0;

    /// <summary>The runs that something else in the text would save, in order.</summary>
    internal NotedRun[] Runs { get; }

    /// <summary>The looks of <see cref="Far"/> of which what they looked at may reach into a copy.</summary>
    internal ReadOnlySpan<FarLook> FarIn(in CopiedStretch copy) => Far.AsSpan(First(Far, copy.Source - Widest)..First(Far, copy.SourceEnd));

    /// <summary>The runs that begin in a copy.</summary>
    internal ReadOnlySpan<NotedRun> RunsIn(in CopiedStretch copy) => Runs.AsSpan(First(Runs, copy.Source)..First(Runs, copy.SourceEnd));

    /// <summary>The rules of which a candidate would be kept if the text mentioned the provider, which it does not.</summary>
    internal IReadOnlyList<Rule> Unmentioned { get; }

    private static bool IsWide(FarLook look) => look.End - look.Start > Widest;

    /// <summary>The index of the first entry that begins at a place or behind it.</summary>
    private static int First<T>(T[] entries, int at)
        where T : struct, INote
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[middle].Start < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
