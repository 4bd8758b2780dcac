using System.Collections.Immutable;

namespace KeyLint.Analyzers.Endpoints;

/// <summary>An address that begins with <c>http://</c> or <c>ws://</c>.</summary>
/// <param name="Start">Where its scheme begins.</param>
/// <param name="Length">Up to the end of the host.</param>
/// <param name="Scheme"><c>http</c> or <c>ws</c>.</param>
/// <param name="Host">The host in lower case.</param>
internal sealed record InsecureEndpoint(int Start, int Length, string Scheme, string Host)
{
    private const string Separator = "://";
    private static readonly ImmutableArray<string> Schemes = ImmutableArray.Create("http", "ws");

    /// <summary>All in a text. Most texts have none, and cost a search.</summary>
    public static ImmutableArray<InsecureEndpoint> In(string text)
    {
        var at = text.IndexOf(Separator, StringComparison.Ordinal);
        if (at < 0)
        {
            return ImmutableArray<InsecureEndpoint>.Empty;
        }

        var found = ImmutableArray.CreateBuilder<InsecureEndpoint>();
        for (; at >= 0; at = text.IndexOf(Separator, at + Separator.Length, StringComparison.Ordinal))
        {
            foreach (var scheme in Schemes)
            {
                var start = at - scheme.Length;
                if (start >= 0
                    && string.Compare(text, start, scheme, 0, scheme.Length, StringComparison.OrdinalIgnoreCase) == 0
                    && (start == 0 || !char.IsLetterOrDigit(text[start - 1])))
                {
                    var end = EndOfHost(text, at + Separator.Length);
                    found.Add(new InsecureEndpoint(start, end - start, scheme, text.Substring(at + Separator.Length, end - at - Separator.Length).ToLowerInvariant()));
                }
            }
        }

        return found.ToImmutable();
    }

    private static int EndOfHost(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '-'))
        {
            at++;
        }

        return at;
    }
}
