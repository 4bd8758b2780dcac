using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation.PrivateKeys;

namespace KeyLint.Engine.Candidates;

/// <summary>
/// Finds private keys in PEM and its relatives by the header, and reads the body as it stands in source: broken over lines,
/// over literals, with <c>\n</c> escapes. A header without a body is a mention, not a key.
/// </summary>
internal static class PemBlocks
{
    private const string Begin = "-----BEGIN ";
    private const int MinBody = 40;
    private const int MaxBody = 16384;

    /// <summary>Two characters of padding, and the checksum of PGP: an equals sign and four characters.</summary>
    private const int MaxTail = 7;

    [MethodImpl(Hot.Loop)]
    public static void Add(ReadOnlySpan<char> text, RuleSet rules, List<Candidate> found)
    {
        if (rules.Index.PemParts.IsEmpty)
        {
            return;
        }

        for (var from = 0; ;)
        {
            var offset = text.Slice(from).IndexOf(Begin.AsSpan(), StringComparison.Ordinal);
            if (offset < 0)
            {
                return;
            }

            var start = from + offset;
            from = start + Begin.Length;
            if (TryRead(text, start, out var end, out var body))
            {
                var isEncrypted = text.Slice(start, end - start).IndexOf("ENCRYPTED".AsSpan(), StringComparison.Ordinal) >= 0;
                var ceiling = isEncrypted || PrivateKey.Read(body) is { Protection.Length: > 0 } or { IsCut: true } ? Confidence.Medium : Confidence.High;
                foreach (var (rule, part) in rules.Index.PemParts)
                {
                    found.Add(new Candidate(rule, ImmutableArray.Create(part), start, end, body, 128, "") { Ceiling = ceiling });
                }

                from = end;
            }
        }
    }

    private static bool TryRead(ReadOnlySpan<char> text, int start, out int end, out string body)
    {
        end = start;
        body = "";
        var label = text.Slice(start + Begin.Length);
        var labelEnd = label.Slice(0, Math.Min(label.Length, 80)).IndexOf("-----".AsSpan(), StringComparison.Ordinal);
        if (labelEnd < 0 || label.Slice(0, labelEnd).IndexOf("PRIVATE KEY".AsSpan(), StringComparison.Ordinal) < 0)
        {
            return false;
        }

        var bodyStart = start + Begin.Length + labelEnd + 5;
        var rest = text.Slice(bodyStart, Math.Min(MaxBody, text.Length - bodyStart));
        var dashes = rest.IndexOf("-----".AsSpan(), StringComparison.Ordinal);
        var content = dashes < 0 ? rest : rest.Slice(0, dashes);
        var close = dashes >= 0 && rest.Slice(dashes).StartsWith("-----END ".AsSpan(), StringComparison.Ordinal) ? dashes : -1;
        body = Base64Of(content);
        end = close < 0 ? bodyStart : EndOfFooter(text, bodyStart + close);
        return IsBody(body) && body.Length >= MinBody && (close >= 0 || body.Length >= 2 * MinBody || PrivateKey.Read(body) is { IsCut: false });
    }

    /// <summary>Code between a header and a footer that it only mentions is letters and an equals sign; random bytes look otherwise.</summary>
    private static bool IsBody(string body)
    {
        var padding = body.IndexOf('=');
        return (padding < 0 || padding >= body.Length - MaxTail)
            && body.IndexOfAny(['-', '_']) < 0
            && body.Any(TokenCharacters.IsDigit) && body.Any(TokenCharacters.IsLower) && body.Any(TokenCharacters.IsUpper);
    }

    /// <summary>The body's base64 characters; empty when it holds anything but them, line ends, quotes, joiners and PEM's own headers.</summary>
    private static string Base64Of(ReadOnlySpan<char> content)
    {
        var body = ImmutableArray.CreateBuilder<char>();
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (c == '\\' && i + 1 < content.Length && content[i + 1] is 'n' or 'r')
            {
                i++;
            }
            else if (c == ':')
            {
                // A header such as "Proc-Type: 4,ENCRYPTED": its name was taken for body, the rest of the line goes too.
                while (body.Count > 0 && body[body.Count - 1] != '\n')
                {
                    body.RemoveAt(body.Count - 1);
                }

                var newline = content.Slice(i).IndexOfAny('\n', '\\');
                i = newline < 0 ? content.Length : i + newline - 1;
            }
            else if (c is '\n' or '\r')
            {
                body.Add('\n');
            }
            else if ((TokenCharacters.IsRun(c) || c == '=') && !IsJoiner(content, i))
            {
                body.Add(c);
            }
            else if (c is not ('+' or ' ' or '\t' or '"' or '\'' or '\\' or ',' or '`' or '#' or '*' or '@' or '$' or '>' or '|' or '(' or ')' or ';'))
            {
                return "";
            }
        }

        return string.Concat(body.Where(c => c != '\n'));
    }

    /// <summary>Whether a plus stands between literals, not between base64 characters.</summary>
    private static bool IsJoiner(ReadOnlySpan<char> content, int at) =>
        content[at] == '+' && at > 0 && at + 1 < content.Length
        && (char.IsWhiteSpace(content[at - 1]) || TokenCharacters.IsQuote(content[at - 1]))
        && (char.IsWhiteSpace(content[at + 1]) || TokenCharacters.IsQuote(content[at + 1]) || content[at + 1] is '@' or '$');

    private static int EndOfFooter(ReadOnlySpan<char> text, int footer)
    {
        var after = footer + "-----END ".Length;
        var close = text.Slice(after, Math.Min(80, text.Length - after)).IndexOf("-----".AsSpan(), StringComparison.Ordinal);
        return close < 0 ? after : after + close + 5;
    }
}
