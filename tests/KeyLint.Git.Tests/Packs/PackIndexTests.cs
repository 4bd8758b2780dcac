using KeyLint.Git.Packs;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Packs;

/// <summary>Indexes as git writes them, and as the indexer finds the same out of the pack.</summary>
public sealed class PackIndexTests
{
    [Theory]
    [InlineData("depth 50", ObjectFormat.Sha1)]
    [InlineData("depth 50", ObjectFormat.Sha256)]
    [InlineData("bases by id", ObjectFormat.Sha1)]
    [InlineData("bases by id", ObjectFormat.Sha256)]
    [InlineData("index of version 1", ObjectFormat.Sha1)]
    [InlineData("large offsets", ObjectFormat.Sha1)]
    public void index_and_indexer_say_what_git_says(string storage, ObjectFormat format)
    {
        using var repository = new TestRepository(format: format);
        RandomHistory.Write(repository, 4, 30);
        WaysToStore.All[storage](repository);
        var pack = Directory.GetFiles(Path.Combine(repository.Folder, ".git/objects/pack"), "*.pack").Single();
        var idLength = format.IdLength();
        var expected = repository.GitIn(repository.Folder, File.ReadAllBytes(Path.ChangeExtension(pack, ".idx")), "show-index", "--object-format=" + repository.Git("rev-parse", "--show-object-format"))
            .Split('\n').Select(line => line.Split(' ')).Select(parts => (parts[1], parts[0])).Order().ToArray();

        using var index = new PackIndex(Path.ChangeExtension(pack, ".idx"), idLength);
        using var file = new MappedFile(pack);
        var anew = PackIndexer.Index(file, idLength);

        Assert.Equal(expected, List(index));
        Assert.Equal(expected, List(anew));
        Assert.Equal(expected.Length, anew.Announced);
        Assert.Equal(file.Slice(file.Length - idLength, idLength), index.PackChecksum);
    }

    [Fact]
    public void indexer_finds_all_before_the_first_damage()
    {
        using var repository = new TestRepository();
        var writer = new PackWriter();
        var ids = Enumerable.Range(0, 30).Select(number => writer.Add("blob", BitConverter.GetBytes(number))).ToArray();
        var path = writer.WriteTo(repository);
        var content = File.ReadAllBytes(path);
        var last = 0;
        for (var length = 0; length < content.Length; length += 7)
        {
            File.WriteAllBytes(path, content[..length]);
            using var file = new MappedFile(path);
            if (length < 12)
            {
                Assert.Throws<InvalidDataException>(() => PackIndexer.Index(file, 20));
                continue;
            }

            var found = PackIndexer.Index(file, 20);
            Assert.InRange(found.Count, last, ids.Length);
            Assert.All(List(found), entry => Assert.Contains(entry.Id, ids));
            last = found.Count;
        }

        Assert.InRange(last, ids.Length - 1, ids.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void damaged_index_is_refused(int version)
    {
        using var repository = new TestRepository();
        var writer = new PackWriter();
        writer.Add("blob", [1]);
        writer.Add("blob", [2]);
        var path = Path.ChangeExtension(writer.WriteTo(repository, version), ".idx");
        var sound = File.ReadAllBytes(path);
        for (var at = 0; at < sound.Length; at++)
        {
            Refuses([.. sound[..at], (byte)(sound[at] ^ 0x10), .. sound[(at + 1)..]]);
            Refuses(sound[..at]);
        }

        Refuses([.. sound, 0]);
        Refuses([]);

        void Refuses(byte[] content)
        {
            File.WriteAllBytes(path, content);
            Assert.Throws<InvalidDataException>(() => new PackIndex(path, 20));
        }
    }

    /// <summary>Who reads few objects does not read the whole index to hash it: its form is all that is held.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void index_that_is_not_hashed_is_refused_for_its_form(int version)
    {
        using var repository = new TestRepository();
        var writer = new PackWriter();
        var ids = Enumerable.Range(0, 40).Select(number => writer.Add("blob", BitConverter.GetBytes(number))).ToArray();
        var path = Path.ChangeExtension(writer.WriteTo(repository, version), ".idx");
        var sound = File.ReadAllBytes(path);
        var fanout = version == 2 ? 8 : 0;

        Refuses(sound[..^1]);
        Refuses(sound[..fanout]);
        Refuses([.. sound, 0]);
        Refuses(With(sound, fanout + (4 * 255) + 3, 41));
        Refuses(With(sound, fanout + (4 * 100), 0x7F));
        Refuses(With(sound, fanout + (4 * 255), 0x80));
        if (version == 2)
        {
            Refuses(With(sound, 7, 3));
        }
        else
        {
            Refuses([.. sound, 0, 0, 0, 0, 0, 0, 0, 0]);
        }

        File.WriteAllBytes(path, sound);
        using var index = new PackIndex(path, 20, isHashed: false);
        Assert.All(ids, id => Assert.Equal(id, Convert.ToHexStringLower(index.Id(index.Find(Convert.FromHexString(id))))));
        Assert.All(ids, id => Assert.Equal(-1, index.Find([.. Convert.FromHexString(id)[..^1], (byte)~Convert.FromHexString(id)[^1]])));

        void Refuses(byte[] content)
        {
            File.WriteAllBytes(path, content);
            Assert.Throws<InvalidDataException>(() => new PackIndex(path, 20, isHashed: false));
        }

        static byte[] With(byte[] bytes, int at, byte value) => [.. bytes[..at], value, .. bytes[(at + 1)..]];
    }

    private static (string Id, string Offset)[] List(IPackEntries entries)
        => [.. Enumerable.Range(0, entries.Count).Select(number => (
            Convert.ToHexStringLower(entries.Id(number)), entries.Offset(number).ToString(System.Globalization.CultureInfo.InvariantCulture)))];
}
