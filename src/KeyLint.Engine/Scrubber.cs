using System.Text;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Text;

namespace KeyLint.Engine;

/// <summary>
/// Takes secrets out of text that a report quotes: paths, names of branches, authors. What proves itself goes, and so does every
/// value that was found elsewhere, of which only one-way ids are kept.
/// </summary>
/// <param name="scanner">Finds what proves itself.</param>
/// <param name="secretIds">The <see cref="Finding.SecretId"/> of what was found elsewhere.</param>
public sealed class Scrubber(SecretScanner scanner, IReadOnlyCollection<SecretId> secretIds)
{
    /// <summary>Shorter ones are words, and would black out words.</summary>
    private const int ShortestSecret = 6;

    private readonly HashSet<SecretId> known = [.. secretIds];
    private readonly int[] lengths = [.. secretIds.Select(id => id.Length).Where(length => length >= ShortestSecret).Distinct()];
    private readonly HashSet<(int, ulong)> hashes = [.. secretIds.Select(id => (id.Length, id.Hash))];
    private readonly Dictionary<string, string> scrubbed = new(StringComparer.Ordinal);

    /// <summary>The text without secrets; the same text when there is none.</summary>
    /// <param name="text">One line, such as a path.</param>
    /// <returns>What may be printed.</returns>
    public string Scrub(string text)
    {
        if (text.Length < ShortestSecret)
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

    /// <summary>Where a value that was found stands in a text, also when it is glued to other words: <c>fix-KEY</c>, <c>xKEY2</c>.</summary>
    private List<(int Start, int End)> KnownSpans(string text)
    {
        var spans = new List<(int Start, int End)>();
        foreach (var length in lengths.Where(length => length <= text.Length))
        {
            var hash = default(RollingHash);
            for (var end = 1; end <= text.Length; end++)
            {
                hash = hash.Add(text[end - 1]);
                if (end > length)
                {
                    hash = hash.Remove(text[end - 1 - length], length);
                }

                // The hash is cheap and may lie; the digest decides.
                if (end >= length && hashes.Contains((length, hash.Value)) && known.Contains(SecretId.Of(text.Substring(end - length, length))))
                {
                    spans.Add((end - length, end));
                }
            }
        }

        return spans;
    }
}
