using System.Runtime.CompilerServices;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Candidates;

/// <summary>
/// Finds runs of token characters. A run of <see cref="MinLength"/> or more covers some index that is a multiple of it, so
/// only every sixteenth character is looked at until one of them is a token character.
/// </summary>
internal static class RunScanner
{
    /// <summary>Least length of a run that can be a token.</summary>
    public const int MinLength = 16;

    /// <summary>Finds the next run.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin; no run is reported that begins before it.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Where it ends; pass it as the next <paramref name="from"/>.</param>
    /// <returns>False when there are no more.</returns>
    [MethodImpl(Hot.Loop)]
    public static bool TryNext(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        var probe = from + MinLength - 1;
        while (probe < text.Length)
        {
            if (!TokenCharacters.IsRun(text[probe]) || !CanReach(text, probe))
            {
                probe += MinLength;
                continue;
            }

            start = probe;
            while (start > from && TokenCharacters.IsRun(text[start - 1]))
            {
                start--;
            }

            end = probe + 1;
            while (end < text.Length && TokenCharacters.IsRun(text[end]))
            {
                end++;
            }

            // \n, \t and \r of a string literal are not part of the token that follows them.
            if (start > 0 && text[start - 1] == '\\' && text[start] is 'n' or 't' or 'r' && !(start > 1 && text[start - 2] == '\\'))
            {
                start++;
            }

            if (end - start >= MinLength)
            {
                return true;
            }

            from = end;
            probe = end + MinLength;
        }

        start = end = text.Length;
        return false;
    }

    /// <summary>A run of 16 that covers an index stretches eight characters from it to one side at least. Most words do not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CanReach(ReadOnlySpan<char> text, int probe) =>
        (probe + 8 < text.Length && TokenCharacters.IsRun(text[probe + 4]) && TokenCharacters.IsRun(text[probe + 8]))
        || (probe >= 8 && TokenCharacters.IsRun(text[probe - 4]) && TokenCharacters.IsRun(text[probe - 8]));
}
