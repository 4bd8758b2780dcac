using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests;

public sealed class OpeningTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(".")]
    [InlineData("inner/folder")]
    [InlineData(".git")]
    public void folder_of_a_work_tree_opens(string inner)
    {
        _repository.Commit("inner/folder/a.txt", "a", "one");

        var opened = HistoryRepository.Open(Path.Combine(_repository.Folder, inner));

        Assert.Equal(Path.Combine(_repository.Folder, ".git"), opened.GitDirectory);
        Assert.Equal(_repository.Folder, opened.WorkTree);
    }

    [Fact]
    public void bare_repository_opens()
    {
        _repository.Commit("a.txt", "marker", "one");
        _repository.Git("clone", "-q", "--bare", ".", _repository.Beside("bare.git"));

        Assert.Null(HistoryRepository.Open(_repository.Beside("bare.git")).WorkTree);
        Assert.True(ReadResult.Of(_repository.Beside("bare.git")).Sees("marker"));
    }

    [Fact]
    public void linked_work_tree_opens_by_folder_and_by_git_file_and_sees_all_work_trees()
    {
        _repository.Commit("a.txt", "shared", "one");
        var linked = _repository.Beside("linked");
        _repository.Git("worktree", "add", "-q", "--detach", linked);
        File.WriteAllText(Path.Combine(linked, "b.txt"), "only in linked");
        _repository.GitIn(linked, null, "add", "-A");
        _repository.GitIn(linked, null, "commit", "-q", "-m", "two");
        _repository.Git("checkout", "-q", "--detach");
        _repository.Commit("c.txt", "only in main", "three");

        foreach (var path in new[] { linked, Path.Combine(linked, ".git"), _repository.Folder })
        {
            var reading = ReadResult.Of(path);
            Assert.True(reading.Sees("shared"));
            Assert.True(reading.Sees("only in linked"));
            Assert.True(reading.Sees("only in main"));
        }

        Assert.True(ReadResult.Of(linked).Trace("only in linked").AtHead);
        Assert.False(ReadResult.Of(_repository).Trace("only in linked").AtHead);
    }

    [Fact]
    public void git_file_with_a_separate_git_folder_opens()
    {
        _repository.Commit("a.txt", "marker", "one");
        var clone = _repository.Beside("clone");
        _repository.Git("clone", "-q", "--separate-git-dir", _repository.Beside("separate"), ".", clone);

        Assert.True(ReadResult.Of(Path.Combine(clone, ".git")).Sees("marker"));
    }

    [Fact]
    public void missing_path_says_so() => Fails(HistoryOpenFailure.PathMissing, _repository.Beside("nowhere"));

    [Fact]
    public void file_says_so()
    {
        _repository.Write("a.txt", "a");
        Fails(HistoryOpenFailure.PathIsFile, Path.Combine(_repository.Folder, "a.txt"));
    }

    [Fact]
    public void folder_outside_of_repositories_says_so()
        => Fails(HistoryOpenFailure.NotARepository, Directory.CreateDirectory(_repository.Beside("plain")).FullName);

    [Fact]
    public void damaged_git_folder_is_not_taken_for_the_repository_around_it()
    {
        _repository.Commit("a.txt", "a", "one");
        Directory.CreateDirectory(Path.Combine(_repository.Folder, "inner", ".git"));

        Fails(HistoryOpenFailure.Unreadable, Path.Combine(_repository.Folder, "inner"));
    }

    [Fact]
    public void unknown_extension_is_named()
    {
        _repository.Git("config", "core.repositoryFormatVersion", "1");
        _repository.Git("config", "extensions.fromTheFuture", "true");

        Assert.Contains("fromthefuture", Fails(HistoryOpenFailure.UnsupportedFormat, _repository.Folder), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void reftable_is_named()
    {
        _repository.Git("config", "core.repositoryFormatVersion", "1");
        _repository.Git("config", "extensions.refStorage", "reftable");

        Assert.Contains("reftable", Fails(HistoryOpenFailure.UnsupportedFormat, _repository.Folder));
    }

    [Fact]
    public void unknown_object_format_is_named()
    {
        _repository.Git("config", "core.repositoryFormatVersion", "1");
        _repository.Git("config", "extensions.objectFormat", "md5");

        Assert.Contains("'md5'", Fails(HistoryOpenFailure.UnsupportedFormat, _repository.Folder));
    }

    [RootFact]
    public void repository_of_another_user_is_refused_with_the_way_out_unless_trusted()
    {
        _repository.Commit("inner/a.txt", "a", "one");
        Ownership.GiveAway(_repository.Folder);

        Assert.Contains(
            $"safe.directory '{_repository.Folder}'", Fails(HistoryOpenFailure.OwnedByAnother, Path.Combine(_repository.Folder, "inner")));
        Assert.NotNull(HistoryRepository.Open(_repository.Folder, trustAnyOwner: true));
        Fails(HistoryOpenFailure.OwnedByAnother, _repository.Folder);
    }

    [Fact]
    public void nothing_that_the_configuration_names_is_run()
    {
        _repository.Commit("a.txt", "marker", "one");
        var trace = _repository.Beside("ran");
        var command = $"touch '{trace}'";
        foreach (var key in new[]
        {
            "core.fsmonitor", "core.sshCommand", "core.pager", "core.editor", "diff.external", "filter.x.smudge", "filter.x.clean",
            "filter.x.process", "diff.x.textconv", "credential.helper", "uploadpack.packObjectsHook", "core.alternateRefsCommand",
        })
        {
            _repository.Git("config", key, command);
        }

        File.WriteAllText(Path.Combine(_repository.Folder, ".gitattributes"), "* filter=x diff=x\n");
        File.Delete(trace);

        Assert.True(ReadResult.Of(_repository).Sees("marker"));
        Assert.False(File.Exists(trace));
    }

    private static string Fails(HistoryOpenFailure failure, string path)
    {
        var exception = Assert.Throws<HistoryOpenException>(() => HistoryRepository.Open(path));
        Assert.Equal(failure, exception.Failure);
        return exception.Message;
    }
}
