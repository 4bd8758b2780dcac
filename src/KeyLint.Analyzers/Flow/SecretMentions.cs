using System.Runtime.CompilerServices;
using KeyLint.Engine.Evidence.Naming;

namespace KeyLint.Analyzers.Flow;

/// <summary>A name in a text that may be that of a credential.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Name">The name.</param>
/// <param name="IsSecret">Whether it is that of a secret; otherwise of a key, which only a URL must not show.</param>
internal readonly record struct Mention(int Start, string Name, bool IsSecret);

/// <summary>
/// Finds names of credentials by searching the text for pieces of words, all in one pass. Most files have none, and cost that pass alone: no
/// node is looked at, and no symbol asked for.
/// </summary>
internal static class SecretMentions
{
    /// <summary>What makes up most of the tokens in a program that waits.</summary>
    private const string Cancellation = "ationToken";

    /// <summary>AggressiveOptimization, which netstandard2.0 has no name for.</summary>
    private const MethodImplOptions Optimized = (MethodImplOptions)512;

    /// <summary>The names in a text, each once for each place, in order; null when there are none.</summary>
    public static List<Mention>? In(string text)
    {
        List<Mention>? mentions = null;
        var end = 0;
        for (var at = Next(text, 0); at >= 0; at = Next(text, Math.Max(at + 1, end)))
        {
            var start = Identifiers.StartOf(text, at);
            end = Identifiers.EndOf(text, at);
            var name = text.Substring(start, end - start);
            if (name.EndsWith(Cancellation, StringComparison.Ordinal))
            {
                continue;
            }

            var isSecret = SecretNames.IsSecret(name);
            if (isSecret || SecretNames.IsKey(name))
            {
                (mentions ??= []).Add(new Mention(start, name, isSecret));
            }
        }

        return mentions;
    }

    /// <summary>
    /// The next piece that names of credentials have: <c>secret</c>, <c>passw</c>, <c>phrase</c>, <c>mnemonic</c>, <c>privatekey</c>, <c>apikey</c>,
    /// <c>_key</c>, <c>_token</c>, <c>Token</c>. Each is known by its rarest letter. In small letters <c>token</c> would be every one of a parser.
    /// </summary>
    /// <returns>Where that letter stands, or -1.</returns>
    [MethodImpl(Optimized)]
    private static int Next(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            switch (text[i])
            {
                case 'c' or 'C':
                    if (Has(text, i - 1, 'e') && Has(text, i + 1, 'r') && Has(text, i + 2, 'e') && Has(text, i + 3, 't'))
                    {
                        return i;
                    }

                    break;
                case 'w' or 'W':
                    if (Has(text, i - 1, 's') && Has(text, i - 2, 's'))
                    {
                        return i;
                    }

                    break;
                case 'h' or 'H':
                    if (Has(text, i + 1, 'r') && Has(text, i + 2, 'a') && Has(text, i + 3, 's') && Has(text, i + 4, 'e'))
                    {
                        return i;
                    }

                    break;
                case 'm' or 'M':
                    if (Has(text, i - 1, 'e') && Has(text, i - 2, 'n') && Has(text, i + 1, 'o') && Has(text, i + 2, 'n') && Has(text, i + 3, 'i'))
                    {
                        return i;
                    }

                    break;
                case 'k' or 'K':
                    if (IsKey(text, i) || IsToken(text, i))
                    {
                        return i;
                    }

                    break;
            }
        }

        return -1;
    }

    private static bool IsKey(string text, int at) =>
        Has(text, at + 1, 'e') && Has(text, at + 2, 'y') && at > 0
        && (text[at - 1] == '_'
            || (Has(text, at - 1, 'i') && Has(text, at - 2, 'p'))
            || (Has(text, at - 1, 'e') && Has(text, at - 2, 't') && Has(text, at - 3, 'a')));

    private static bool IsToken(string text, int at) =>
        Has(text, at + 1, 'e') && Has(text, at + 2, 'n') && at > 1 && Has(text, at - 1, 'o')
        && ((text[at - 2] == 'T' && text[at - 1] == 'o') || (Has(text, at - 2, 't') && at > 2 && text[at - 3] == '_'));

    /// <summary>Whether a letter stands somewhere, in either case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Has(string text, int at, char letter) => (uint)at < (uint)text.Length && (text[at] | 0x20) == letter;
}
