using System.Security.Cryptography;
using System.Text;
using KeyLint.Git.Lfs;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Lfs;

public sealed class LfsTests : IDisposable
{
    private const string Version = "version https://git-lfs.github.com/spec/v1\n";
    private static readonly string Oid = Convert.ToHexStringLower(SHA256.HashData("content"u8));

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    public static TheoryData<string> Pointers => new()
    {
        $"{Version}oid sha256:{Oid}\nsize 7\n",
        $"{Version}oid sha256:{Oid}\nsize 7",
        $"{Version}oid sha256:{Oid}\r\nsize 7\r\n",
        $"\n{Version}\n\noid sha256:{Oid}\n\nsize 7\n\n",
        $"{Version}ext-0-foo sha256:{Oid}\next-1-bar sha256:{Oid}\noid sha256:{Oid}\nsize 7\n",
        $"version https://hawser.github.com/spec/v1\noid sha256:{Oid}\nsize 7\n",
        $"version http://git-media.io/v/2\noid sha256:{Oid}\nsize 7\n",
    };

    public static TheoryData<string> OtherTexts => new()
    {
        "",
        "\n",
        "oid",
        Version,
        $"{Version}oid sha256:{Oid}\n",
        $"{Version}size 7\noid sha256:{Oid}\n",
        $"{Version}oid sha256:{Oid}\nsize 7\nsize 7\n",
        $"{Version}oid sha256:{Oid}\nsize 7\nmore text\n",
        $"{Version}oid sha256:{Oid}\nsize -7\n",
        $"{Version}oid sha256:{Oid}\nsize 7x\n",
        $"{Version}oid sha256:{Oid}\nsize \n",
        $"{Version}oid sha256:{Oid}\nsize 99999999999999999999\n",
        $"{Version}oid sha256:{Oid[1..]}\nsize 7\n",
        $"{Version}oid sha256:{Oid}0\nsize 7\n",
        $"{Version}oid sha256:../{Oid[3..]}\nsize 7\n",
        $"{Version}oid sha256:{new string('A', 64)}\nsize 7\n",
        $"{Version}oid sha1:{Oid}\nsize 7\n",
        $"{Version}ext-x-foo sha256:{Oid}\noid sha256:{Oid}\nsize 7\n",
        $"ext-0-foo sha256:{Oid}\n{Version}oid sha256:{Oid}\nsize 7\n",
        $"version https://git-lfs.github.com/spec/v9\noid sha256:{Oid}\nsize 7\n",
        $"# {Version}oid sha256:{Oid}\nsize 7\n",
        $"{Version}oid sha256:{Oid}\nsize 7\n{new string('\n', 1024)}",
    };

    [Theory]
    [MemberData(nameof(Pointers))]
    public void pointer_is_read(string text) => Assert.Equal(new LfsPointer(Oid, 7), LfsPointer.Parse(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [MemberData(nameof(OtherTexts))]
    public void other_text_is_no_pointer(string text) => Assert.Null(LfsPointer.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void each_flipped_byte_gives_another_pointer_or_none()
    {
        var good = Encoding.ASCII.GetBytes($"{Version}oid sha256:{Oid}\nsize 7\n");
        for (var at = 0; at < good.Length - 1; at++)
        {
            foreach (var flip in new byte[] { 1, 0x20, 0x80, 0xFF })
            {
                var bytes = good.ToArray();
                bytes[at] ^= flip;
                Assert.NotEqual(new LfsPointer(Oid, 7), LfsPointer.Parse(bytes));
            }
        }
    }

    [Fact]
    public void content_is_found_from_all_work_trees()
    {
        _repository.Commit("a.txt", "a", "one");
        var linked = _repository.Beside("linked");
        _repository.Git("worktree", "add", "-q", "--detach", linked);
        var file = Path.Combine(_repository.Folder, _repository.Write($".git/lfs/objects/{Oid[..2]}/{Oid[2..4]}/{Oid}", "content"));

        Assert.Equal(new LfsContent(file, 7), Find(_repository.Folder));
        Assert.Equal(new LfsContent(file, 7), Find(linked));
    }

    [Fact]
    public void content_that_was_not_fetched_is_not_found()
    {
        _repository.Write($".git/lfs/objects/{Oid[..2]}/{Oid[2..4]}/{Oid[..^1]}", "content");
        Assert.Null(Find(_repository.Folder));
    }

    [Fact]
    public void folder_named_in_the_configuration_is_not_looked_at()
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(_repository.Beside($"store/objects/{Oid[..2]}/{Oid[2..4]}")).FullName, Oid), "content");
        _repository.Git("config", "lfs.storage", _repository.Beside("store"));
        Assert.Null(Find(_repository.Folder));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void link_is_not_followed(int depth)
    {
        string[] parts = ["lfs", "objects", Oid[..2], Oid[2..4], Oid];
        var inside = Path.Combine([_repository.Folder, ".git", .. parts[..(depth + 1)]]);
        var outside = Path.Combine([_repository.Beside("outside"), .. parts[(depth + 1)..]]);
        Directory.CreateDirectory(Path.GetDirectoryName(outside)!);
        Directory.CreateDirectory(Path.GetDirectoryName(inside)!);
        File.WriteAllText(outside, "content");
        Directory.CreateSymbolicLink(inside, _repository.Beside("outside"));
        Assert.True(File.Exists(Path.Combine([_repository.Folder, ".git", .. parts])));

        Assert.Null(Find(_repository.Folder));
    }

    private static LfsContent? Find(string folder) => new LfsStore(HistoryRepository.Open(folder)).Find(new LfsPointer(Oid, 7));
}
