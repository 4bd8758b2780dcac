using System.Collections.Immutable;
using KeyLint.Cli.LedgerCommands;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests.Ledgers;

/// <summary>Two people work at one ledger, and git brings their work together.</summary>
public sealed class LedgerMergeTests : IDisposable
{
    private readonly TempRepository repository = new();
    private readonly Random random = new(7);

    public LedgerMergeTests() => repository.Git("config", "merge.conflictstyle", "merge");

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void Additions_of_both_sides_merge_with_the_union_driver(int size)
    {
        for (var round = 0; round < 5; round++)
        {
            var start = Entries(size);
            var (ours, theirs) = (start.AddRange(Entries(3)), start.AddRange(Entries(3)));

            Assert.True(Merge(start, ours, theirs, withUnion: true));
            Assert.Equal(ours.SetItems(theirs).Values, Merged().Entries.Values);
        }
    }

    [Fact]
    public void Changes_of_neighbours_merge_without_any_driver()
    {
        var start = Entries(9);
        var (ours, theirs) = (start, start);
        foreach (var (index, entry) in start.Values.Index())
        {
            var closed = entry with { State = LedgerState.Revoked, By = "Bob" };
            (ours, theirs) = index % 2 == 0 ? (ours.SetItem(entry.Fingerprint, closed), theirs) : (ours, theirs.SetItem(entry.Fingerprint, closed));
        }

        Assert.True(Merge(start, ours, theirs, withUnion: false));
        Assert.All(Merged().Entries.Values, entry => Assert.Equal(LedgerState.Revoked, entry.State));
    }

    [Fact]
    public void Additions_in_different_places_merge_without_any_driver()
    {
        var start = Entries(9);
        var (ours, theirs) = (start.Add("2222222222222222", Entry("2222222222222222")), start.Add("zzzzzzzzzzzzzzzz", Entry("zzzzzzzzzzzzzzzz")));

        Assert.True(Merge(start, ours, theirs, withUnion: false));
        Assert.Equal(ours.SetItems(theirs).Values, Merged().Entries.Values);
    }

    [Theory]
    [InlineData(false, "a merge left a conflict here")]
    [InlineData(true, "a merge may have kept both")]
    public void Two_words_about_one_finding_are_for_a_person_to_judge(bool withUnion, string message)
    {
        var start = Entries(5);
        var entry = start.Values.ElementAt(2);
        var ours = start.SetItem(entry.Fingerprint, entry with { State = LedgerState.Revoked });
        var theirs = start.SetItem(entry.Fingerprint, entry with { State = LedgerState.Accepted });

        Assert.Equal(withUnion, Merge(start, ours, theirs, withUnion));
        Assert.Contains(message, Assert.Throws<RulesRefusedException>(Merged).Message, StringComparison.Ordinal);
    }

    /// <summary>Merges two versions of a ledger.</summary>
    /// <returns>Whether git was content.</returns>
    private bool Merge(
        ImmutableSortedDictionary<string, LedgerEntry> start,
        ImmutableSortedDictionary<string, LedgerEntry> ours,
        ImmutableSortedDictionary<string, LedgerEntry> theirs,
        bool withUnion)
    {
        repository.Git("checkout", "-q", "--orphan", "base" + random.Next());
        repository.Write(".gitattributes", withUnion ? Ledger.FileName + " merge=union\n" : "\n");
        Commit(start);
        repository.Git("checkout", "-q", "-b", "theirs" + random.Next());
        Commit(theirs);
        var other = repository.Git("rev-parse", "HEAD");
        repository.Git("checkout", "-q", "-b", "ours" + random.Next(), "HEAD~");
        Commit(ours);
        try
        {
            repository.Git("merge", "-q", "-m", "Merge", other);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private void Commit(ImmutableSortedDictionary<string, LedgerEntry> entries)
    {
        repository.Write(Ledger.FileName, LedgerWriter.Write(new Ledger(entries)));
        repository.Commit();
    }

    private Ledger Merged() => Ledger.Read(File.ReadAllText(Path.Combine(repository.Path, Ledger.FileName)), Ledger.FileName);

    private ImmutableSortedDictionary<string, LedgerEntry> Entries(int count) => Enumerable.Range(0, count)
        .Select(_ => new string(random.GetItems("abcdefghijklmnopqrstuvwxyz234567".ToCharArray(), 16)))
        .ToImmutableSortedDictionary(name => name, Entry, StringComparer.Ordinal);

    private static LedgerEntry Entry(string fingerprint) => new(fingerprint, LedgerState.Open, "Binance API secret", "", "Ada", "2026-01-31");
}
