using System.Text;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Tracing;

/// <summary>Text that no reference reaches, or only a log or a broken tag does.</summary>
public sealed class LooseEndTests : IDisposable
{
    private static readonly byte[] Marker = Encoding.UTF8.GetBytes(Place.Marker);
    private readonly TestRepository _repository = new();

    public LooseEndTests() => _repository.Commit("readme.txt", "nothing", "start");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void message_of_a_deleted_tag_is_unreachable_and_has_its_author()
    {
        _repository.Git("tag", "-a", "v1", "-m", Place.Marker);
        _repository.Git("tag", "-d", "v1");

        var exposure = Traced();

        Assert.True(exposure.Unreachable);
        Assert.Empty(exposure.Tags);
        Assert.Equal((HistoryProvenance.TagMessage, null), (exposure.Occurrences.Single().Provenance, exposure.Occurrences.Single().Reference));
        Assert.Equal(Place.Marker, exposure.FirstSeen!.Subject);
        Assert.Equal(["Committer <c@example.org>"], exposure.Authors);
    }

    [Fact]
    public void message_of_a_tag_that_was_fetched_is_told_once()
    {
        _repository.Git("tag", "-a", "v1", "-m", Place.Marker);
        var clone = _repository.Beside("clone");
        _repository.Git("init", "-q", clone);
        _repository.GitIn(clone, null, "fetch", "-q", "--tags", _repository.Folder);

        using var reading = GivenTexts.Of(clone);

        Assert.Equal("v1", Assert.Single(reading.Trace(Marker).Occurrences).Reference);
    }

    [Fact]
    public void message_of_a_malformed_tag_is_told_with_its_reference()
    {
        var tag = _repository.GitIn(_repository.Folder, Encoding.UTF8.GetBytes("object nonsense\n\n" + Place.Marker), "hash-object", "-w", "-t", "tag", "--literally", "--stdin");
        File.WriteAllText(Path.Combine(_repository.Folder, ".git/refs/tags/bad"), tag + "\n");

        using var reading = GivenTexts.Of(_repository.Folder);

        Assert.Contains(reading.History.Problems, problem => problem.Subject == tag && problem.IsGap);
        var exposure = reading.Trace(Marker);
        Assert.Equal("bad", Assert.Single(exposure.Occurrences).Reference);
        Assert.Equal(["bad"], exposure.Tags);
        Assert.False(exposure.Unreachable);
    }

    [Fact]
    public void message_of_a_reflog_is_kept_by_it()
    {
        _repository.Git("update-ref", "--create-reflog", "-m", Place.Marker, "refs/heads/side", "HEAD");

        Assert.Equal(["reflog of refs/heads/side"], Traced().KeptBy);
        Assert.True(Traced().Unreachable);
    }

    [Theory]
    [InlineData("amend", new[] { "reflog of HEAD", "reflog of refs/heads/main" })]
    [InlineData("reset", new[] { "ORIG_HEAD", "reflog of HEAD", "reflog of refs/heads/main" })]
    [InlineData("branch -D", new[] { "reflog of HEAD" })]
    [InlineData("stage", new[] { "index" })]
    [InlineData("stash drop", new string[0])]
    public void what_keeps_a_secret_is_told(string how, string[] keepers)
    {
        _repository.Write("readme.txt", Place.Marker);
        switch (how)
        {
            case "amend":
                _repository.Commit("add");
                _repository.Write("readme.txt", "clean");
                _repository.Git("commit", "-q", "-a", "--amend", "-m", "amended");
                break;
            case "reset":
                _repository.Commit("add");
                _repository.Git("reset", "-q", "--hard", "HEAD~1");
                break;
            case "branch -D":
                _repository.Git("checkout", "-q", "-b", "side");
                _repository.Commit("add");
                _repository.Git("checkout", "-q", "main");
                _repository.Git("branch", "-q", "-D", "side");
                break;
            case "stage":
                _repository.Git("add", "-A");
                break;
            default:
                _repository.Git("stash", "push", "-q");
                _repository.Git("stash", "drop", "-q");
                break;
        }

        var exposure = Traced();

        Assert.True(exposure.Unreachable);
        Assert.Equal(keepers, exposure.KeptBy);
        Assert.False(exposure.AtHead);
        Assert.Empty(exposure.Branches);
        Assert.Equal("readme.txt", Assert.Single(exposure.Occurrences).Path);
    }

    [Fact]
    public void what_a_reference_holds_as_well_is_not_unreachable()
    {
        _repository.Commit("a.txt", Place.Marker, "amended away");
        _repository.Write("a.txt", "clean");
        _repository.Git("commit", "-q", "-a", "--amend", "-m", "clean");
        var second = _repository.Commit("b.txt", Place.Marker, "reachable");

        var exposure = Traced();

        Assert.False(exposure.Unreachable);
        Assert.Empty(exposure.KeptBy);
        Assert.Equal(second, Assert.Single(exposure.IntroducedBy).Id.ToString());
        Assert.Equal(second, exposure.LastSeen!.Id.ToString());
        Assert.Equal(1, exposure.CommitCount);
        Assert.Equal(
            [(HistoryProvenance.Commit, "b.txt"), (HistoryProvenance.Reflog, "a.txt")],
            exposure.Occurrences.Select(place => (place.Provenance, place.Path!)));
    }

    [Fact]
    public void history_that_was_closed_says_so()
    {
        _repository.Commit("a.txt", Place.Marker, "add");
        _repository.Git("repack", "-q", "-a", "-d");
        var reading = GivenTexts.Of(_repository.Folder);
        reading.Dispose();

        Assert.Throws<ObjectDisposedException>(() => reading.Trace(Marker));
    }

    private Exposure Traced()
    {
        using var reading = GivenTexts.Of(_repository.Folder);
        Assert.Empty(reading.History.Problems);
        return reading.Trace(Marker);
    }
}
