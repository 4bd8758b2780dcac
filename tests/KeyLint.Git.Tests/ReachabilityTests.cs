using System.Text;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests;

/// <summary>The places where a history hides text: each must be seen, exactly once.</summary>
public sealed class ReachabilityTests : IDisposable
{
    private const string Marker = "MARKER-4711";
    private readonly TestRepository _repository = new();

    public ReachabilityTests() => _repository.Commit("readme.txt", "nothing", "start");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void plain_commit_and_its_later_deletion()
    {
        var added = _repository.Commit("a.txt", Marker, "add");
        File.Delete(Path.Combine(_repository.Folder, "a.txt"));
        var removed = _repository.Commit("remove");

        var exposure = Traced();
        Assert.Equal(added, exposure.FirstSeen!.Id.ToString());
        Assert.Equal(removed, exposure.RemovedBy!.Id.ToString());
        Assert.False(exposure.AtHead);
        Assert.Empty(exposure.TipBranches);
        Assert.Equal(["main"], exposure.Branches);
        Assert.Null(exposure.Pushed);
        Assert.Equal(1, exposure.CommitCount);
    }

    [Fact]
    public void file_that_only_a_merge_holds()
    {
        Merge(() => _repository.Write("merge-only.txt", Marker));
        _repository.Git("rm", "-q", "merge-only.txt");
        _repository.Commit("undo");

        Assert.Equal("merge", Traced().IntroducedBy.Single().Subject);
    }

    [Fact]
    public void edit_that_only_a_merge_holds()
    {
        Merge(() => _repository.Write("readme.txt", Marker));
        _repository.Commit("readme.txt", "clean", "undo");

        Assert.Equal("merge", Traced().FirstSeen!.Subject);
        Assert.Equal("undo", Traced().RemovedBy!.Subject);
    }

    [Fact]
    public void utf16_file_is_given_as_it_is()
    {
        var bytes = Encoding.Unicode.GetBytes(Marker);
        File.WriteAllBytes(Path.Combine(_repository.Folder, "wide.txt"), [0xFF, 0xFE, .. bytes]);
        _repository.Commit("wide");

        Assert.Single(ReadResult.Of(_repository).Holding(bytes));
    }

    [Theory]
    [InlineData("*.txt -diff")]
    [InlineData("*.txt binary")]
    public void attributes_blind_nobody(string attributes)
    {
        _repository.Write(".gitattributes", attributes + "\n");
        _repository.Commit("a.txt", Marker, "add");

        Assert.Equal("a.txt", Traced().Occurrences.Single().Path);
    }

    [Fact]
    public void text_with_nul_bytes()
    {
        _repository.Commit("a.bin", "x\0y\0" + Marker, "add");
        Assert.Equal("a.bin", Traced().Occurrences.Single().Path);
    }

    [UnixFact]
    public void symbolic_link_and_its_change_to_a_file()
    {
        var link = Path.Combine(_repository.Folder, "link");
        File.CreateSymbolicLink(link, "TARGET-0815");
        _repository.Commit("link");
        File.Delete(link);
        _repository.Commit("link", Marker, "file");

        Assert.Equal("link", ReadResult.Of(_repository).Trace("TARGET-0815").Occurrences.Single().Path);
        Assert.Equal("file", Traced().FirstSeen!.Subject);
    }

    [Fact]
    public void commit_message()
    {
        var id = _repository.Commit("subject\n\nbody " + Marker);
        _repository.Commit("later");

        var exposure = Traced();
        var occurrence = exposure.Occurrences.Single();
        Assert.Equal((HistoryProvenance.CommitMessage, id), (occurrence.Provenance, occurrence.Id.ToString()));
        Assert.Equal("subject", occurrence.Origin!.Subject);
        Assert.Equal(["main"], exposure.Branches);
        Assert.Empty(exposure.TipBranches);
        Assert.Equal(0, exposure.CommitCount);
    }

    [Fact]
    public void tag_message_and_nested_tag_message()
    {
        _repository.Git("tag", "-a", "inner", "-m", "inner " + Marker);
        _repository.Git("tag", "-a", "outer", "inner", "-m", "outer OUTER-5");
        _repository.Git("tag", "-d", "inner");

        var exposure = Traced();
        Assert.Equal(HistoryProvenance.TagMessage, exposure.Occurrences.Single().Provenance);
        Assert.Equal("outer", exposure.Occurrences.Single().Reference);
        Assert.Equal(["outer"], exposure.Tags);
        Assert.Equal(["Committer <c@example.org>"], exposure.Authors);
        Assert.Equal("outer OUTER-5", ReadResult.Of(_repository).Trace("OUTER-5").FirstSeen!.Subject);
    }

    [Fact]
    public void tagged_blob_and_tagged_tree()
    {
        _repository.Git("tag", "-a", "blob-tag", _repository.Hash(Marker), "-m", "a blob");
        var tree = _repository.GitIn(_repository.Folder, Encoding.UTF8.GetBytes($"100644 blob {_repository.Hash("TREE-9")}\tkey.txt\n"), "mktree");
        _repository.Git("tag", "tree-tag", tree);

        var blob = Traced().Occurrences.Single();
        Assert.Equal((HistoryProvenance.Tag, "blob-tag", null), (blob.Provenance, blob.Reference, blob.Path));
        Assert.Equal("a blob", blob.Origin!.Subject);
        var inTree = ReadResult.Of(_repository).Trace("TREE-9");
        Assert.Equal(("tree-tag", "key.txt"), (inTree.Occurrences.Single().Reference, inTree.Occurrences.Single().Path));
        Assert.Equal(["tree-tag"], inTree.Tags);
        Assert.Null(inTree.FirstSeen);
    }

    [Fact]
    public void note()
    {
        _repository.Git("notes", "add", "-m", Marker);
        Assert.Equal(HistoryProvenance.Note, Traced().Occurrences.Single().Provenance);
    }

    [Fact]
    public void stash_of_tracked_and_untracked_files()
    {
        _repository.Write("readme.txt", Marker);
        _repository.Write("untracked.txt", "UNTRACKED-3");
        _repository.Git("stash", "push", "-q", "--include-untracked");

        Assert.Equal(HistoryProvenance.Stash, Traced().Occurrences.Single().Provenance);
        Assert.Equal("untracked.txt", ReadResult.Of(_repository).Trace("UNTRACKED-3").Occurrences.Single().Path);
    }

    [Fact]
    public void stash_does_not_count_as_removal()
    {
        _repository.Commit("a.txt", Marker, "add");
        _repository.Git("rm", "-q", "a.txt");
        _repository.Git("stash", "push", "-q");
        _repository.Git("rm", "-q", "a.txt");
        var removed = _repository.Commit("remove");

        Assert.Equal(removed, Traced().RemovedBy!.Id.ToString());
    }

    [Fact]
    public void branch_that_only_a_remote_has()
    {
        _repository.Git("checkout", "-q", "-b", "side");
        _repository.Commit("a.txt", Marker, "add");
        _repository.Git("checkout", "-q", "main");
        var clone = _repository.Beside("clone");
        _repository.Git("clone", "-q", ".", clone);
        _repository.GitIn(clone, null, "checkout", "-q", "-b", "local");
        File.WriteAllText(Path.Combine(clone, "new.txt"), "LOCAL-1");
        _repository.GitIn(clone, null, "add", "-A");
        _repository.GitIn(clone, null, "commit", "-q", "-m", "local");

        var reading = ReadResult.Of(clone);
        var pushed = reading.Trace(Marker);
        Assert.Equal(["origin/side"], pushed.Branches);
        Assert.True(pushed.Pushed);
        Assert.False(pushed.AtHead);
        var local = reading.Trace("LOCAL-1");
        Assert.Equal(["local"], local.TipBranches);
        Assert.False(local.Pushed);
        _repository.GitIn(clone, null, "tag", "here");
        Assert.Null(ReadResult.Of(clone).Trace("LOCAL-1").Pushed);

        // Nobody works in a mirror or a bare clone: all of it came from elsewhere. One without an origin is the origin, and tells nothing.
        foreach (var kind in new[] { "--mirror", "--bare" })
        {
            var copy = _repository.Beside("copy" + kind);
            _repository.Git("clone", "-q", kind, clone, copy);
            Assert.True(ReadResult.Of(copy).Trace("LOCAL-1").Pushed);
            _repository.GitIn(copy, null, "worktree", "add", "-q", "--detach", _repository.Beside("work" + kind));
            Assert.Null(ReadResult.Of(copy).Trace("LOCAL-1").Pushed);
            _repository.GitIn(copy, null, "worktree", "remove", _repository.Beside("work" + kind));
            _repository.GitIn(copy, null, "remote", "remove", "origin");
            Assert.Null(ReadResult.Of(copy).Trace("LOCAL-1").Pushed);
        }

        Assert.True(ReadResult.Of(clone).Trace(Marker).Pushed);
        Assert.Equal(["local", "main", "origin/main", "origin/side"], reading.Trace("nothing").Branches);
    }

    [Fact]
    public void detached_head()
    {
        _repository.Git("checkout", "-q", "--detach");
        _repository.Commit("a.txt", Marker, "add");

        Assert.True(Traced().AtHead);
        Assert.Empty(Traced().Branches);
    }

    [Fact]
    public void orphan_branch()
    {
        _repository.Git("checkout", "-q", "--orphan", "pages");
        _repository.Commit("a.txt", Marker, "root");
        _repository.Git("checkout", "-q", "main");

        Assert.Equal(["pages"], Traced().TipBranches);
    }

    [Theory]
    [InlineData("refs/pull/1/head")]
    [InlineData("refs/original/refs/heads/main")]
    [InlineData("refs/replace/1111111111111111111111111111111111111111")]
    public void any_other_reference(string name)
    {
        _repository.Git("checkout", "-q", "--detach");
        _repository.Commit("a.txt", Marker, "add");
        _repository.Git("update-ref", name, "HEAD");
        _repository.Git("checkout", "-q", "main");
        _repository.Git("pack-refs", "--all");

        Assert.Equal(HistoryProvenance.Commit, Traced().Occurrences.Single().Provenance);
    }

    [Fact]
    public void submodule_is_noted_and_not_followed()
    {
        _repository.Git("update-index", "--add", "--cacheinfo", "160000,1234567890123456789012345678901234567890,lib/module");
        _repository.Git("commit", "-q", "-m", "submodule");

        var reading = ReadResult.Of(_repository);
        Assert.Empty(reading.History.Problems);
        var submodule = Assert.Single(reading.History.Submodules);
        Assert.Equal(("lib/module", "1234567890123456789012345678901234567890"), (submodule.Path, submodule.Commits.Single().ToString()));
    }

    [Fact]
    public void rename_is_a_second_place_and_no_second_introduction()
    {
        _repository.Commit("old.txt", Marker, "add");
        _repository.Git("mv", "old.txt", "new.txt");
        _repository.Commit("rename");

        var exposure = Traced();
        Assert.Equal("add", exposure.IntroducedBy.Single().Subject);
        Assert.Equal(
            [("new.txt", "rename"), ("old.txt", "add")],
            exposure.Occurrences.Select(occurrence => (occurrence.Path!, occurrence.Origin!.Subject)));
    }

    [Fact]
    public void mode_change_is_no_second_place()
    {
        _repository.Commit("run.sh", Marker, "add");
        _repository.Git("update-index", "--chmod=+x", "run.sh");
        _repository.Git("commit", "-q", "-m", "mode");

        Assert.Equal("add", Traced().Occurrences.Single().Origin!.Subject);
        Assert.Equal(2, Traced().CommitCount);
    }

    [Fact]
    public void same_content_at_many_paths_is_given_once()
    {
        _repository.Write("a.txt", Marker);
        _repository.Write("deep/er/b.txt", Marker);
        _repository.Commit("add");

        Assert.Equal(["a.txt", "deep/er/b.txt"], Traced().Occurrences.Select(occurrence => occurrence.Path));
    }

    private Exposure Traced()
    {
        var reading = ReadResult.Of(_repository);
        Assert.Empty(reading.Gaps);
        return reading.Trace(Marker);
    }

    private void Merge(Action evil)
    {
        _repository.Git("checkout", "-q", "-b", "side");
        _repository.Commit("side.txt", "side", "side");
        _repository.Git("checkout", "-q", "main");
        _repository.Commit("main.txt", "main", "main");
        _repository.Git("merge", "-q", "--no-commit", "--no-ff", "side");
        evil();
        _repository.Commit("merge");
    }
}
