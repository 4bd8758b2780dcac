using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using KeyLint.Git.Index;
using KeyLint.Git.Reading;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Index;

/// <summary>Whatever bytes an index has: it is read in time and memory of its size, and damage is named.</summary>
public sealed class DamagedIndexTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("2")]
    [InlineData("4")]
    [InlineData("split")]
    [InlineData("shared")]
    [InlineData("conflict")]
    public void each_truncation_and_each_flipped_byte_is_a_fault(string kind)
    {
        var good = Make(kind);
        Assert.Null(IndexFile.Read(good, ObjectFormat.Sha1).Fault);

        for (var at = 0; at < good.Length; at++)
        {
            Assert.NotNull(IndexFile.Read(good.AsSpan(0, at), ObjectFormat.Sha1).Fault);
            foreach (var flip in new byte[] { 1, 0x80, 0xFF })
            {
                var bytes = good.ToArray();
                bytes[at] ^= flip;
                Assert.NotNull(IndexFile.Read(bytes, ObjectFormat.Sha1).Fault);
                Join(IndexFile.Read(bytes, ObjectFormat.Sha1));
            }
        }
    }

    [Theory]
    [InlineData("2")]
    [InlineData("4")]
    [InlineData("split")]
    [InlineData("conflict")]
    public void changes_that_keep_the_checksum_right_are_survived(string kind)
    {
        var good = Make(kind);
        var random = new Random(1);
        for (var round = 0; round < 3000; round++)
        {
            var body = good[..^20];
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                body[random.Next(4, body.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            }

            Join(IndexFile.Read(Sealed(body), ObjectFormat.Sha1));
        }
    }

    [Fact]
    public void damage_is_named_with_its_file_and_what_is_before_it_is_read()
    {
        _repository.Write("b.txt", "b");
        _repository.Commit("a.txt", "a", "one");
        var file = Path.Combine(_repository.Folder, ".git", "index");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..110]);
        var problems = new ProblemLog();

        var found = StagedFiles.Read(HistoryRepository.Open(_repository.Folder), problems).Single().Files;

        Assert.Equal("a.txt", Assert.Single(found).Path);
        var problem = Assert.Single(problems.Sorted());
        Assert.Equal((HistoryProblemKind.DamagedFile, file, true), (problem.Kind, problem.Subject, problem.IsGap));
        Assert.Contains("damaged after 1 of 2 entries", problem.Message);
    }

    [Fact]
    public void count_that_the_file_cannot_hold_is_a_fault()
    {
        var body = Make("2")[..^20];
        body.AsSpan(8, 4).Fill(0xFF);
        Assert.Contains("of 4294967295 entries", IndexFile.Read(Sealed(body), ObjectFormat.Sha1).Fault);
    }

    [Fact]
    public void entry_that_only_version_3_has_is_a_fault_in_version_2()
    {
        Make("2");
        _repository.Write("later.txt", "later");
        _repository.Git("add", "--intent-to-add", "later.txt");
        var body = File.ReadAllBytes(Path.Combine(_repository.Folder, ".git", "index"))[..^20];
        Assert.Null(IndexFile.Read(Sealed(body), ObjectFormat.Sha1).Fault);
        body[7] = 2;

        var read = IndexFile.Read(Sealed(body), ObjectFormat.Sha1);

        Assert.Equal("a.txt", Assert.Single(read.Entries).Path);
        Assert.Contains("damaged after 1 of 2 entries", read.Fault);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void entry_that_ends_in_its_further_flags_is_a_fault(int kept)
    {
        Make("2");
        _repository.Write("a.txt", "other");
        _repository.Git("rm", "-q", "--cached", "a.txt");
        _repository.Git("add", "--intent-to-add", "a.txt");
        var body = File.ReadAllBytes(Path.Combine(_repository.Folder, ".git", "index"));

        var read = IndexFile.Read(Sealed(body[..(12 + 62 + kept)]), ObjectFormat.Sha1);

        Assert.Empty(read.Entries);
        Assert.Contains("damaged after 0 of 1 entries", read.Fault);
    }

    [Fact]
    public void small_file_that_names_gigabytes_of_paths_is_a_fault()
    {
        // Each entry keeps the whole path of the one before it.
        const int Count = 40_000;
        var body = new MemoryStream();
        body.Write([.. "DIRC"u8, 0, 0, 0, 4, 0, 0, 0, 0]);
        for (var number = 0; number < Count; number++)
        {
            body.Write(new byte[62]);
            body.Write([0, .. Encoding.ASCII.GetBytes(number == 0 ? new string('a', 60_000) : ""), 0]);
        }

        var bytes = body.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), Count);
        Assert.Contains("damaged after", IndexFile.Read(Sealed(bytes), ObjectFormat.Sha1).Fault);
    }

    [Theory]
    [InlineData("ZZZZ", null)]
    [InlineData("zzzz", "unknown extension 'zzzz'")]
    [InlineData("link", "link to the shared part is damaged")]
    public void extensions_are_passed_over_only_if_they_may_be(string name, string? fault)
    {
        var body = Make("2")[..^20];
        var read = IndexFile.Read(Sealed([.. body, .. Encoding.ASCII.GetBytes(name), 0, 0, 0, 3, 1, 2, 3]), ObjectFormat.Sha1);

        Assert.Single(read.Entries);
        Assert.Equal(fault is null, read.Fault is null);
        Assert.Contains(fault ?? "", read.Fault ?? "");
    }

    [Fact]
    public void bits_beyond_their_count_do_not_count()
    {
        ReadOnlySpan<byte> all = [0, 0, 0, 70, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0];

        var range = Assert.Single(EwahBits.Read(ref all)!);

        Assert.Equal(0..70, range);
        Assert.True(all.IsEmpty);
    }

    private static void Join(IndexFile index) => Assert.True((index.Link?.Join(index.Entries, index.Entries).Count() ?? 0) <= 2 * index.Entries.Count);

#pragma warning disable CA5350 // Git's own checksum.
    private static byte[] Sealed(byte[] body) => [.. body, .. SHA1.HashData(body)];
#pragma warning restore CA5350

    private byte[] Make(string kind)
    {
        var folder = Path.Combine(_repository.Folder, ".git");
        _repository.Commit("a.txt", "a", "one");
        switch (kind)
        {
            case "4":
                _repository.Commit("ab/c.txt", "c", "two");
                _repository.Git("update-index", "--index-version", "4");
                break;
            case "split" or "shared":
                _repository.Git("config", "splitIndex.maxPercentChange", "100");
                _repository.Git("update-index", "--split-index");
                _repository.Write("a.txt", "changed");
                _repository.Git("add", "-A");
                break;
            case "conflict":
                _repository.Git("checkout", "-q", "-b", "side");
                _repository.Commit("a.txt", "side", "side");
                _repository.Git("checkout", "-q", "main");
                _repository.Commit("a.txt", "main", "main");
                Assert.ThrowsAny<InvalidOperationException>(() => _repository.Git("merge", "side"));
                _repository.Git("add", "a.txt");
                break;
        }

        return File.ReadAllBytes(kind == "shared" ? Directory.GetFiles(folder, "sharedindex.*").Single() : Path.Combine(folder, "index"));
    }
}
