using Microsoft.CodeAnalysis.Text;

namespace KeyLint.Analyzers.Configuration;

/// <summary>
/// Whether a text can be scanned. Files that cannot be opened, and binary ones, never come this far: the compiler fails with an
/// error that names them (CS2001, CS1504, CS2015).
/// </summary>
internal static class Readability
{
    /// <summary>In characters. A text of this length takes about a second.</summary>
    public const int MaximumLength = 64 * 1024 * 1024;

    /// <summary>Why a text is not scanned.</summary>
    /// <param name="text">As the compiler decoded it.</param>
    /// <returns>The reason with what to do about it; empty for a text that can be scanned.</returns>
    public static string ObstacleOf(SourceText text) =>
        text.Length > MaximumLength ? "it is longer than 64 million characters"
        : StartsWithNul(text) ? "its encoding is not known; save it as UTF-8, or as UTF-16 with a byte order mark"
        : "";

    /// <summary>The compiler takes UTF-16 without a mark, and UTF-32, for other encodings, and then every second character is a NUL.</summary>
    private static bool StartsWithNul(SourceText text)
    {
        var length = Math.Min(text.Length, 64);
        for (var i = 0; i < length; i++)
        {
            if (text[i] == '\0')
            {
                return true;
            }
        }

        return false;
    }
}
