using KeyLint.Git.Objects;

namespace KeyLint.Git.Tests.Objects;

public sealed class ObjectCatalogTests
{
    [Fact]
    public void each_object_is_there_once_and_knows_all_its_copies()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var sources = Enumerable.Range(0, random.Next(6)).Select(source => Copies(random, source)).ToArray();
            var all = sources.SelectMany(source => source).GroupBy(copy => copy.Id).OrderBy(copies => copies.Key).ToArray();

            var catalog = new ObjectCatalog([.. sources.Select(source => source.ToArray())]);

            Assert.Equal(all.Length, catalog.Ids.Count);
            for (var number = 0; number < all.Length; number++)
            {
                var copies = all[number].Select(copy => (copy.Source, copy.Place)).ToArray();
                Assert.Equal(all[number].Key, catalog.Ids[number]);
                Assert.Equal(copies.Min(copy => copy.Source), catalog.Find(number).Source);
                Assert.Equal(copies.Order(), catalog.Copies(number).Order());
                Assert.Equal(copies.Length - 1, catalog.Others(number).Count);
                Assert.All(copies, copy => Assert.Equal(copy == catalog.Find(number) ? number : -1, catalog.NumberAt(copy.Source, copy.Place)));
            }
        }
    }

    // Few ids, so that many are in several sources, or twice in one; sorted as in an index, or not as in a damaged one.
    private static ObjectCopy[] Copies(Random random, int source)
    {
        var ids = Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(40)).Order().ToArray();
        if (random.Next(4) == 0)
        {
            random.Shuffle(ids);
        }

        return [.. ids.Select((id, place) => new ObjectCopy(new ObjectId([(byte)id, .. new byte[19]]), source, place))];
    }
}
