using KeyLint.Git.Opening;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests;

/// <summary>Repositories that libgit2 does not open: found, judged and refused as the others.</summary>
public sealed class Sha256OpeningTests : IDisposable
{
    private readonly TestRepository _repository = new(format: ObjectFormat.Sha256);

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(".")]
    [InlineData("inner/folder")]
    [InlineData(".git")]
    public void folder_of_a_work_tree_opens(string inner)
    {
        _repository.Commit("inner/folder/a.txt", "a", "one");

        Opens(Path.Combine(_repository.Folder, inner), Path.Combine(_repository.Folder, ".git"), _repository.Folder);
    }

    [Fact]
    public void bare_repository_opens()
    {
        _repository.Commit("a.txt", "a", "one");
        var bare = _repository.Beside("bare.git");
        _repository.Git("clone", "-q", "--bare", ".", bare);

        Opens(bare, bare, null);
        Opens(Path.Combine(bare, "refs", "heads"), bare, null);
    }

    [Fact]
    public void linked_work_tree_opens_by_folder_and_by_git_file()
    {
        _repository.Commit("a.txt", "a", "one");
        var linked = _repository.Beside("linked");
        _repository.Git("worktree", "add", "-q", "--detach", linked);
        var gitDirectory = Path.Combine(_repository.Folder, ".git", "worktrees", "linked");

        foreach (var path in new[] { linked, Path.Combine(linked, ".git"), gitDirectory })
        {
            Assert.Equal(Path.Combine(_repository.Folder, ".git"), Opens(path, gitDirectory, linked).CommonDirectory);
        }
    }

    [Fact]
    public void separate_git_folder_opens_by_its_work_tree()
    {
        _repository.Commit("inner/a.txt", "a", "one");
        var clone = _repository.Beside("clone");
        var separate = _repository.Beside("separate");
        _repository.Git("clone", "-q", "--separate-git-dir", separate, ".", clone);

        Opens(Path.Combine(clone, "inner"), separate, clone);
        Opens(Path.Combine(clone, ".git"), separate, clone);
    }

    [Fact]
    public void named_work_tree_counts()
    {
        var elsewhere = Directory.CreateDirectory(_repository.Beside("else where")).FullName;
        _repository.Git("config", "core.worktree", "../../else where");

        Opens(Path.Combine(_repository.Folder, ".git"), Path.Combine(_repository.Folder, ".git"), elsewhere);
    }

    [Fact]
    public void configuration_of_one_work_tree_counts()
    {
        _repository.Git("config", "extensions.worktreeConfig", "true");
        _repository.Git("config", "--unset", "core.bare");
        _repository.Git("config", "--worktree", "core.bare", "true");

        Opens(_repository.Folder, Path.Combine(_repository.Folder, ".git"), null);
    }

    [Fact]
    public void missing_head_is_named()
    {
        File.Delete(Path.Combine(_repository.Folder, ".git", "HEAD"));
        Assert.Contains("no valid git folder", Refused(HistoryOpenFailure.Unreadable, _repository.Folder));
    }

    [Fact]
    public void damaged_configuration_is_named()
    {
        File.AppendAllText(Path.Combine(_repository.Folder, ".git", "config"), "\n[core\n");
        Refused(HistoryOpenFailure.Unreadable, _repository.Folder);
    }

    [Theory]
    [InlineData("extensions.fromTheFuture", "true", "fromthefuture")]
    [InlineData("extensions.refStorage", "reftable", "reftable")]
    [InlineData("core.repositoryFormatVersion", "0", "version is 0")]
    [InlineData("core.repositoryFormatVersion", "2", "version is 2")]
    public void what_is_not_known_is_named(string key, string value, string expected)
    {
        // Not by the git command, which refuses to work in what it does not know.
        var (section, name) = (key.Split('.')[0], key.Split('.')[1]);
        File.AppendAllText(Path.Combine(_repository.Folder, ".git", "config"), $"[{section}]\n\t{name} = {value}\n");

        Assert.Contains(expected, Refused(HistoryOpenFailure.UnsupportedFormat, _repository.Folder), StringComparison.OrdinalIgnoreCase);
    }

    [RootFact]
    public void repository_of_another_user_is_refused_with_the_way_out_unless_trusted()
    {
        _repository.Commit("inner/a.txt", "a", "one");
        Ownership.GiveAway(_repository.Folder);

        var message = Refused(HistoryOpenFailure.OwnedByAnother, Path.Combine(_repository.Folder, "inner"));
        Assert.Contains($"safe.directory '{_repository.Folder}'", message);
        Assert.Equal(ObjectFormat.Sha256, HistoryRepository.Open(_repository.Folder, trustAnyOwner: true).ObjectFormat);
        Refused(HistoryOpenFailure.OwnedByAnother, _repository.Folder);
    }

    [RootFact]
    public void own_work_tree_with_the_git_folder_of_another_is_refused()
    {
        Ownership.GiveAway(Path.Combine(_repository.Folder, ".git"));

        Refused(HistoryOpenFailure.OwnedByAnother, _repository.Folder);
    }

    [Theory]
    [InlineData(true, "/other", "/a/repository")]
    [InlineData(true, "/a/repository/")]
    [InlineData(true, "", "*", "/other")]
    [InlineData(false)]
    [InlineData(false, "/a/repository", "")]
    [InlineData(false, "/a")]
    [InlineData(false, "/a/repository/inner")]
    [InlineData(false, "repository")]
    public void exceptions_for_owners_are_read_as_git_reads_them(bool expected, params string[] values)
        => Assert.Equal(expected, OwnerCheck.IsListed(values, "/a/repository"));

    private static HistoryRepository Opens(string path, string gitDirectory, string? workTree)
    {
        var opened = HistoryRepository.Open(path);
        Assert.Equal(ObjectFormat.Sha256, opened.ObjectFormat);
        Assert.Equal(gitDirectory, opened.GitDirectory);
        Assert.Equal(workTree, opened.WorkTree);
        return opened;
    }

    private static string Refused(HistoryOpenFailure failure, string path)
    {
        var exception = Assert.Throws<HistoryOpenException>(() => HistoryRepository.Open(path));
        Assert.Equal(failure, exception.Failure);
        return exception.Message;
    }
}
