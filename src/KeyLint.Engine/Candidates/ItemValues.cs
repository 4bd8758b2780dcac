namespace KeyLint.Engine.Candidates;

/// <summary>
/// Finds the value of an item whose name is a value too: <c>- name: X</c> and <c>value: …</c> below, <c>{ "key": "X", "value": "…" }</c>,
/// <c>&lt;name>X&lt;/name>&lt;value>…</c>, <c>&lt;data name="X">&lt;value>…</c>.
/// </summary>
internal static class ItemValues
{
    /// <summary>How far behind the name the value's label ends.</summary>
    public const int Reach = 60;

    /// <summary>What labels the value.</summary>
    private const string Label = "value";

    /// <summary>Where the value begins, or spaces before it; behind a bracket where it is an element's.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name begins, at its quote if it has one.</param>
    /// <param name="end">Behind the name, before its quote.</param>
    /// <returns>Null where the name is none, or nothing labelled as a value comes next.</returns>
    public static int? ValueOf(ReadOnlySpan<char> text, int start, int end)
    {
        var sign = start;
        for (var spaces = 0; spaces < AssignedValue.MaxGap && sign > 0 && text[sign - 1] == ' '; spaces++)
        {
            sign--;
        }

        var last = sign == 0 ? '\0' : text[sign - 1];
        var isQuoted = text[end] is '"' or '\'';
        var rest = text.Slice(0, Math.Min(text.Length, end + Reach)).Slice(isQuoted ? end + 1 : end);
        var offset = last is '>' or '=' && ElementIn(rest, isQuoted) is { } element ? element
            : last is ':' or '=' ? PropertyIn(rest)
            : null;
        return offset is { } value ? Math.Min(text.Length, end + Reach) - rest.Length + value : null;
    }

    private static int? PropertyIn(ReadOnlySpan<char> rest)
    {
        var label = rest.TrimStart(", \t\r\n".AsSpan());
        var quote = !label.IsEmpty && label[0] is '"' or '\'' ? 1 : 0;
        if (label.Length == rest.Length || !label.Slice(quote).StartsWith(Label.AsSpan(), StringComparison.Ordinal))
        {
            return null;
        }

        label = label.Slice(Label.Length + (2 * quote)).TrimStart(' ');
        return !label.IsEmpty && label[0] is ':' or '=' ? rest.Length - label.Length + 1 : null;
    }

    /// <summary>The element behind that of the name, or inside the one that has it as an attribute.</summary>
    private static int? ElementIn(ReadOnlySpan<char> rest, bool isAttribute)
    {
        const string Element = "<value>";
        var close = rest.IndexOf('>');
        var label = close < 0 ? default : rest.Slice(close + 1).TrimStart();
        return (isAttribute || rest.StartsWith("</".AsSpan(), StringComparison.Ordinal)) && label.StartsWith(Element.AsSpan(), StringComparison.Ordinal)
            ? rest.Length - label.Length + Element.Length
            : null;
    }
}
