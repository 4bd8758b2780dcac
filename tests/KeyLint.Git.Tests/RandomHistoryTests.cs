using System.Text;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests;

/// <summary>On random histories the reader gives what git gives, and the tracer answers as git's own commands do.</summary>
public sealed class RandomHistoryTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void answers_are_those_of_git(int seed)
    {
        using var repository = new TestRepository();
        RandomHistory.Write(repository, seed, 25);
        var reading = ReadResult.Of(repository);
        var git = new GitAnswers(repository, "--all");
        var everything = new GitAnswers(repository, [.. repository.AllObjects("commit")]);

        Assert.Empty(reading.History.Problems);
        SameObjects(repository, reading);
        for (var key = 0; key < 6; key++)
        {
            var exposure = reading.Trace(RandomHistory.Key(key));
            Same(exposure, exposure.Unreachable ? everything : git, [.. reading.Holding(RandomHistory.Key(key)).Select(id => id.ToString())]);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void names_are_traced_as_git_lists_them(int seed)
    {
        using var repository = new TestRepository();
        RandomHistory.Write(repository, seed, 25);
        using var reading = GivenTexts.Of(repository.Folder);
        var everything = new GitAnswers(repository, [.. repository.AllObjects("commit")]).Names(16);
        var reachable = new GitAnswers(repository, "--all").Names(16);
        var given = reading.Texts.Where(text => text.Kind == HistoryObjectKind.FileName).ToDictionary(text => Encoding.UTF8.GetString(text.Content), text => text.Id);

        Assert.Equal(everything.Keys.Order(StringComparer.Ordinal), given.Keys.Order(StringComparer.Ordinal));
        foreach (var exposure in reading.History.Trace(given.ToDictionary(name => name.Key, IReadOnlyCollection<ObjectId> (name) => [name.Value])))
        {
            var expected = exposure.Unreachable ? everything[exposure.Key] : reachable[exposure.Key];
            Assert.Equal(!reachable.ContainsKey(exposure.Key), exposure.Unreachable);
            Assert.Equal(everything[exposure.Key].Paths, exposure.Occurrences.Select(place => place.Path));
            Assert.Equal(expected.Introduced, exposure.IntroducedBy.Select(point => point.Id.ToString()).Order(StringComparer.Ordinal));
            Assert.Equal(expected.Commits, exposure.CommitCount);
        }
    }

    [Fact]
    public void many_keys_at_once_answer_as_each_alone()
    {
        using var repository = new TestRepository();
        RandomHistory.Write(repository, 77, 60);
        var reading = ReadResult.Of(repository);
        var single = Enumerable.Range(0, 6).Select(key => reading.Trace(RandomHistory.Key(key))).ToArray();
        var many = Enumerable.Range(0, 200).ToDictionary(
            number => $"{number:000}",
            IReadOnlyCollection<ObjectId> (number) => reading.Holding(RandomHistory.Key(number % 6)));

        var exposures = reading.History.Trace(many);

        Assert.Equal(many.Keys.Order(StringComparer.Ordinal), exposures.Select(exposure => exposure.Key));
        for (var number = 0; number < exposures.Count; number++)
        {
            var expected = single[number % 6];
            Assert.Equal(expected.Occurrences, exposures[number].Occurrences);
            Assert.Equal(expected.IntroducedBy, exposures[number].IntroducedBy);
            Assert.Equal(expected.Branches, exposures[number].Branches);
            Assert.Equal(
                (expected.FirstSeen, expected.RemovedBy, expected.AtHead, expected.Pushed, expected.CommitCount),
                (exposures[number].FirstSeen, exposures[number].RemovedBy, exposures[number].AtHead, exposures[number].Pushed, exposures[number].CommitCount));
        }
    }

    private static void SameObjects(TestRepository repository, ReadResult reading)
    {
        Assert.Equal(
            repository.AllObjects("blob", "commit", "tag").Order(StringComparer.Ordinal),
            reading.Objects.Where(item => item.Value.Kind <= HistoryObjectKind.TagMessage).Select(item => item.Key.ToString()).Order(StringComparer.Ordinal));
    }

    private static void Same(Exposure exposure, GitAnswers git, HashSet<string> objects)
    {
        var commits = git.Commits.ToHashSet();
        Assert.Equal(git.Introduced(objects), exposure.IntroducedBy.Select(point => point.Id.ToString()).Order(StringComparer.Ordinal));
        if (git.First(objects) is { } first)
        {
            Assert.Equal(first, exposure.FirstSeen!.Id.ToString());
        }

        Assert.Equal(
            git.Occurrences(objects),
            exposure.Occurrences.Where(place => place.Provenance == (exposure.Unreachable ? HistoryProvenance.Unreachable : HistoryProvenance.Commit))
                .Select(place => $"{place.Path} {place.Id} {place.Origin!.Id}").Order(StringComparer.Ordinal));
        Assert.Equal(git.Last(objects), exposure.LastSeen?.Id.ToString());
        Assert.Equal(git.Commits.Count(commit => git.Holds(commit, objects)), exposure.CommitCount);
        Assert.Equal(
            git.References("refs/heads/", objects).Concat(git.References("refs/remotes/", objects)).Order(StringComparer.Ordinal),
            exposure.Branches);
        Assert.Equal(git.References("refs/remotes/", objects).Length > 0 ? true : exposure.Tags.Count > 0 ? null : false, exposure.Pushed);
        var tags = git.References("refs/tags/", objects).ToHashSet();
        Assert.Equal(
            exposure.Occurrences.Any(place => place.Provenance == HistoryProvenance.TagMessage) ? tags.Append("annotated").Distinct().Order() : tags.Order(),
            exposure.Tags);
        Assert.Equal(exposure.IntroducedBy.Select(point => point.Author)
            .Concat(exposure.Occurrences.Where(place => place.Provenance == HistoryProvenance.TagMessage).Select(place => place.Origin!.Author))
            .Distinct().Order(StringComparer.Ordinal), exposure.Authors);
        var live = exposure.AtHead || exposure.TipBranches.Count > 0;
        Assert.Equal(live ? null : git.Removed(objects), exposure.RemovedBy?.Id.ToString());
        Assert.Equal(exposure.TipBranches.Contains("b0"), exposure.AtHead);
        Assert.Equal(git.TipBranches(objects), exposure.TipBranches);
        Assert.All(objects.Where(commits.Contains), id => Assert.Contains(exposure.Occurrences, place => place.Id.ToString() == id));
    }
}
