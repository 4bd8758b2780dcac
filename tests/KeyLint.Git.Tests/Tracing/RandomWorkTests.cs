using System.Globalization;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Tracing;

/// <summary>
/// What references hold counts first, then what only logs and commands' notes hold, then what nothing does: each as git's own commands say.
/// </summary>
public sealed class RandomWorkTests : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly Dictionary<string, (string[] Parents, long Time, HashSet<string> Blobs)> _commits = [];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    public void Dispose() => _repository.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void answers_are_those_of_git(int seed)
    {
        new RandomWork(_repository, seed).Do(40);
        foreach (var parts in Lines(["log", "--no-walk=unsorted", "--format=%H|%ct|%P", .. _repository.AllObjects("commit")]).Select(line => line.Split('|')))
        {
            var blobs = Lines("ls-tree", "-r", "--format=%(objectname)", parts[0]).ToHashSet();
            _commits.Add(parts[0], (parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), long.Parse(parts[1], CultureInfo.InvariantCulture), blobs));
        }

        var stashes = File.Exists(Path.Combine(_repository.Folder, ".git/refs/stash")) ? Lines("log", "-g", "--format=%H", "refs/stash") : [];
        var held = History(["--all", "HEAD", .. stashes]);
        var keepers = Keepers();
        var kept = History([.. keepers.Values.SelectMany(ids => ids), .. held]);
        kept.ExceptWith(held);
        var lost = _commits.Keys.Except(held).Except(kept).ToHashSet();
        using var reading = GivenTexts.Of(_repository.Folder);

        Assert.Empty(reading.History.Problems);
        var keys = Enumerable.Range(0, 8).Select(number => reading.Holding(System.Text.Encoding.UTF8.GetBytes(RandomWork.Key(number)))).ToList();
        var exposures = reading.History.Trace(keys.Index().ToDictionary(key => $"{key.Index}", IReadOnlyCollection<ObjectId> (key) => [.. key.Item.Select(text => text.Id)]));
        for (var number = 0; number < keys.Count; number++)
        {
            var blobs = keys[number].Where(text => text.Kind == HistoryObjectKind.Blob).Select(text => text.Id.ToString()).ToHashSet();
            Same(exposures[number], blobs, new[] { held, kept, lost }.FirstOrDefault(level => Holding(level, blobs).Length > 0) ?? [], held, keepers);
        }
    }

    private void Same(Exposure exposure, HashSet<string> blobs, HashSet<string> level, HashSet<string> held, Dictionary<string, string[]> keepers)
    {
        var holding = Holding(level, blobs);
        Assert.Equal(level != held, exposure.Unreachable);
        Assert.Equal(holding.Length, exposure.CommitCount);
        Assert.Equal(
            holding.Where(commit => !_commits[commit].Parents.Any(parent => _commits[parent].Blobs.Overlaps(blobs))),
            exposure.IntroducedBy.Select(point => point.Id.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(
            holding.OrderByDescending(commit => _commits[commit].Time).ThenByDescending(commit => commit, StringComparer.Ordinal).FirstOrDefault(),
            exposure.LastSeen?.Id.ToString());
        var staged = Lines("ls-files", "-s").Any(line => blobs.Contains(line.Split(' ')[1]));
        Assert.Equal(
            level == held ? [] : keepers.Where(keeper => Holding(History(keeper.Value), blobs).Length > 0).Select(keeper => keeper.Key)
                .Concat(staged ? ["index"] : []).Order(StringComparer.Ordinal),
            exposure.KeptBy);
        Assert.Equal(_commits[_repository.Head()].Blobs.Overlaps(blobs), exposure.AtHead);
    }

    // The logs that are left, and what commands noted.
    private Dictionary<string, string[]> Keepers()
    {
        var keepers = new Dictionary<string, string[]>();
        var logs = Path.Combine(_repository.Folder, ".git/logs");
        foreach (var log in Directory.GetFiles(logs, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(logs, file)).Where(log => log != "refs/stash"))
        {
            keepers["reflog of " + log] = [.. File.ReadLines(Path.Combine(logs, log)).SelectMany(line => new[] { line[..40], line[41..81] })
                .Where(id => id.Trim('0').Length > 0).Distinct()];
        }

        if (File.Exists(Path.Combine(_repository.Folder, ".git/ORIG_HEAD")))
        {
            keepers["ORIG_HEAD"] = [_repository.Git("rev-parse", "ORIG_HEAD")];
        }

        return keepers;
    }

    private string[] Holding(HashSet<string> commits, HashSet<string> blobs)
        => [.. commits.Where(commit => _commits[commit].Blobs.Overlaps(blobs)).Order(StringComparer.Ordinal)];

    private HashSet<string> History(IEnumerable<string> tips) => [.. Lines(["rev-list", .. tips])];

    private string[] Lines(params string[] arguments) => _repository.Git(arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
