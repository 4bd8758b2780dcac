using System.Collections.Immutable;
using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Evidence.Naming;

/// <summary>Splits identifiers into lower-case words: <c>binanceApiSecret</c> and <c>BINANCE_API_SECRET</c> give binance, api, secret.</summary>
internal static class Words
{
    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    /// <summary>Words that people write together.</summary>
    private static readonly Dictionary<string, string[]> Compounds = new(StringComparer.Ordinal)
    {
        ["accesskey"] = ["access", "key"],
        ["accesstoken"] = ["access", "token"],
        ["apikey"] = ["api", "key"],
        ["apikeys"] = ["api", "key"],
        ["apipass"] = ["api", "passphrase"],
        ["apisecret"] = ["api", "secret"],
        ["apitoken"] = ["api", "token"],
        ["authkey"] = ["auth", "key"],
        ["authtoken"] = ["auth", "token"],
        ["bottoken"] = ["bot", "token"],
        ["clientsecret"] = ["client", "secret"],
        ["keys"] = ["key"],
        ["passcode"] = ["password"],
        ["passwd"] = ["password"],
        ["privatekey"] = ["private", "key"],
        ["privkey"] = ["private", "key"],
        ["pubkey"] = ["public", "key"],
        ["publickey"] = ["public", "key"],
        ["pwd"] = ["password"],
        ["secretkey"] = ["secret", "key"],
        ["secrets"] = ["secret"],
        ["seedphrase"] = ["seed", "phrase"],
        ["signkey"] = ["sign", "key"],
        ["tokens"] = ["token"],
        ["txhash"] = ["tx", "hash"],
    };

    /// <summary>Words that are numbered where there are several: <c>apiKey1</c>, <c>secret2</c>. In <c>sha256</c> the number belongs to the word.</summary>
    private static readonly HashSet<string> Numbered = new(StringComparer.Ordinal)
    {
        "key", "mnemonic", "passphrase", "password", "phrase", "secret", "seed", "token",
    };

    public static ImmutableArray<string> Split(ReadOnlySpan<char> identifier)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < identifier.Length;)
        {
            if (!char.IsLetterOrDigit(identifier[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(identifier, at);
            var word = WithoutNumber(identifier.Slice(at, end - at).ToString().ToLowerInvariant());
            if (Compounds.TryGetValue(word, out var parts))
            {
                words.AddRange(parts);
            }
            else
            {
                words.Add(word);
            }

            at = end;
        }

        return words.ToImmutable();
    }

    private static string WithoutNumber(string word)
    {
        if (word[word.Length - 1] is not (>= '0' and <= '9'))
        {
            return word;
        }

        var stem = word.TrimEnd(Digits);
        return Numbered.Contains(stem) || Compounds.ContainsKey(stem) ? stem : word;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            var (previous, current) = (text[end - 1], text[end]);
            var rises = char.IsUpper(current) && !char.IsUpper(previous);
            var leavesAcronym = char.IsUpper(current) && char.IsUpper(previous)
                && end + 1 < text.Length && TokenCharacters.IsLower(text[end + 1]) && !IsPluralTail(text, end);
            if (rises || leavesAcronym)
            {
                break;
            }

            end++;
        }

        return end;
    }

    /// <summary>The <c>s</c> of <c>APIs</c> begins no word.</summary>
    private static bool IsPluralTail(ReadOnlySpan<char> text, int end) =>
        text[end + 1] == 's' && (end + 2 == text.Length || !char.IsLetter(text[end + 2]));
}
