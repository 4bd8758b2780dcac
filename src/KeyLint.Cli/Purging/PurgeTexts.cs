using System.Collections.Concurrent;
using KeyLint.Cli.Scanning;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Text;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Purging;

/// <summary>The secrets of a history as they are written there. The only place that keeps them in clear, and only for a purge. Thread-safe.</summary>
internal sealed class PurgeTexts : IObjectListener
{
    // What git filter-repo takes for binary, and leaves alone.
    private const int Sniffed = 8192;

    // By the secret and not by the finding: one secret may be several findings, of which a report tells one for all.
    private readonly ConcurrentDictionary<(SecretId Secret, string Line), byte> lines = new();
    private readonly ConcurrentDictionary<(SecretId Secret, string Object), byte> whole = new();

    public void Found(ScanResult result, SourceText text, ReadOnlySpan<byte> content, Occurrence place)
    {
        if (place.Source is Sources.FileName or Sources.ReferenceName or Sources.ReflogMessage)
        {
            return;
        }

        var isReplaced = place.Path.Length == 0 && place.Source != Sources.LfsContent
            && TextDecoder.IsNarrow(content, out _) && !content[..Math.Min(content.Length, Sniffed)].Contains((byte)0);
        foreach (var finding in result.Findings)
        {
            if (isReplaced)
            {
                lines[(finding.SecretId, ReplacementLine.Of(text.Content.Span, finding.Start, finding.End))] = 0;
            }
            else
            {
                whole[(finding.SecretId, place.ObjectId)] = 0;
            }
        }
    }

    /// <summary>The lines of a file for replacing, longest first, so that no secret is cut by a shorter one.</summary>
    public IReadOnlyList<string> Lines(IReadOnlySet<SecretId> secrets) =>
        [.. lines.Keys.Where(pair => secrets.Contains(pair.Secret)).Select(pair => pair.Line).Distinct(StringComparer.Ordinal)
            .OrderByDescending(line => line.Length).ThenBy(line => line, StringComparer.Ordinal)];

    /// <summary>Ids of objects whose text cannot be replaced, and which have to go as a whole: archives, UTF-16, what Git LFS keeps.</summary>
    public IReadOnlyList<string> Objects(IReadOnlySet<SecretId> secrets) =>
        [.. whole.Keys.Where(pair => secrets.Contains(pair.Secret)).Select(pair => pair.Object).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
