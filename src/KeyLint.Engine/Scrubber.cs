using System.Text;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Text;

namespace KeyLint.Engine;

/// <summary>
/// Takes secrets out of text that a report quotes: paths, names of branches, authors. What proves itself goes, and so does every
/// value that was found elsewhere, of which only one-way ids are kept.
/// </summary>
/// <param name="scanner">Finds what proves itself.</param>
/// <param name="secretIds">The <see cref="Finding.SecretId"/> of what was found elsewhere.</param>
public sealed class Scrubber(SecretScanner scanner, IEnumerable<string> secretIds)
{
    private readonly HashSet<string> known = new(secretIds, StringComparer.Ordinal);
    private readonly Dictionary<string, string> scrubbed = new(StringComparer.Ordinal);

    /// <summary>The text without secrets; the same text when there is none.</summary>
    /// <param name="text">One line, such as a path.</param>
    /// <returns>What may be printed.</returns>
    public string Scrub(string text)
    {
        if (text.Length < RunScanner.MinLength)
        {
            return text;
        }

        if (!scrubbed.TryGetValue(text, out var result))
        {
            result = Replace(text);
            scrubbed.Add(text, result);
        }

        return result;
    }

    private string Replace(string text)
    {
        var spans = scanner.Scan(new SourceText(text, "")).Findings
            .Select(finding => (finding.Start, finding.End))
            .Concat(KnownSpans(text))
            .OrderBy(span => span.Start)
            .ThenByDescending(span => span.End)
            .ToList();
        var result = new StringBuilder();
        var at = 0;
        foreach (var (start, end) in spans.Where(span => span.End > at))
        {
            if (start >= at)
            {
                result.Append(text, at, start - at).Append("(secret not shown)");
            }

            at = end;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private List<(int Start, int End)> KnownSpans(string text)
    {
        var spans = new List<(int Start, int End)>();
        for (var from = 0; RunScanner.TryNext(text.AsSpan(), from, out var start, out var end); from = end)
        {
            foreach (Func<char, bool> isMember in new Func<char, bool>[] { TokenCharacters.IsRun, TokenCharacters.IsBase64Url, TokenCharacters.IsAlphanumeric })
            {
                AddPieces(text, start, end, isMember, spans);
            }
        }

        return spans;
    }

    private void AddPieces(string text, int start, int end, Func<char, bool> isMember, List<(int Start, int End)> spans)
    {
        for (var at = start; at < end;)
        {
            var pieceEnd = at;
            while (pieceEnd < end && isMember(text[pieceEnd]))
            {
                pieceEnd++;
            }

            if (pieceEnd - at >= RunScanner.MinLength && known.Contains(Fingerprint.OfSecret(text.Substring(at, pieceEnd - at))))
            {
                spans.Add((at, pieceEnd));
            }

            at = pieceEnd + 1;
        }
    }
}
