using System.Text;
using KeyLint.Cli.Output;
using KeyLint.Cli.Scanning.Allowing;
using KeyLint.Cli.Scanning.Containers;
using KeyLint.Engine;
using KeyLint.Engine.Findings;
using KeyLint.Git;
using KeyLint.Git.Changes;
using KeyLint.Reports.Model;
using Exposure = KeyLint.Reports.Model.Exposure;

namespace KeyLint.Cli.Scanning.Changes;

/// <summary>
/// Scans what changes bring in. Files are scanned whole, so that a key on an old line pairs with its secret on a new one; told is every
/// credential of which something did not stand in the files before.
/// </summary>
internal sealed class ChangeScan(SecretScanner scanner, string target, FindingTally tally, int maxBytes, Progress progress)
{
    private static readonly Exposure InIndex = new(CommitRef.None, null, false, [], [], [], null, 0, []) { Unreachable = true, KeptBy = ["index"] };

    // A change can remove a whole tree; what is looked for in it is then told as new.
    private const int MostBefore = 500;

    public const int ShortestName = 16;

    // A content can lie at as many paths as somebody likes, and is looked at under each: its path may decide.
    private const long MostRepeated = 1L << 30;

    // A small container can hold much.
    private const int LeastContainer = 4 << 20;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly ContainerScan containers = new(maxBytes);
    private readonly HashSet<ObjectId> seen = [];
    private readonly HashSet<ChangedFile> clean = [];
    private readonly HashSet<Problem> directives = [];
    private long repeated;
    private long objects;
    private long bytes;
    private long commits;

    /// <summary>Scans changes.</summary>
    /// <param name="reader">Reads their files.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="kind">The kind of the scan, for the report: <c>staged</c> or <c>history</c>.</param>
    /// <param name="cancellation">Ends the scan.</param>
    public ScanInfo Run(ChangeReader reader, IEnumerable<Change> changes, string kind, CancellationToken cancellation)
    {
        var texts = new TextScan(scanner);
        foreach (var change in changes)
        {
            cancellation.ThrowIfCancellationRequested();
            commits += change.Kind == ChangeKind.Commit ? 1 : 0;
            Scan(texts, reader, change);
        }

        tally.UniteGeneric();
        foreach (var finding in tally.Findings.Values.Where(finding => finding.Occurrences.All(place => place.Source == Sources.Staged)))
        {
            finding.Trace([.. finding.Occurrences.Select(place => (place, place))], InIndex);
        }

        return new ScanInfo(
            kind,
            target,
            scanner.Rules.Rules.Length,
            scanner.Rules.Id,
            objects,
            bytes,
            commits,
            0,
            [.. reader.Problems.Select(HistoryScan.Problem), .. containers.Problems, .. directives, .. Repeats()]);
    }

    private IEnumerable<Problem> Repeats() => repeated <= MostRepeated ? [] :
        [new Problem("too-large", target, $"the same contents lie at so many paths that after {MostRepeated >> 20} MB of them further paths were not looked at", true)];

    private void Scan(TextScan texts, ChangeReader reader, Change change)
    {
        var place = new Occurrence("", target, "", 0, 0, 0, 0, change.Id?.ToString() ?? "", change.Kind == ChangeKind.Commit ? change.Id.ToString()! : "", change.Author, change.Date);
        if (!change.Message.IsEmpty)
        {
            objects++;
            bytes += change.Message.Length;
            texts.Scan(change.Message.Span, "", containers, (result, text) =>
                Add(result, text, place with { Source = change.Kind == ChangeKind.Tag ? Sources.TagMessage : Sources.CommitMessage }));
        }

        Names(texts, change, place);
        var suspects = change.Files.Where(file => !clean.Contains(file) && Finds(texts, reader, file)).ToList();
        if (suspects.Count == 0)
        {
            return;
        }

        var before = Fingerprints(texts, reader, suspects, change.Before());
        foreach (var file in suspects)
        {
            var source = change.Kind == ChangeKind.Index ? Sources.Staged : change.Kind == ChangeKind.Tag ? Sources.Tag : Sources.Blob;
            Each(texts, reader, file, (result, text) =>
            {
                var here = place with { Source = source, Path = text.Path, ObjectId = file.Id.ToString() };
                Add(New(result, before), text, here);
                tally.AddVersions(result, here);
            });
        }
    }

    private void Add(ScanResult result, Engine.Text.SourceText text, Occurrence place)
    {
        tally.Add(result, text, place);
        directives.UnionWith(UnusedDirectives.Beside(text, result, scanner));
    }

    // The names of files and folders are texts of their own. One that a file was moved from is not looked for: it is rare, and then told again.
    private void Names(TextScan texts, Change change, Occurrence place)
    {
        foreach (var file in change.Files)
        {
            foreach (var name in file.Path.Split('/').Where(name => name.Length >= ShortestName && names.Add(name)))
            {
                texts.Scan(Encoding.UTF8.GetBytes(name), "", containers, (result, text) => tally.Add(result, text, place with { Source = Sources.FileName, Path = file.Path, ObjectId = "" }));
            }
        }
    }

    /// <summary>Whether something is in a file.</summary>
    private bool Finds(TextScan texts, ChangeReader reader, ChangedFile file)
    {
        var isRepeated = !seen.Add(file.Id);
        if (isRepeated && repeated > MostRepeated)
        {
            return false;
        }

        var isClean = true;
        reader.Read(file, maxBytes, content =>
        {
            objects++;
            bytes += content.Length;
            repeated += isRepeated ? Math.Max(content.Length, ContainerFormats.Of(content) == ContainerFormat.None ? 0 : LeastContainer) : 0;
            progress.Report(objects, bytes);
            texts.Scan(content, file.Path, containers, (_, _) => isClean = false);
        });
        if (isClean)
        {
            clean.Add(file);
        }

        return !isClean;
    }

    private void Each(TextScan texts, ChangeReader reader, ChangedFile file, FoundHandler found) =>
        reader.Read(file, maxBytes, content => texts.Scan(content, file.Path, containers, found));

    /// <summary>
    /// What stood in the files before: first in those at the same paths, then in those that are gone, those of the same name first, since
    /// text moves with its file. Ends as soon as nothing is left to be explained.
    /// </summary>
    private HashSet<string> Fingerprints(TextScan texts, ChangeReader reader, List<ChangedFile> suspects, IReadOnlyList<ChangedFile> files)
    {
        var open = new HashSet<string>(StringComparer.Ordinal);
        suspects.ForEach(file => Each(texts, reader, file, (result, _) => open.UnionWith(result.Findings.Select(finding => finding.Fingerprint))));
        var known = new HashSet<string>(StringComparer.Ordinal);
        var (paths, names) = (suspects.Select(file => file.Path).ToHashSet(StringComparer.Ordinal), suspects.Select(file => Path.GetFileName(file.Path)).ToHashSet(StringComparer.Ordinal));
        foreach (var file in files
            .Where(file => !clean.Contains(file))
            .OrderBy(file => paths.Contains(file.Path) ? 0 : names.Contains(Path.GetFileName(file.Path)) ? 1 : 2)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .Take(MostBefore))
        {
            reader.ReadBefore(file, maxBytes, content => texts.Scan(content, file.Path, containers, (result, _) =>
            {
                var found = result.Findings.Select(finding => finding.Fingerprint).ToList();
                known.UnionWith(found);
                open.ExceptWith(found);
            }));
            if (open.Count == 0)
            {
                break;
            }
        }

        return known;
    }

    private static ScanResult New(ScanResult result, HashSet<string> before)
    {
        var credentials = result.Findings.Where(finding => !before.Contains(finding.Fingerprint)).Select(finding => finding.Credential).ToHashSet();
        return result with { Findings = [.. result.Findings.Where(finding => credentials.Contains(finding.Credential))] };
    }
}
