namespace KeyLint.Engine.Decoding;

/// <summary>The texts that a text holds, kind by kind.</summary>
internal static class Views
{
    /// <summary>The views of one kind, by position.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="text">The text.</param>
    public static IEnumerable<DecodedView> In(ViewKind kind, ReadOnlyMemory<char> text)
    {
        for (var from = 0; Next(kind, text.Span, from) is { } view; from = view.End)
        {
            yield return view;
        }
    }

    /// <summary>The views of all kinds from one on.</summary>
    /// <param name="first">The first kind.</param>
    /// <param name="text">The text.</param>
    public static IEnumerable<DecodedView> From(ViewKind first, ReadOnlyMemory<char> text) =>
        TryFirst(ref first, text.Span) is { } view ? From(first, view, text) : [];

    /// <summary>Finds the first view, without a list or anything else that a text without one would pay for.</summary>
    /// <param name="kind">The first kind to look for; the kind of the view.</param>
    /// <param name="text">The text.</param>
    /// <returns>The view, or null.</returns>
    public static DecodedView? TryFirst(ref ViewKind kind, ReadOnlySpan<char> text)
    {
        for (; kind <= ViewKind.Folded; kind++)
        {
            if (Next(kind, text, 0) is { } view)
            {
                return view;
            }
        }

        return null;
    }

    /// <summary>The views from a first one on.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="view">The first view.</param>
    /// <param name="text">The text.</param>
    public static IEnumerable<DecodedView> From(ViewKind kind, DecodedView view, ReadOnlyMemory<char> text)
    {
        for (var next = view; ; next = Next(kind, text.Span, next.End))
        {
            while (next is null)
            {
                if (++kind > ViewKind.Folded)
                {
                    yield break;
                }

                next = Next(kind, text.Span, 0);
            }

            yield return next;
        }
    }

    private static DecodedView? Next(ViewKind kind, ReadOnlySpan<char> text, int from) => kind switch
    {
        ViewKind.Joined => JoinedLiterals.Next(text, from),
        ViewKind.Escaped => EscapedText.Next(text, from),
        ViewKind.Encoded => EncodedRuns.Next(text, from),
        ViewKind.Numbers => NumberArrays.Next(text, from),
        ViewKind.Listed => ListedWords.Next(text, from),
        _ => FoldedLines.Next(text, from),
    };
}
