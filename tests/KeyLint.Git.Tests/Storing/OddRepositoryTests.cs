using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Storing;

/// <summary>Repositories that lack something others have.</summary>
public sealed class OddRepositoryTests
{
    [Theory]
    [InlineData(ObjectFormat.Sha1)]
    [InlineData(ObjectFormat.Sha256)]
    public void repository_without_commits_gives_what_is_staged(ObjectFormat format)
    {
        using var repository = new TestRepository(format: format);
        repository.Write("a.txt", "staged");
        repository.Git("add", "-A");

        using var reading = GivenTexts.Of(repository.Folder);

        Assert.Empty(reading.History.Problems);
        Assert.Equal("a.txt", Assert.Single(reading.Texts).Path);
        Assert.Equal(HistoryProvenance.Staged, Assert.Single(reading.Trace("staged"u8.ToArray()).Occurrences).Provenance);
    }

    [Theory]
    [InlineData(ObjectFormat.Sha1)]
    [InlineData(ObjectFormat.Sha256)]
    public void repository_with_only_tags_is_read(ObjectFormat format)
    {
        using var repository = new TestRepository(format: format);
        repository.Commit("a.txt", "tagged", "one");
        repository.Git("tag", "v1");
        repository.Git("tag", "-a", "v2", "-m", "two");
        repository.Git("update-ref", "-d", "refs/heads/main");
        repository.Git("symbolic-ref", "HEAD", "refs/heads/unborn");
        Directory.Delete(Path.Combine(repository.Folder, ".git/logs"), recursive: true);

        using var reading = GivenTexts.Of(repository.Folder);

        Assert.Empty(reading.History.Problems);
        var exposure = reading.Trace("tagged"u8.ToArray());
        Assert.Equal(["v1", "v2"], exposure.Tags);
        Assert.Empty(exposure.Branches);
        Assert.False(exposure.AtHead);
    }

    [Fact]
    public void folder_without_objects_is_empty()
    {
        using var repository = new TestRepository();
        Directory.Delete(Path.Combine(repository.Folder, ".git/objects/pack"));
        Directory.Delete(Path.Combine(repository.Folder, ".git/objects/info"));

        using var reading = GivenTexts.Of(repository.Folder);

        Assert.Empty(reading.Texts);
        Assert.Empty(reading.History.Problems);
    }

    [Theory]
    [InlineData(ObjectFormat.Sha1, 1)]
    [InlineData(ObjectFormat.Sha1, 5)]
    [InlineData(ObjectFormat.Sha256, 3)]
    public void shallow_clone_gives_all_that_was_fetched(ObjectFormat format, int depth)
    {
        using var repository = new TestRepository(format: format);
        RandomHistory.Write(repository, depth, 40);
        var clone = repository.Beside("clone");
        repository.Git("clone", "-q", "--no-single-branch", "--depth=" + depth, "file://" + repository.Folder, clone);

        using var reading = GivenTexts.Of(clone);

        Assert.Equal(HistoryProblemKind.ShallowClone, Assert.Single(reading.History.Problems).Kind);
        Assert.Equal(
            GitObjects.Read(repository, clone).Keys.Order(StringComparer.Ordinal),
            reading.Texts.Where(text => text.Kind <= HistoryObjectKind.TagMessage).Select(text => text.Id.ToString()).Order(StringComparer.Ordinal));
    }

    [UnixFact]
    public async Task pipe_among_the_objects_is_named_and_not_waited_for()
    {
        using var repository = new TestRepository();
        repository.Commit("a.txt", "still there", "one");
        var id = new string('a', 40);
        Directory.CreateDirectory(Path.GetDirectoryName(repository.Loose(id))!);
        foreach (var path in new[] { repository.Loose(id), Path.Combine(repository.Folder, ".git/objects/pack/pack-1.pack") })
        {
            using var process = System.Diagnostics.Process.Start("mkfifo", [path]);
            await process.WaitForExitAsync();
        }

        using var reading = await Task.Run(() => GivenTexts.Of(repository.Folder)).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Single(reading.Holding("still there"u8.ToArray()));
        Assert.Equal([id, "pack-1.pack"], reading.History.Problems.Where(problem => problem.IsGap).Select(problem => problem.Subject));
    }
}
