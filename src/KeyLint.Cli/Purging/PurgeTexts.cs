using System.Collections.Concurrent;
using System.Text.Unicode;
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

        if (place.Path.Length == 0 && place.Source != Sources.LfsContent
            && TextDecoder.IsNarrow(content, out var narrow) && !content[..Math.Min(content.Length, Sniffed)].Contains((byte)0))
        {
            var form = !Utf8.IsValid(narrow) ? ByteForm.Latin1 : narrow.Length < content.Length ? ByteForm.MarkedUtf8 : ByteForm.Utf8;
            Replace(result, text.Content.Span, form);
            if (form == ByteForm.Latin1 && place.Source == Sources.CommitMessage)
            {
                // Git filter-repo gets a message in UTF-8 if its commit tells the encoding.
                Replace(result, text.Content.Span, ByteForm.Utf8);
            }

            return;
        }

        foreach (var finding in result.Findings)
        {
            whole[(finding.SecretId, place.ObjectId)] = 0;
        }
    }

    /// <summary>The lines of a file for replacing, longest first, so that no secret is cut by a shorter one.</summary>
    public IReadOnlyList<string> Lines(IReadOnlySet<SecretId> secrets) =>
        [.. lines.Keys.Where(pair => secrets.Contains(pair.Secret)).Select(pair => pair.Line).Distinct(StringComparer.Ordinal)
            .OrderByDescending(line => line.Length).ThenBy(line => line, StringComparer.Ordinal)];

    /// <summary>Ids of objects whose text cannot be replaced, and which have to go as a whole: archives, UTF-16, what Git LFS keeps.</summary>
    public IReadOnlyList<string> Objects(IReadOnlySet<SecretId> secrets) =>
        [.. whole.Keys.Where(pair => secrets.Contains(pair.Secret)).Select(pair => pair.Object).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private void Replace(ScanResult result, ReadOnlySpan<char> text, ByteForm form)
    {
        int[] ends = [0, .. result.Findings.Select(finding => finding.End).Order()];
        int[] starts = [.. result.Findings.Select(finding => finding.Start).Order(), text.Length];
        foreach (var finding in result.Findings)
        {
            var (before, behind) = (Array.BinarySearch(ends, finding.Start), Array.BinarySearch(starts, finding.End));
            var company = ends[before < 0 ? ~before - 1 : before]..starts[behind < 0 ? ~behind : behind];
            lines[(finding.SecretId, ReplacementLine.Of(text, finding.Start..finding.End, company, form))] = 0;
        }
    }
}
