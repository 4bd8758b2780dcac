namespace KeyLint.Engine.Decoding;

/// <summary>Comments between the pieces of a value.</summary>
internal static class Comments
{
    /// <summary>A comment between two pieces has no more characters.</summary>
    public const int MaxLength = 400;

    /// <summary>Steps to the last character of a comment that begins here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where a comment may begin; moved to its last character.</param>
    /// <returns>False when none begins here, or none that ends.</returns>
    public static bool Skip(ReadOnlySpan<char> text, ref int at)
    {
        var rest = text.Slice(at, Math.Min(MaxLength, text.Length - at));
        var end = rest.StartsWith("//".AsSpan(), StringComparison.Ordinal) ? rest.IndexOf('\n')
            : rest.StartsWith("/*".AsSpan(), StringComparison.Ordinal) ? rest.IndexOf("*/".AsSpan(), StringComparison.Ordinal) + 1
            : -1;
        at += Math.Max(0, end);
        return end > 0;
    }
}
