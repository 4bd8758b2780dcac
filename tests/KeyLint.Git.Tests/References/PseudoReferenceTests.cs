using KeyLint.Git.Reading;
using KeyLint.Git.References;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.References;

public sealed class PseudoReferenceTests : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly ProblemLog _problems = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void fetched_heads_are_all_seen()
    {
        var other = _repository.Beside("other");
        _repository.Commit("a.txt", "a", "one");
        _repository.Git("branch", "first");
        _repository.Commit("a.txt", "b", "two");
        _repository.Git("clone", "-q", "--no-local", "-b", "first", "--single-branch", ".", other);
        _repository.GitIn(other, null, "fetch", "-q", "origin", "first", "main");

        Assert.Equal(
            _repository.Git("rev-parse", "first", "main").Split('\n'),
            Read(other).Where(item => item.Name == "FETCH_HEAD").Select(item => item.Id.ToString()));
    }

    [Theory]
    [InlineData("MERGE_HEAD", "merge", "left")]
    [InlineData("CHERRY_PICK_HEAD", "cherry-pick", "left")]
    [InlineData("REVERT_HEAD", "revert", "main~1")]
    [InlineData("REBASE_HEAD", "rebase", "left")]
    public void stopped_command_leaves_its_note(string name, params string[] command)
    {
        Conflict();
        Assert.ThrowsAny<InvalidOperationException>(() => _repository.Git(command));

        var found = Read();

        var file = Path.Combine(_repository.Folder, ".git", name);
        Assert.Equal(File.ReadAllLines(file), found.Where(item => item.Name == name).Select(item => item.Id.ToString()));
        Assert.Contains(found, item => item.Name == name);
        Assert.Empty(_problems.Sorted());
    }

    [Fact]
    public void all_heads_of_a_merge_are_seen()
    {
        Conflict();
        _repository.Git("merge", "-q", "--no-commit", "--strategy=ours", "left", "right");

        Assert.Equal(
            _repository.Git("rev-parse", "left", "right").Split('\n'),
            Read().Where(item => item.Name == "MERGE_HEAD").Select(item => item.Id.ToString()));
    }

    [Fact]
    public void rebase_leaves_where_it_began_and_where_it_goes()
    {
        Conflict();
        var head = _repository.Head();
        Assert.ThrowsAny<InvalidOperationException>(() => _repository.Git("rebase", "left"));

        var found = Read();

        Assert.Contains(found, item => item.Name == "rebase-merge/orig-head" && item.Id.ToString() == head);
        Assert.Contains(found, item => item.Name == "rebase-merge/onto" && item.Id.ToString() == _repository.Git("rev-parse", "left"));
        Assert.Contains(found, item => item.Name == "ORIG_HEAD" && item.Id.ToString() == head);
    }

    [Fact]
    public void patches_that_are_applied_leave_theirs()
    {
        Conflict();
        var head = _repository.Head();
        Assert.ThrowsAny<InvalidOperationException>(() => _repository.Git("rebase", "--apply", "left"));

        Assert.Contains(Read(), item => item.Name == "rebase-apply/orig-head" && item.Id.ToString() == head);
    }

    [Fact]
    public void picking_several_leaves_the_list()
    {
        Conflict();
        Assert.ThrowsAny<InvalidOperationException>(() => _repository.Git("cherry-pick", "left", "right"));

        Assert.Contains(Read(), item => item.Name == "sequencer/head" && item.Id.ToString() == _repository.Head());
    }

    [Fact]
    public void search_for_the_bad_commit_leaves_its_notes()
    {
        for (var number = 0; number < 5; number++)
        {
            _repository.Commit("a.txt", "content " + number, "commit " + number);
        }

        var (good, bad) = (_repository.Git("rev-parse", "HEAD~4"), _repository.Head());
        _repository.Git("bisect", "start", bad, good);

        var found = Read();

        Assert.Contains(found, item => item.Name == "BISECT_EXPECTED_REV" && item.Id.ToString() == _repository.Head());
        Assert.Equal([bad, good], found.Where(item => item.Name == "BISECT_LOG").Select(item => item.Id.ToString()));
    }

    [Fact]
    public void notes_of_linked_work_trees_are_seen_from_each()
    {
        _repository.Commit("a.txt", "a", "one");
        _repository.Commit("a.txt", "b", "two");
        var linked = _repository.Beside("linked");
        _repository.Git("worktree", "add", "-q", "--detach", linked);
        _repository.GitIn(linked, null, "reset", "-q", "--hard", "HEAD~1");

        Assert.Contains(Read(), item => item.Name == "worktrees/linked/ORIG_HEAD" && item.Id.ToString() == _repository.Head());
        Assert.Contains(Read(linked), item => item.Name == "ORIG_HEAD" && item.Id.ToString() == _repository.Head());
    }

    [Fact]
    public void long_ids_are_read_where_ids_are_long()
    {
        using var repository = new TestRepository(format: ObjectFormat.Sha256);
        repository.Commit("a.txt", "a", "one");
        repository.Commit("a.txt", "b", "two");
        var before = repository.Head();
        repository.Git("reset", "-q", "--hard", "HEAD~1");

        Assert.Equal(new PseudoReference("ORIG_HEAD", ObjectId.Parse(before)), Assert.Single(Read(repository.Folder)));
    }

    [Fact]
    public void what_holds_no_id_where_one_must_be_is_a_gap()
    {
        _repository.Write(".git/ORIG_HEAD", "zzz\n");
        _repository.Write(".git/FETCH_HEAD", "");
        _repository.Write(".git/NOTES_MERGE_REF", "ref: refs/notes/commits\n");

        Assert.Empty(Read());
        var problem = Assert.Single(_problems.Sorted());
        Assert.Equal((HistoryProblemKind.BrokenReference, "ORIG_HEAD", true), (problem.Kind, problem.Subject, problem.IsGap));
    }

    [Theory]
    [InlineData("AUTO_MERGE", "zzz\n", true)]
    [InlineData("AUTO_MERGE", "ref: refs/heads/main\n", false)]
    [InlineData("MERGE_HEAD", "ref: refs/heads/main\n", false)]
    [InlineData("BISECT_LOG", "# nothing yet\n", false)]
    public void only_what_is_no_log_and_names_no_other_must_hold_an_id(string name, string content, bool isGap)
    {
        _repository.Write(".git/" + name, content);

        Assert.Empty(Read());
        Assert.Equal(isGap ? [name] : [], _problems.Sorted().Select(problem => problem.Subject));
    }

    [Fact]
    public void neither_other_files_nor_other_digits_count()
    {
        var id = new string('a', 40);
        _repository.Write(".git/COMMIT_EDITMSG", id);
        _repository.Write(".git/ORIG_head", id);
        _repository.Write(".git/refs/ORIG_HEAD", id);
        _repository.Write(".git/FETCH_HEAD", $"{id}a {id[1..]} {new string('0', 40)} {new string('b', 40)}\n");

        Assert.Equal(new PseudoReference("FETCH_HEAD", ObjectId.Parse(new string('b', 40))), Assert.Single(Read()));
    }

    [Fact]
    public void link_is_named_and_not_followed()
    {
        File.WriteAllText(_repository.Beside("secret"), new string('a', 40));
        File.CreateSymbolicLink(Path.Combine(_repository.Folder, ".git", "ORIG_HEAD"), _repository.Beside("secret"));

        Assert.Empty(Read());
        Assert.Contains("is a link", Assert.Single(_problems.Sorted()).Message);
    }

    private void Conflict()
    {
        _repository.Commit("a.txt", "base", "base");
        foreach (var side in new[] { "left", "right" })
        {
            _repository.Git("checkout", "-q", "-b", side, "main");
            _repository.Commit("a.txt", side, side);
        }

        _repository.Git("checkout", "-q", "main");
        _repository.Commit("a.txt", "changed", "changed");
        _repository.Commit("a.txt", "changed again", "changed again");
    }

    private IReadOnlyList<PseudoReference> Read(string? folder = null)
        => PseudoReferences.Read(HistoryRepository.Open(folder ?? _repository.Folder), _problems);
}
