using System.Text;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Packs;

/// <summary>Packs that git would not write: whatever they hold, reading ends soon, and what can be read is read.</summary>
public sealed class HandmadePackTests : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly PackWriter _pack = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void sound_pack_is_read_through_either_index(int version)
    {
        var first = _pack.Add("blob", Bytes("first"));
        var second = _pack.AddOn(first, DeltaWriter.Between(Bytes("first"), Bytes("first and second")), Blob("first and second"));
        _pack.AddOnEntry(second, DeltaWriter.Between(Bytes("first and second"), Bytes("first and third")), Blob("first and third"));
        _pack.WriteTo(_repository, version);

        Gives("first", "first and second", "first and third");
        Assert.Equal(3, _repository.AllObjects("blob").Count());
    }

    [Fact]
    public void pack_by_another_name_is_read_as_git_does()
    {
        _pack.Add("blob", Bytes("copied by hand"));
        _pack.WriteTo(_repository, name: "saved");

        Assert.Single(_repository.AllObjects("blob"));
        Gives("copied by hand");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void chain_of_five_thousand_deltas_is_read(bool byId)
    {
        var names = Chain(5000, byId);
        _pack.WriteTo(_repository);

        Gives(names);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void chain_of_deltas_is_found_without_index(bool byId)
    {
        var names = Chain(1000, byId);
        _pack.WriteTo(_repository, indexVersion: 0);

        var reading = ReadResult.Of(_repository);

        Assert.Equal(names.Length, reading.Objects.Count);
        Assert.Equal(HistoryProblemKind.DamagedPack, Assert.Single(reading.History.Problems).Kind);
    }

    [Fact]
    public void deltas_before_their_bases_are_found_without_index()
    {
        var texts = Enumerable.Range(0, 60).Select(number => "text " + string.Concat(Enumerable.Range(0, number + 1))).ToArray();
        for (var number = texts.Length - 1; number > 0; number--)
        {
            _pack.AddOn(Blob(texts[number - 1]), DeltaWriter.Between(Bytes(texts[number - 1]), Bytes(texts[number])), Blob(texts[number]));
        }

        _pack.Add("blob", Bytes(texts[0]));
        _pack.WriteTo(_repository, indexVersion: 0);

        Assert.Equal(texts.Order(), ReadResult.Of(_repository).Objects.Values.Select(item => Encoding.UTF8.GetString(item.Content)).Order());
    }

    [Fact]
    public void thin_pack_builds_on_what_is_elsewhere()
    {
        var source = _repository.Hash("somewhere else");
        _pack.AddOn(source, DeltaWriter.Between(Bytes("somewhere else"), Bytes("somewhere near")), Blob("somewhere near"));
        _pack.WriteTo(_repository);

        Gives("somewhere else", "somewhere near");
    }

    [Fact]
    public void delta_without_base_is_named_and_what_builds_on_it()
    {
        var gone = Blob("gone");
        var first = _pack.AddOn(gone, DeltaWriter.Between(Bytes("gone"), Bytes("gone one")), Blob("gone one"));
        var second = _pack.AddOnEntry(first, DeltaWriter.Between(Bytes("gone one"), Bytes("gone two")), Blob("gone two"));
        _pack.Add("blob", Bytes("still there"));
        _pack.WriteTo(_repository);

        Assert.Equal([.. new[] { first, second }.Order(StringComparer.Ordinal)], Gives("still there"));
    }

    [Fact]
    public void circle_of_deltas_is_named()
    {
        var (one, two) = (Blob("one"), Blob("two"));
        _pack.AddOn(two, DeltaWriter.Between(Bytes("two"), Bytes("one")), one);
        _pack.AddOn(one, DeltaWriter.Between(Bytes("one"), Bytes("two")), two);
        var three = _pack.AddOnEntry(two, DeltaWriter.Between(Bytes("two"), Bytes("three")), Blob("three"));
        _pack.AddOn(Blob("self"), DeltaWriter.Between(Bytes("self"), Bytes("self")), Blob("self"));
        _pack.Add("blob", Bytes("still there"));
        _pack.WriteTo(_repository);

        Assert.Equal([.. new[] { one, two, three, Blob("self") }.Order(StringComparer.Ordinal)], Gives("still there"));
    }

    [Fact]
    public void many_deltas_on_a_circle_end_soon()
    {
        var (one, two) = (Blob("one"), Blob("two"));
        _pack.AddOn(two, DeltaWriter.Between(Bytes("two"), Bytes("one")), one);
        _pack.AddOn(one, DeltaWriter.Between(Bytes("one"), Bytes("two")), two);
        for (var number = 0; number < 20_000; number++)
        {
            _pack.AddOn(two, DeltaWriter.Between(Bytes("two"), Bytes("two" + number)), Blob("two" + number));
        }

        _pack.WriteTo(_repository);

        Assert.Equal(20_002, EndsSoon().Gaps.Count());
    }

    [Fact]
    public void circle_over_several_packs_ends_soon()
    {
        // Each of two objects has several copies, all of them deltas on the other one.
        for (var copy = 0; copy < 8; copy++)
        {
            var (id, on) = copy % 2 == 0 ? ("one", "two") : ("two", "one");
            var pack = new PackWriter();
            pack.AddOn(Blob(on), DeltaWriter.Between(Bytes(on), Bytes(id)), Blob(id));
            pack.Add("blob", Bytes("filler " + copy));
            pack.WriteTo(_repository);
        }

        Assert.Equal(2, EndsSoon().Gaps.Count());
    }

    [Fact]
    public void copies_on_copies_without_an_end_end_soon()
    {
        for (var level = 0; level < 30; level++)
        {
            for (var copy = 0; copy < 3; copy++)
            {
                var pack = new PackWriter();
                pack.AddOn(Blob("level" + (level + 1)), DeltaWriter.Between(Bytes("level" + (level + 1)), Bytes("level" + level)), Blob("level" + level));
                pack.Add("blob", Bytes($"filler {level} {copy}"));
                pack.WriteTo(_repository);
            }
        }

        Assert.Equal(30, EndsSoon().Gaps.Count());
    }

    [Fact]
    public void base_that_is_damaged_here_and_sound_elsewhere_serves()
    {
        var source = Blob("the base of all");
        _pack.AddRaw(source, [.. PackWriter.Header(3, 15), 1, 2, 3, 4, 5, 6, 7, 8]);
        _pack.AddOnEntry(source, DeltaWriter.Between(Bytes("the base of all"), Bytes("the base of one")), Blob("the base of one"));
        _pack.WriteTo(_repository);
        var sound = new PackWriter();
        sound.Add("blob", Bytes("the base of all"));
        sound.WriteTo(_repository);

        Gives("the base of all", "the base of one");
    }

    [Fact]
    public void message_of_a_commit_on_such_a_base_is_traced()
    {
        var (first, second) = (_repository.Commit("a.txt", "a", "first subject"), "");
        var raw = Encoding.UTF8.GetBytes(_repository.Git("cat-file", "commit", first) + "\n");
        byte[] changed = [.. raw, .. "MARKER-4711\n"u8];
        _pack.AddRaw(first, [.. PackWriter.Header(1, raw.Length), 1, 2, 3, 4, 5, 6, 7, 8]);
        second = _pack.AddOnEntry(first, DeltaWriter.Between(raw, changed), PackWriter.IdOf("commit", changed));
        _pack.WriteTo(_repository);

        var reading = ReadResult.Of(_repository);

        Assert.Empty(reading.History.Problems);
        Assert.Equal(second, reading.Trace("MARKER-4711").IntroducedBy.Single().Id.ToString());
    }

    [Fact]
    public void deltas_that_do_not_fit_are_named()
    {
        byte[] source = Bytes("0123456789");
        var id = _pack.Add("blob", source);
        byte[][] deltas =
        [
            [], [10], [10, 5, 0x80], [10, 5, 0], [10, 5, 6, 1, 2], [10, 5, 0x91, 8], [10, 5, 0x91, 6, 5], [10, 5, 0x8F, 255, 255, 255, 255],
            [10, 5, 0xFF, 255, 255, 255, 255, 255, 255, 255], [9, 5, 0x90, 5], [10, 4, 0x90, 5], [10, 6, 0x90, 5],
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 5], [10, 0],
        ];
        var bad = deltas[..^1].Select((delta, number) => _pack.AddOnEntry(id, delta, Blob("bad" + number))).Order(StringComparer.Ordinal).ToArray();
        _pack.AddOnEntry(id, deltas[^1], Blob(""));
        _pack.WriteTo(_repository);

        Assert.Equal(bad, Gives("0123456789", ""));
    }

    [Fact]
    public void aliases_of_one_entry_are_each_given_or_named()
    {
        var id = _pack.Add("blob", Bytes("one"));
        var (first, last) = (new string('0', 39) + "1", new string('f', 40));
        _pack.AddAlias(first, id);
        _pack.AddAlias(last, id);
        _pack.WriteTo(_repository);

        var reading = ReadResult.Of(_repository.Folder, new HistoryReadOptions { VerifyObjects = true });

        Assert.Equal(3, reading.Objects.Count + reading.Gaps.Count());
        Assert.All(reading.Objects.Keys, given => Assert.Equal(id, given.ToString()));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Blob(string text) => PackWriter.IdOf("blob", Bytes(text));

    private string[] Chain(int length, bool byId)
    {
        var texts = Enumerable.Range(0, length).Select(number => "common beginning " + number).ToArray();
        var last = _pack.Add("blob", Bytes(texts[0]));
        for (var number = 1; number < length; number++)
        {
            var delta = DeltaWriter.Between(Bytes(texts[number - 1]), Bytes(texts[number]));
            last = byId ? _pack.AddOn(last, delta, Blob(texts[number])) : _pack.AddOnEntry(last, delta, Blob(texts[number]));
        }

        return texts;
    }

    private string[] Gives(params string[] contents) => ReadResult.GapsBeside(_repository, contents);

    private ReadResult EndsSoon()
    {
        var reading = Task.Run(() => ReadResult.Of(_repository));
        Assert.True(reading.Wait(TimeSpan.FromSeconds(30)), "Reading does not end.");
        return reading.Result;
    }
}
