using KeyLint.Engine.Evidence;

namespace KeyLint.Analyzers.Flow;

/// <summary>A name in a text that may be that of a credential.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Name">The name.</param>
/// <param name="IsSecret">Whether it is that of a secret; otherwise of a key, which only a URL must not show.</param>
internal readonly record struct Mention(int Start, string Name, bool IsSecret);

/// <summary>
/// Finds names of credentials by searching the text for pieces of words. Most files have none, and cost these searches alone: no
/// node is looked at, and no symbol asked for.
/// </summary>
internal static class SecretMentions
{
    /// <summary>Pieces that every name of a credential has one of, in whatever case. One piece for many names: each is a pass over the text.</summary>
    private static readonly string[] Pieces = ["ecret", "ssw", "hrase", "nemonic", "atekey", "pikey", "_key", "_token"];

    /// <summary>A piece that in small letters would be every <c>token</c> of a parser and of a currency.</summary>
    private const string Token = "Token";

    /// <summary>What makes up most of the tokens in a program that waits.</summary>
    private const string Cancellation = "ationToken";

    /// <summary>The names in a text, each once for each place, in order.</summary>
    public static List<Mention> In(string text)
    {
        var starts = new SortedSet<int>();
        foreach (var piece in Pieces)
        {
            AddStarts(text, piece, StringComparison.OrdinalIgnoreCase, starts);
        }

        AddStarts(text, Token, StringComparison.Ordinal, starts);
        var mentions = new List<Mention>();
        foreach (var start in starts)
        {
            var name = text.Substring(start, Identifiers.EndOf(text, start) - start);
            if (name.EndsWith(Cancellation, StringComparison.Ordinal))
            {
                continue;
            }

            var isSecret = SecretNames.IsSecret(name);
            if (isSecret || SecretNames.IsKey(name))
            {
                mentions.Add(new Mention(start, name, isSecret));
            }
        }

        return mentions;
    }

    private static void AddStarts(string text, string piece, StringComparison comparison, SortedSet<int> starts)
    {
        for (var at = text.IndexOf(piece, comparison); at >= 0; at = text.IndexOf(piece, at + piece.Length, comparison))
        {
            starts.Add(Identifiers.StartOf(text, at));
        }
    }
}
