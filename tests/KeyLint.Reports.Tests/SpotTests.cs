using KeyLint.Reports.Model;
using KeyLint.Reports.Views;

namespace KeyLint.Reports.Tests;

public sealed class SpotTests
{
    [Fact]
    public void Versions_of_one_place_are_one_spot_where_it_stood_first()
    {
        var spot = Assert.Single(Spots(At("bot.env", 5, Sample.Second), At("bot.env", 3, Sample.First), At("bot.env", 9, Sample.Third)));

        Assert.Equal((3, 3), (spot.Place.Line, spot.Versions));
    }

    [Fact]
    public void Two_places_in_one_version_are_two_spots()
    {
        var spots = Spots(At("bot.env", 3, Sample.First), At("bot.env", 8, Sample.First), At("bot.env", 4, Sample.Second));

        Assert.Equal([(3, 2), (8, 1)], spots.Select(spot => (spot.Place.Line, spot.Versions)));
    }

    [Theory]
    [InlineData("a.env", "b.env")]
    [InlineData("", "")]
    public void Files_and_messages_are_spots_of_their_own(string a, string b) =>
        Assert.Equal(2, Spots(At(a, 1, Sample.First), At(b, 1, Sample.Second)).Length);

    [Fact]
    public void A_place_in_a_stash_is_another_spot() =>
        Assert.Equal(2, Spots(At("a.env", 1, Sample.First), At("a.env", 1, Sample.First) with { Source = Sources.Stash }).Length);

    private static System.Collections.Immutable.ImmutableArray<Spot> Spots(params Occurrence[] places)
    {
        var finding = Sample.Finding("f", "binance", "Binance", "API key", "key", "none shown", null, places);
        return Spot.Of([.. places.Select(place => (place, finding))]);
    }

    private static Occurrence At(string path, int line, CommitRef commit) => Sample.InHistory(path, line, commit);
}
