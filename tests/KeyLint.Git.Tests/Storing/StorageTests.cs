using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Storing;

/// <summary>However git stores objects, exactly what git gives is given, by either reader and any number of workers, and traced alike.</summary>
public sealed class StorageTests
{
    // Ways in which the length of ids makes no difference.
    private static readonly string[] OfOneFormat = ["depth 1", "depth 250", "not compressed", "compressed well", "no deltas", "kept pack", "whole"];

    public static TheoryData<string, ObjectFormat> Cases
    {
        get
        {
            var cases = new TheoryData<string, ObjectFormat>();
            foreach (var name in WaysToStore.All.Keys)
            {
                cases.Add(name, ObjectFormat.Sha1);
                if (!OfOneFormat.Contains(name))
                {
                    cases.Add(name, ObjectFormat.Sha256);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void objects_are_those_of_git(string name, ObjectFormat format)
    {
        using var repository = new TestRepository(format: format);
        RandomHistory.Write(repository, name.Sum(letter => letter), 40);
        WaysToStore.Unpack(repository);
        repository.Git("pack-refs", "--all");
        using var original = GivenTexts.Of(repository.Folder);
        var traces = Traces(original);
        original.History.Remember(repository.Beside("graph"), _ => false);

        var folder = WaysToStore.All[name](repository) ?? repository.Folder;

        var expected = GitObjects.Read(repository, folder);
        if (WaysToStore.HoldsReachableOnly(name))
        {
            var reachable = repository.Git("rev-list", "--objects", "--all", "--no-object-names").Split('\n').ToHashSet();
            expected = expected.Where(item => reachable.Contains(item.Key)).ToDictionary();
        }

        foreach (var options in Readings(format, repository.Beside("graph")))
        {
            using var reading = GivenTexts.Of(folder, options);
            var given = reading.Texts.Where(text => text.Kind <= HistoryObjectKind.TagMessage).ToDictionary(text => text.Id.ToString());

            Assert.Empty(reading.History.Problems);
            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), given.Keys.Order(StringComparer.Ordinal));
            Assert.All(expected, item => Assert.Equal((item.Value.Kind, Convert.ToHexString(item.Value.Text)), (given[item.Key].Kind, Convert.ToHexString(given[item.Key].Content))));
            if (folder == repository.Folder)
            {
                Assert.Equal(traces, Traces(reading));
                Assert.Equal(original.Texts.Select(Fields).Order(), reading.Texts.Select(Fields).Order());
            }
        }
    }

    private static IEnumerable<HistoryReadOptions> Readings(ObjectFormat format, string graph)
    {
        foreach (var degree in new[] { 1, 2, 4 })
        {
            yield return new HistoryReadOptions { Degree = degree, VerifyObjects = degree == 4 };
        }

        yield return new HistoryReadOptions { Degree = 2, GraphFile = graph };
        if (format == ObjectFormat.Sha1)
        {
            yield return new HistoryReadOptions { Degree = 2, Reader = ObjectReader.LibGit2 };
        }
    }

    private static (string, HistoryObjectKind, string) Fields(GivenText text) => (text.Id.ToString(), text.Kind, text.Path);

    private static string[] Traces(GivenTexts reading)
        => [.. Enumerable.Range(0, 6).Select(key => Describe(reading.Trace(System.Text.Encoding.UTF8.GetBytes(RandomHistory.Key(key)))))];

    // A record writes its lists as their type.
    private static string Describe(Exposure exposure)
        => string.Join('\n', exposure.Occurrences.Cast<object>().Concat(exposure.IntroducedBy).Concat(exposure.Branches).Concat(exposure.TipBranches)
            .Concat(exposure.Tags).Concat(exposure.KeptBy).Concat(exposure.Authors).Append(exposure));
}
