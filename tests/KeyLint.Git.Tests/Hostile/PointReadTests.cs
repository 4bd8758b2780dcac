using KeyLint.Git.Changes;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Hostile;

/// <summary>Packs made to be read for ever, or to fill the memory, or to give something else than what is asked for.</summary>
public sealed class PointReadTests : IDisposable
{
    private const int Limit = 100 << 20;
    private readonly HandmadeHistory _history = new();

    public void Dispose() => _history.Dispose();

    [Fact]
    public async Task objects_that_build_on_each_other_in_a_circle_are_damaged()
    {
        var (one, two) = (new string('1', 40), new string('2', 40));
        var delta = new DeltaWriter(3, 3).Copy(0, 3).ToArray();
        _history.Pack.AddOn(one, delta, two);
        _history.Pack.AddOn(two, delta, one);
        var (read, problems) = await Read(one, two);

        Assert.Empty(read);
        Assert.Equal(2, problems.Count(problem => problem.IsGap));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task a_chain_of_five_thousand_is_read_without_beginning_anew_each_time(bool deepestFirst)
    {
        var content = new byte[20_000];
        new Random(7).NextBytes(content);
        var id = _history.Pack.Add("blob", content);
        var ids = new List<string> { id };
        for (var number = 0; number < 5000; number++)
        {
            byte[] next = [.. content[..^2], (byte)number, (byte)(number >> 8)];
            ids.Add(_history.Pack.AddOnEntry(id, DeltaWriter.Between(content, next), PackWriter.IdOf("blob", next)));
            (id, content) = (ids[^1], next);
        }

        var (read, problems) = await Read([.. deepestFirst ? ids.AsEnumerable().Reverse() : ids]);

        Assert.Equal(ids.Count, read.Count);
        Assert.All(read, one => Assert.Equal(one.Id, PackWriter.IdOf("blob", one.Content)));
        Assert.Empty(problems);
    }

    [Fact]
    public async Task what_an_index_says_wrong_is_not_taken_for_the_object()
    {
        var other = _history.Blob("something else");
        var sought = new string('c', 40);
        _history.Pack.AddAlias(sought, other);
        var (read, problems) = await Read(sought);

        Assert.Empty(read);
        Assert.Contains("not what its id says", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commit")]
    [InlineData("tree")]
    [InlineData("tag")]
    public async Task a_structure_of_a_gigabyte_is_named_and_not_made(string kind)
    {
        var id = new string('d', 40);
        _history.Pack.AddRaw(id, [.. PackWriter.Header(Array.IndexOf(["", "commit", "tree", "blob", "tag"], kind), 1 << 30), .. PackWriter.Deflate(new byte[2 << 20])]);
        _history.Pack.AddRaw(new string('e', 40), new byte[1 << 20]);
        var (changes, problems) = await _history.Soon(reader => (List<Change>)[.. reader.Between([ObjectId.Parse(id)], [])]);

        Assert.Empty(changes);
        Assert.True(Assert.Single(problems).IsGap);
    }

    [Fact]
    public async Task a_small_object_made_of_a_huge_one_is_not_made()
    {
        var huge = _history.Pack.Add("blob", new byte[200 << 20]);
        var id = _history.Pack.AddOnEntry(huge, new DeltaWriter(200 << 20, 3).Copy(0, 3).ToArray(), PackWriter.IdOf("blob", new byte[3]));
        var (read, problems) = await Read(id, huge);

        Assert.Empty(read);
        Assert.All(problems, problem => Assert.Equal(HistoryProblemKind.BlobTooLarge, problem.Kind));
        Assert.Equal(2, problems.Count);
    }

    [Fact]
    public async Task a_tag_of_a_large_blob_is_followed_without_reading_it_whole()
    {
        var blob = _history.Pack.Add("blob", new byte[90 << 20]);
        var tag = _history.Pack.Add("tag", System.Text.Encoding.ASCII.GetBytes($"object {blob}\ntype blob\ntag t\ntagger A <a@b> 1 +0000\n\nm\n"));
        var (changes, problems) = await _history.Between(tag);

        Assert.Equal([tag, blob], changes.Select(change => change.Id.ToString()));
        Assert.Empty(problems);
    }

    private async Task<(List<(string Id, byte[] Content)> Read, IReadOnlyList<HistoryProblem> Problems)> Read(params string[] ids) => await _history.Soon(reader =>
    {
        var read = new List<(string, byte[])>();
        foreach (var id in ids)
        {
            reader.Read(new ChangedFile(id, ObjectId.Parse(id)), Limit, content => read.Add((id, content.ToArray())));
        }

        return read;
    });
}
