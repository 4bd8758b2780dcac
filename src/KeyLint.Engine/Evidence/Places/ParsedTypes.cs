namespace KeyLint.Engine.Evidence.Places;

/// <summary>What a literal becomes, where the type stands behind it, as in Rust: <c>"…".parse::&lt;LocalWallet>()</c>.</summary>
internal static class ParsedTypes
{
    private const string Mark = ".parse::<";
    private const int MaxType = 80;

    /// <summary>Reads what a literal is parsed as, as the call that makes one of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Behind the closing quote.</param>
    /// <param name="isCut">Whether more text might change the answer.</param>
    /// <returns>The call, such as <c>LocalWallet.parse</c>; empty where there is none.</returns>
    public static string CalleeOf(ReadOnlySpan<char> text, int end, ref bool isCut)
    {
        var rest = text.Slice(end, Math.Min(Mark.Length + MaxType, text.Length - end));
        if (!rest.StartsWith(Mark.AsSpan().Slice(0, Math.Min(Mark.Length, rest.Length)), StringComparison.Ordinal))
        {
            return "";
        }

        var length = 0;
        for (rest = rest.Slice(Math.Min(Mark.Length, rest.Length)); length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '_' or ':'); length++)
        {
        }

        isCut |= length == rest.Length;
        var type = rest.Slice(0, length);
        type = type.Slice(type.LastIndexOf(':') + 1);
        return type.IsEmpty || length == rest.Length || rest[length] != '>' ? "" : type.ToString() + ".parse";
    }
}
