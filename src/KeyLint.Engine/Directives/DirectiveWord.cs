namespace KeyLint.Engine.Directives;

/// <summary>The word that a directive begins with, in any casing.</summary>
public static class DirectiveWord
{
    /// <summary>As it is written in documentation.</summary>
    public const string Text = "keylint:allow";

    private const int Colon = 7;

    /// <summary>Where it stands in a text, as a word of its own or not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <returns>Its index, or -1.</returns>
    internal static int IndexIn(ReadOnlySpan<char> text, int from)
    {
        for (var at = from + Colon; at < text.Length; at++)
        {
            var colon = text.Slice(at).IndexOf(':');
            if (colon < 0)
            {
                return -1;
            }

            at += colon;
            var start = at - Colon;
            if (text.Length - start >= Text.Length && text.Slice(start, Text.Length).Equals(Text.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return start;
            }
        }

        return -1;
    }
}
