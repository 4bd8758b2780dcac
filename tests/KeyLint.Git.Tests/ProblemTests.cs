using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests;

/// <summary>Damaged and incomplete repositories: the gap is named, the rest is read.</summary>
public sealed class ProblemTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void empty_repository_is_no_problem()
    {
        var reading = ReadResult.Of(_repository);

        Assert.Empty(reading.Objects);
        Assert.Empty(reading.History.Problems);
        Assert.Empty(reading.Trace("anything").Occurrences);
    }

    [Fact]
    public void shallow_clone_is_a_gap()
    {
        _repository.Commit("old.txt", "OLD", "one");
        _repository.Git("rm", "-q", "old.txt");
        _repository.Commit("new.txt", "NEW", "two");
        var clone = _repository.Beside("clone");
        _repository.Git("clone", "-q", "--depth", "1", "file://" + _repository.Folder, clone);

        var reading = ReadResult.Of(clone);

        Assert.Equal(HistoryProblemKind.ShallowClone, Assert.Single(reading.History.Problems).Kind);
        Assert.False(reading.History.IsComplete);
        Assert.True(reading.Sees("NEW"));
    }

    [Fact]
    public void partial_clone_is_one_gap_with_a_count()
    {
        for (var number = 0; number < 3; number++)
        {
            _repository.Commit("a.txt", "content " + number, "commit " + number);
        }

        _repository.Git("config", "uploadpack.allowFilter", "true");
        var clone = _repository.Beside("clone");
        _repository.Git("clone", "-q", "--bare", "--filter=blob:none", "file://" + _repository.Folder, clone);

        var reading = ReadResult.Of(clone);

        var problem = Assert.Single(reading.History.Problems);
        Assert.Equal(HistoryProblemKind.PartialClone, problem.Kind);
        Assert.StartsWith("3 objects", problem.Message, StringComparison.Ordinal);
        Assert.True(reading.Sees("commit 2"));
    }

    [Fact]
    public void missing_blob_is_named_and_the_rest_is_read()
    {
        _repository.Write("b.txt", "STILL-THERE");
        _repository.Commit("a.txt", "gone", "one");
        var blob = _repository.Git("rev-parse", "HEAD:a.txt");
        File.Delete(_repository.Loose(blob));

        Names(HistoryProblemKind.MissingObject, blob);
    }

    [Theory]
    [InlineData("HEAD~1")]
    [InlineData("HEAD~1^{tree}")]
    public void missing_commit_or_tree_is_named_and_the_rest_is_read(string revision)
    {
        _repository.Commit("a.txt", "first", "one");
        _repository.Commit("a.txt", "second", "two");
        _repository.Commit("b.txt", "STILL-THERE", "three");
        var id = _repository.Git("rev-parse", revision);
        File.Delete(_repository.Loose(id));

        Names(HistoryProblemKind.MissingObject, id);
    }

    [Fact]
    public void unknown_tree_is_taken_to_be_as_its_parents()
    {
        var added = _repository.Commit("a.txt", "SECRET", "one");
        _repository.Commit("b.txt", "second", "two");
        _repository.Commit("c.txt", "third", "three");
        File.Delete(_repository.Loose(_repository.Git("rev-parse", "HEAD~1^{tree}")));

        var exposure = ReadResult.Of(_repository).Trace("SECRET");

        Assert.Equal(added, exposure.IntroducedBy.Single().Id.ToString());
        Assert.Equal("a.txt", exposure.Occurrences.Single().Path);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("truncated")]
    [InlineData("empty")]
    [InlineData("other content")]
    public void corrupt_loose_blob_is_named_and_the_rest_is_read(string damage)
    {
        _repository.Write("b.txt", "STILL-THERE");
        _repository.Commit("a.txt", new string('x', 1000) + Guid.Empty, "one");
        var blob = _repository.Git("rev-parse", "HEAD:a.txt");
        Damage(_repository.Loose(blob), damage);

        Names(HistoryProblemKind.CorruptObject, blob);
    }

    [Theory]
    [InlineData("HEAD~1")]
    [InlineData("HEAD~1^{tree}")]
    public void corrupt_commit_or_tree_is_named_and_the_rest_is_read(string revision)
    {
        _repository.Commit("a.txt", "first", "one");
        _repository.Commit("a.txt", "second", "two");
        _repository.Commit("b.txt", "STILL-THERE", "three");
        var id = _repository.Git("rev-parse", revision);
        Damage(_repository.Loose(id), "garbage");

        Names(HistoryProblemKind.CorruptObject, id);
    }

    [Fact]
    public void malformed_tree_is_named_and_its_good_entries_are_read()
    {
        _repository.Commit("b.txt", "STILL-THERE", "one");
        var blob = Convert.FromHexString(_repository.Git("rev-parse", "HEAD:b.txt"));
        byte[] content = [.. "100644 good.txt\0"u8, .. blob, .. "100644 cut\0abc"u8];
        var tree = _repository.GitIn(_repository.Folder, content, "hash-object", "-w", "-t", "tree", "--literally", "--stdin");
        var commit = _repository.Git("commit-tree", tree, "-m", "bad", "-p", "HEAD");
        _repository.Git("update-ref", "refs/heads/bad", commit);

        Names(HistoryProblemKind.CorruptObject, tree);
        Assert.Equal(["b.txt", "good.txt"], ReadResult.Of(_repository).Trace("STILL-THERE").Occurrences.Select(place => place.Path));
    }

    [Fact]
    public void malformed_commit_is_named_and_its_message_is_read()
    {
        _repository.Commit("b.txt", "STILL-THERE", "one");
        var commit = _repository.GitIn(
            _repository.Folder, "tree nonsense\n\nmessage"u8.ToArray(), "hash-object", "-w", "-t", "commit", "--literally", "--stdin");
        File.WriteAllText(Path.Combine(_repository.Folder, ".git/refs/heads/bad"), commit + "\n");

        Names(HistoryProblemKind.CorruptObject, commit);
        Assert.True(ReadResult.Of(_repository).Sees("message"));
    }

    [Fact]
    public void truncated_pack_is_named_and_loose_objects_are_read()
    {
        _repository.Commit("a.txt", "packed", "one");
        _repository.Git("repack", "-q", "-a", "-d");
        _repository.Git("checkout", "-q", "--orphan", "other");
        _repository.Git("rm", "-q", "-rf", ".");
        _repository.Commit("b.txt", "STILL-THERE", "two");
        var pack = Directory.GetFiles(Path.Combine(_repository.Folder, ".git/objects/pack"), "*.pack").Single();
        Cut(pack, 2);

        Names(HistoryProblemKind.DamagedPack, Path.GetFileName(pack));
        Names(HistoryProblemKind.BrokenReference, "refs/heads/main");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void pack_without_its_index_is_named_and_read(bool hasMultiPackIndex)
    {
        var id = _repository.Commit("b.txt", "STILL-THERE", "one");
        _repository.Git("repack", "-q", "-a", "-d");
        _repository.Git("multi-pack-index", hasMultiPackIndex ? "write" : "expire");
        var pack = Directory.GetFiles(Path.Combine(_repository.Folder, ".git/objects/pack"), "*.pack").Single();
        File.Delete(Path.ChangeExtension(pack, ".idx"));

        var reading = ReadResult.Of(_repository);
        var problem = Assert.Single(reading.History.Problems);
        Assert.Equal((HistoryProblemKind.DamagedPack, Path.GetFileName(pack), false), (problem.Kind, problem.Subject, problem.IsGap));
        Assert.True(reading.History.IsComplete);
        Assert.True(reading.Sees("STILL-THERE"));
        Assert.Contains(ObjectId.Parse(id), reading.Objects.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("0000000000000000000000000000000000000000")]
    [InlineData("1234567890123456789012345678901234567890")]
    public void broken_reference_is_named_and_the_rest_is_read(string value)
    {
        _repository.Commit("b.txt", "STILL-THERE", "one");
        File.WriteAllText(Path.Combine(_repository.Folder, ".git/refs/heads/broken"), value);

        Names(HistoryProblemKind.BrokenReference, "refs/heads/broken");
    }

    [Fact]
    public void symbolic_reference_to_nothing_is_noted()
    {
        _repository.Commit("b.txt", "STILL-THERE", "one");
        _repository.Git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/gone");

        var problem = Assert.Single(ReadResult.Of(_repository).History.Problems);
        Assert.Equal((HistoryProblemKind.BrokenReference, false), (problem.Kind, problem.IsGap));
    }

    [Fact]
    public void grafts_are_noted_and_true_parents_read()
    {
        _repository.Commit("a.txt", "HIDDEN", "one");
        _repository.Git("rm", "-q", "a.txt");
        var second = _repository.Commit("two");
        File.WriteAllText(Path.Combine(_repository.Folder, ".git/info/grafts"), second + "\n");

        var reading = ReadResult.Of(_repository);

        Assert.True(reading.Sees("HIDDEN"));
        Assert.Equal(HistoryProblemKind.Grafts, Assert.Single(reading.History.Problems).Kind);
    }

    [Fact]
    public void blob_over_the_limit_is_named_and_not_given()
    {
        _repository.Commit("big.txt", "0123456789A", "one");
        _repository.Commit("small.txt", "0123456789", "two");

        var reading = ReadResult.Of(_repository.Folder, new HistoryReadOptions { MaxBlobSize = 10 });

        Assert.Equal(HistoryProblemKind.BlobTooLarge, Assert.Single(reading.Gaps).Kind);
        Assert.Equal(_repository.Git("rev-parse", "HEAD:big.txt"), reading.Gaps.Single().Subject);
        Assert.False(reading.Sees("789A"));
        Assert.True(reading.Sees("0123456789"));
    }

    [Fact]
    public void alternates_are_read()
    {
        _repository.Commit("b.txt", "STILL-THERE", "one");
        var clone = _repository.Beside("clone");
        _repository.Git("clone", "-q", "--shared", ".", clone);

        var reading = ReadResult.Of(clone);
        Assert.Empty(reading.History.Problems);
        Assert.True(reading.Sees("STILL-THERE"));
    }

    private void Names(HistoryProblemKind kind, string subject)
    {
        var reading = ReadResult.Of(_repository);
        Assert.Contains(reading.Gaps, problem => problem.Kind == kind && problem.Subject == subject);
        Assert.False(reading.History.IsComplete);
        Assert.True(reading.Sees("STILL-THERE"));
    }

    private void Damage(string file, string damage)
    {
        File.SetAttributes(file, FileAttributes.Normal);
        switch (damage)
        {
            case "garbage":
                File.WriteAllBytes(file, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
                break;
            case "truncated":
                Cut(file, 2);
                break;
            case "empty":
                File.WriteAllBytes(file, []);
                break;
            default:
                File.Copy(_repository.Loose(_repository.Hash("something else")), file, overwrite: true);
                break;
        }
    }

    private static void Cut(string file, int part)
    {
        File.SetAttributes(file, FileAttributes.Normal);
        using var stream = File.OpenWrite(file);
        stream.SetLength(stream.Length / part);
    }
}
