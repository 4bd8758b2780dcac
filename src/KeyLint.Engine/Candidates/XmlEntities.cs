namespace KeyLint.Engine.Candidates;

/// <summary>Characters as XML writes them in an attribute: the semicolon of <c>&amp;amp;</c> ends no value.</summary>
internal static class XmlEntities
{
    private static readonly string[] Quotes = ["&quot;", "&apos;", "&#34;", "&#39;"];

    private static readonly string[] Names = ["&amp;", "&lt;", "&gt;", .. Quotes];

    /// <summary>The written quotation mark that a text begins with; empty when it begins with none.</summary>
    public static string QuoteAt(ReadOnlySpan<char> text)
    {
        foreach (var quote in Quotes)
        {
            if (text.StartsWith(quote.AsSpan(), StringComparison.Ordinal))
            {
                return quote;
            }
        }

        return "";
    }

    /// <summary>Whether the last character of a text ends a written character.</summary>
    public static bool EndsAt(ReadOnlySpan<char> text)
    {
        foreach (var name in Names)
        {
            if (text.EndsWith(name.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
