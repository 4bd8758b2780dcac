namespace KeyLint.Engine.Candidates;

/// <summary>Finds the value of an item whose name is a value too: <c>- name: X</c> and <c>value: …</c> below, <c>{ "key": "X", "value": "…" }</c>.</summary>
internal static class ItemValues
{
    /// <summary>How far behind the name the value's label ends.</summary>
    public const int Reach = 60;

    /// <summary>What labels the value.</summary>
    private const string Label = "value";

    /// <summary>Where the value begins, or spaces before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name begins, at its quote if it has one.</param>
    /// <param name="end">Behind the name, before its quote.</param>
    /// <returns>Null where the name is none, or nothing labelled as a value comes next.</returns>
    public static int? ValueOf(ReadOnlySpan<char> text, int start, int end)
    {
        var isQuoted = text[end] is '"' or '\'';
        var before = text.Slice(0, start).TrimEnd(' ');
        if (before.IsEmpty || before[before.Length - 1] is not (':' or '='))
        {
            return null;
        }

        var rest = text.Slice(0, Math.Min(text.Length, end + Reach)).Slice(isQuoted ? end + 1 : end);
        var label = rest.TrimStart(", \t\r\n".AsSpan());
        var quote = !label.IsEmpty && label[0] is '"' or '\'' ? 1 : 0;
        if (label.Length == rest.Length || !label.Slice(quote).StartsWith(Label.AsSpan(), StringComparison.Ordinal))
        {
            return null;
        }

        label = label.Slice(Label.Length + (2 * quote)).TrimStart(' ');
        return !label.IsEmpty && label[0] is ':' or '=' ? Math.Min(text.Length, end + Reach) - label.Length + 1 : null;
    }
}
