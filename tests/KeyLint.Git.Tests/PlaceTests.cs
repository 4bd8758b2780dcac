using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests;

/// <summary>Everything in a repository is a source: a marker in any place of it is given, as what it is, and traced there.</summary>
public sealed class PlaceTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public PlaceTests() => _repository.Commit("readme.txt", "nothing", "start");

    public static TheoryData<string> Names => [.. Places.All.Keys];

    public void Dispose() => _repository.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void marker_is_given_and_traced(string name)
    {
        var place = Places.All[name];
        using var clean = GivenTexts.Of(_repository.Folder);
        Assert.Empty(clean.Holding(place.Bytes));
        var folder = place.Plant(_repository) ?? _repository.Folder;

        using var reading = GivenTexts.Of(folder);

        Assert.Empty(reading.History.Problems);
        Assert.Equal(place.Kind, Assert.Single(reading.Holding(place.Bytes)).Kind);
        var exposure = reading.Trace(place.Bytes);
        Assert.Equal(place.Provenance, Assert.Single(exposure.Occurrences).Provenance);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void marker_is_given_however_the_objects_are_packed(string name)
    {
        var place = Places.All[name];
        var folder = place.Plant(_repository) ?? _repository.Folder;
        using var before = GivenTexts.Of(folder);
        var expected = before.Trace(place.Bytes).Occurrences;
        _repository.Git("repack", "-q", "-a", "-d", "-k");
        using var after = GivenTexts.Of(folder);

        Assert.Equal(expected, after.Trace(place.Bytes).Occurrences);
        Assert.Equal(
            before.Texts.Select(text => (text.Id, text.Kind)).Order().ToArray(),
            after.Texts.Select(text => (text.Id, text.Kind)).Order().ToArray());
    }

    [Fact]
    public void submodule_on_disk_is_found_and_read()
    {
        using var inner = new TestRepository();
        inner.Commit("a.txt", Place.Marker, "inner");
        _repository.Git("submodule", "add", "-q", inner.Folder, "lib/inner");
        _repository.Commit("submodule");
        Assert.Empty(GivenTexts.Of(_repository.Folder).Holding(new Place(default, default, _ => null).Bytes));

        var submodule = Assert.Single(HistorySubmodule.Find(HistoryRepository.Open(_repository.Folder), out var problems));

        Assert.Empty(problems);
        using var reading = GivenTexts.Of(submodule.GitDirectory);
        Assert.Equal("a.txt", Assert.Single(reading.Holding(new Place(default, default, _ => null).Bytes)).Path);
    }
}
