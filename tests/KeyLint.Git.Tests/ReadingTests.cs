using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests;

public sealed class ReadingTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void result_does_not_depend_on_the_number_of_workers(int degree)
    {
        RandomHistory.Write(_repository, 5, 150);
        File.WriteAllText(Path.Combine(_repository.Folder, ".git/refs/heads/broken"), "nonsense");
        var one = ReadResult.Of(_repository);
        var several = ReadResult.Of(_repository.Folder, new HistoryReadOptions { Degree = degree });

        Assert.Equal(one.Objects.Keys.Order(), several.Objects.Keys.Order());
        Assert.All(one.Objects, item => Assert.Equal(item.Value.Content, several.Objects[item.Key].Content));
        Assert.Equal(one.History.Counts, several.History.Counts);
        Assert.Equal(one.History.Problems, several.History.Problems);
        Assert.Equal(one.Trace(RandomHistory.Key(1)).Occurrences, several.Trace(RandomHistory.Key(1)).Occurrences);
    }

    [Fact]
    public void worker_makes_one_call_at_a_time()
    {
        RandomHistory.Write(_repository, 6, 100);
        var busy = new int[3];

        HistoryReader.Read(
            HistoryRepository.Open(_repository.Folder),
            item =>
            {
                Assert.Equal(1, Interlocked.Increment(ref busy[item.Worker]));
                Thread.Yield();
                Interlocked.Decrement(ref busy[item.Worker]);
            },
            new HistoryReadOptions { Degree = 3 });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void versions_have_what_their_copies_say(int degree)
    {
        RandomHistory.Write(_repository, 8, 200);
        _repository.Git("repack", "-q", "-a", "-d", "-f", "--depth=20");
        var made = 0;

        HistoryReader.Read(
            HistoryRepository.Open(_repository.Folder),
            item =>
            {
                var end = 0;
                foreach (var copy in item.Copies)
                {
                    var source = Assert.IsType<byte[]>(item.SourceNote);
                    Assert.True(copy.Length > 0 && copy.Target >= end);
                    Assert.Equal(source.AsSpan(copy.Source, copy.Length), item.Content.Slice(copy.Target, copy.Length));
                    end = copy.Target + copy.Length;
                    Interlocked.Increment(ref made);
                }

                // Whoever notes nothing is told of nothing.
                item.Note(item.Content.Length % 7 == 0 ? null : item.Content.ToArray());
            },
            new HistoryReadOptions { Degree = degree });

        Assert.True(made > 10, $"too few copies to show anything: {made}");
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(1, true)]
    [InlineData(3, true)]
    public void what_the_handler_throws_comes_out(int degree, bool isPacked)
    {
        RandomHistory.Write(_repository, 7, 50);
        if (isPacked)
        {
            _repository.Git("repack", "-q", "-a", "-d");
        }

        // Among them what the reader itself takes for damage.
        Throws(new InvalidTimeZoneException(), _ => true);
        Throws(new InvalidDataException(), kind => kind == HistoryObjectKind.Blob);
        Throws(new IOException(), kind => kind == HistoryObjectKind.CommitMessage);

        void Throws(Exception exception, Func<HistoryObjectKind, bool> when)
        {
            var thrown = Assert.Throws(exception.GetType(), () => HistoryReader.Read(
                HistoryRepository.Open(_repository.Folder),
                item => _ = when(item.Kind) ? throw exception : 0,
                new HistoryReadOptions { Degree = degree }));
            Assert.Same(exception, thrown);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void cancellation_ends_the_reading(int degree)
    {
        RandomHistory.Write(_repository, 8, 100);
        using var cancellation = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => HistoryReader.Read(
            HistoryRepository.Open(_repository.Folder),
            _ => cancellation.Cancel(),
            new HistoryReadOptions { Degree = degree },
            cancellation.Token));
    }

    [Fact]
    public void counts_are_told_at_the_end()
    {
        _repository.Commit("a.txt", "12345", "abc");
        _repository.Git("tag", "-a", "v1", "-m", "t");
        var told = new Told();
        var bytes = 0L;

        var history = HistoryReader.Read(
            HistoryRepository.Open(_repository.Folder), item => bytes += item.Size, new HistoryReadOptions { Progress = told });

        Assert.Equal(new HistoryCounts(1, 1, 1, 1, bytes, 3), history.Counts);
        Assert.Equal(history.Counts, told.Last);
    }

    [Fact]
    public void odd_paths_keep_all_their_bytes()
    {
        var blob = _repository.Hash("ODD");
        byte[][] names = ["caf\u00e9.txt"u8.ToArray(), [(byte)'c', 0xE9, (byte)'"'], [(byte)'c', 0xE8], "new\nline"u8.ToArray(), "quo\"te"u8.ToArray()];
        byte[] input = [.. names.SelectMany(name => (byte[])[.. System.Text.Encoding.ASCII.GetBytes($"100644 blob {blob}\t"), .. name, 0])];
        var tree = _repository.GitIn(_repository.Folder, input, "mktree", "-z");
        _repository.Git("update-ref", "HEAD", _repository.Git("commit-tree", tree, "-m", "odd"));

        var paths = ReadResult.Of(_repository).Trace("ODD").Occurrences.Select(place => place.Path!);

        Assert.Equal(
            new[] { "\"c\\350\"", "\"c\\351\\\"\"", "caf\u00e9.txt", "new\nline", "quo\"te" }.Order(StringComparer.Ordinal), paths);
    }

    [Fact]
    public void date_of_the_commit_its_zone_and_latin1_names_are_kept()
    {
        byte[] raw = [.. "tree "u8, .. System.Text.Encoding.ASCII.GetBytes(_repository.GitIn(_repository.Folder, [], "mktree")),
            .. "\nauthor J"u8, 0xF6, .. "rg <j@example.org> 1500000000 +0000\ncommitter C <c@example.org> 1600000000 -0930\nencoding ISO-8859-1\n\n"u8,
            .. "MARK sch"u8, 0xF6, .. "n\nsecond line\n\nbody\n"u8];
        var commit = _repository.GitIn(_repository.Folder, raw, "hash-object", "-w", "-t", "commit", "--stdin");
        _repository.Git("update-ref", "HEAD", commit);

        var origin = ReadResult.Of(_repository).Trace("MARK").Occurrences.Single().Origin!;

        Assert.Equal("J\u00f6rg <j@example.org>", origin.Author);
        Assert.Equal(new DateTimeOffset(2020, 9, 13, 2, 56, 40, new TimeSpan(-9, -30, 0)), origin.Date);
        Assert.Equal("MARK sch\u00f6n second line", origin.Subject);
    }

    [Fact]
    public void tree_that_holds_a_blob_at_countless_paths_is_cut_short_and_said()
    {
        var blob = _repository.Hash("BOMB");
        var tree = _repository.GitIn(_repository.Folder, System.Text.Encoding.ASCII.GetBytes($"100644 blob {blob}\tf\n"), "mktree");
        for (var level = 0; level < 12; level++)
        {
            var lines = Enumerable.Range(0, 10).Select(number => $"040000 tree {tree}\td{number}\n");
            tree = _repository.GitIn(_repository.Folder, System.Text.Encoding.ASCII.GetBytes(string.Concat(lines)), "mktree");
        }

        _repository.Git("update-ref", "HEAD", _repository.Git("commit-tree", tree, "-m", "bomb"));

        var exposure = ReadResult.Of(_repository).Trace("BOMB");

        Assert.True(exposure.PathsTruncated);
        Assert.True(exposure.AtHead);
        Assert.Equal(1, exposure.CommitCount);
    }

    [Fact]
    public void child_that_is_dated_before_its_parent_does_not_come_first()
    {
        _repository.Commit("start", 1_700_000_000);
        _repository.Write("a.txt", "SKEW");
        var added = _repository.Commit("add", 1_600_000_000);
        _repository.Git("rm", "-q", "a.txt");
        _repository.Commit("remove", 1_500_000_000);
        _repository.Write("a.txt", "SKEW");
        _repository.Commit("again", 1_400_000_000);
        _repository.Git("rm", "-q", "a.txt");
        var removed = _repository.Commit("remove again", 1_300_000_000);

        var exposure = ReadResult.Of(_repository).Trace("SKEW");

        Assert.Equal((added, removed), (exposure.FirstSeen!.Id.ToString(), exposure.RemovedBy!.Id.ToString()));
        Assert.Equal(["add", "again"], exposure.IntroducedBy.Select(point => point.Subject));
        Assert.Equal("add", exposure.Occurrences.Single().Origin!.Subject);
    }

    private sealed class Told : IProgress<HistoryCounts>
    {
        public HistoryCounts Last { get; private set; }

        public void Report(HistoryCounts value) => Last = value;
    }
}
