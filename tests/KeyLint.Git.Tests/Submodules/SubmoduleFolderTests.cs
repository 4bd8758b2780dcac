using KeyLint.Git.Reading;
using KeyLint.Git.Submodules;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Submodules;

public sealed class SubmoduleFolderTests : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly ProblemLog _problems = new();

    private string Modules => Path.Combine(_repository.Folder, ".git", "modules");

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(ObjectFormat.Sha1)]
    [InlineData(ObjectFormat.Sha256)]
    public void submodules_with_slashes_in_their_names_and_nested_ones_are_found(ObjectFormat format)
    {
        using var inner = new TestRepository(format: format);
        using var middle = new TestRepository(format: format);
        using var outer = new TestRepository(format: format);
        inner.Commit("a.txt", "a", "one");
        middle.Git("submodule", "--quiet", "add", inner.Folder, "libs/inner");
        middle.Commit("with inner");
        outer.Git("submodule", "--quiet", "add", "--name", "with/slashes", middle.Folder, "deps/middle");
        outer.Git("submodule", "--quiet", "add", inner.Folder, "plain");
        outer.Commit("with middle");
        outer.Git("submodule", "--quiet", "update", "--init", "--recursive");

        var modules = Path.Combine(outer.Folder, ".git", "modules");
        Assert.Equal(
            [
                new SubmoduleFolder("plain", "plain", Path.Combine(modules, "plain")),
                new SubmoduleFolder("with/slashes", "deps/middle", Path.Combine(modules, "with", "slashes")),
                new SubmoduleFolder(
                    "with/slashes/libs/inner", "deps/middle/libs/inner", Path.Combine(modules, "with", "slashes", "modules", "libs", "inner")),
            ],
            Find(outer.Folder));
        Assert.Empty(_problems.Sorted());
        Assert.All(Find(outer.Folder), found => Assert.Equal(format, HistoryRepository.Open(found.GitDirectory).ObjectFormat));
    }

    [Fact]
    public void removed_submodule_is_still_found()
    {
        AddSubmodule("lib");
        _repository.Git("rm", "-q", "-f", "lib");
        _repository.Commit("without");

        Assert.Equal(new SubmoduleFolder("lib", null, Path.Combine(Modules, "lib")), Assert.Single(Find()));
    }

    [Fact]
    public void repository_that_lies_in_the_work_tree_is_found_with_its_own_submodules()
    {
        using var inner = new TestRepository();
        inner.Commit("a.txt", "a", "one");
        _repository.Commit("a.txt", "a", "one");
        var embedded = Path.Combine(_repository.Folder, "old", "style");
        _repository.Git("clone", "-q", inner.Folder, embedded);
        _repository.GitIn(embedded, null, "submodule", "--quiet", "add", inner.Folder, "sub");
        _repository.Git("add", "old");

        Assert.Equal(
            [
                new SubmoduleFolder("old/style", "old/style", Path.Combine(embedded, ".git")),
                new SubmoduleFolder("old/style/sub", "old/style/sub", Path.Combine(embedded, ".git", "modules", "sub")),
            ],
            Find());
    }

    [Fact]
    public void submodules_of_linked_work_trees_are_found_from_each()
    {
        AddSubmodule("lib");
        var linked = _repository.Beside("linked");
        _repository.Git("worktree", "add", "-q", "--detach", linked);
        _repository.GitIn(linked, null, "submodule", "--quiet", "update", "--init");
        var own = Path.Combine(_repository.Folder, ".git", "worktrees", "linked", "modules", "lib");
        SubmoduleFolder[] expected =
            [new SubmoduleFolder("lib", "lib", Path.Combine(Modules, "lib")), new SubmoduleFolder("worktrees/linked/lib", "lib", own)];

        Assert.Equal(expected, Find());
        Assert.Equal(expected, Find(linked));
    }

    [Fact]
    public void submodule_that_was_not_fetched_is_no_folder_and_no_problem()
    {
        AddSubmodule("lib");
        var clone = _repository.Beside("clone");
        _repository.Git("clone", "-q", ".", clone);

        Assert.Empty(Find(clone));
        Assert.Empty(_problems.Sorted());
    }

    [Fact]
    public void repository_that_no_index_names_is_no_submodule()
    {
        _repository.Commit("a.txt", "a", "one");
        _repository.Git("clone", "-q", ".", "apart");

        Assert.Empty(Find());
    }

    [Fact]
    public void git_file_that_leads_out_is_named_and_not_followed()
    {
        AddSubmodule("lib");
        _repository.Git("clone", "-q", "--bare", ".", _repository.Beside("outside.git"));
        File.WriteAllText(Path.Combine(_repository.Folder, "lib", ".git"), "gitdir: ../../outside.git\n");

        Assert.Null(Assert.Single(Find()).Path);
        Assert.Contains("leads out", Assert.Single(_problems.Sorted()).Message);
    }

    [Theory]
    [InlineData("lib")]
    [InlineData("lib/.git")]
    [InlineData(".git/modules/lib")]
    [InlineData(".git/modules")]
    public void link_is_not_followed(string path)
    {
        AddSubmodule("lib");
        _repository.Git("clone", "-q", "--bare", ".", _repository.Beside("outside.git"));
        var full = Path.Combine(_repository.Folder, path);
        if (File.Exists(full))
        {
            File.Delete(full);
        }
        else
        {
            Directory.Delete(full, recursive: true);
        }

        Directory.CreateSymbolicLink(full, path == ".git/modules" ? Path.GetDirectoryName(_repository.Beside("x"))! : _repository.Beside("outside.git"));

        Assert.DoesNotContain(Find(), found => found.Path is not null || path.StartsWith(".git", StringComparison.Ordinal));
        Assert.True(path == "lib" || _problems.Sorted().Count > 0);
    }

    [Theory]
    [InlineData("gitdir: .git\n")]
    [InlineData("gitdir: ../.git/modules/gone\n")]
    [InlineData("nonsense")]
    [InlineData("gitdir: \0\n")]
    public void git_file_that_names_no_git_folder_is_a_gap(string content)
    {
        AddSubmodule("lib");
        File.WriteAllText(Path.Combine(_repository.Folder, "lib", ".git"), content);

        Assert.Null(Assert.Single(Find()).Path);
        var problem = Assert.Single(_problems.Sorted());
        Assert.Equal((Path.Combine(_repository.Folder, "lib", ".git"), true), (problem.Subject, problem.IsGap));
    }

    [Fact]
    public void submodule_that_names_the_repository_around_it_is_a_gap()
    {
        AddSubmodule("lib");
        File.WriteAllText(Path.Combine(_repository.Folder, "lib", ".git"), "gitdir: ../.git\n");

        Assert.Equal(Path.Combine(Modules, "lib"), Assert.Single(Find()).GitDirectory);
        Assert.Contains("around it", Assert.Single(_problems.Sorted()).Message);
    }

    [Fact]
    public void submodules_that_name_each_other_end()
    {
        // Both lie in the other's work tree by what their files say.
        AddSubmodule("lib");
        var lib = Path.Combine(_repository.Folder, "lib");
        _repository.GitIn(lib, null, "update-index", "--add", "--cacheinfo", $"160000,{_repository.Head()},lib");
        for (var (folder, depth) = (lib, 0); depth < 30; depth++, folder = Path.Combine(folder, "lib"))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, ".git"), $"gitdir: {Path.Combine(Modules, "lib")}\n");
        }

        Assert.Equal(new SubmoduleFolder("lib", "lib", Path.Combine(Modules, "lib")), Assert.Single(Find()));
        Assert.Empty(_problems.Sorted());
    }

    [Fact]
    public void linked_work_tree_that_does_not_point_back_is_not_entered()
    {
        using var other = new TestRepository();
        other.Commit("a.txt", "a", "one");
        AddSubmodule("lib");
        _repository.Git("worktree", "add", "-q", "--detach", _repository.Beside("linked"));
        other.Git("clone", "-q", ".", "lib");
        File.WriteAllText(Path.Combine(_repository.Folder, ".git", "worktrees", "linked", "gitdir"), Path.Combine(other.Folder, ".git") + "\n");

        Assert.Equal(["lib"], Find().Select(found => found.Name));
    }

    [Fact]
    public void damaged_configuration_of_a_submodule_is_a_gap()
    {
        AddSubmodule("lib");
        File.AppendAllText(Path.Combine(Modules, "lib", "config"), "\n[core\n");

        Assert.Single(Find());
        Assert.Equal(Path.Combine(Modules, "lib"), Assert.Single(_problems.Sorted()).Subject);
    }

    private void AddSubmodule(string path)
    {
        using var inner = new TestRepository();
        inner.Commit("a.txt", "a", "one");
        _repository.Git("submodule", "--quiet", "add", inner.Folder, path);
        _repository.Git("config", "submodule." + path + ".active", "true");
        _repository.Git("config", "-f", ".gitmodules", $"submodule.{path}.url", Path.Combine(Modules, path));
        _repository.Git("config", $"submodule.{path}.url", Path.Combine(Modules, path));
        _repository.Commit("with " + path);
    }

    private IReadOnlyList<SubmoduleFolder> Find(string? folder = null)
        => SubmoduleFolders.Of(HistoryRepository.Open(folder ?? _repository.Folder), _problems);
}
