using static KeyLint.Engine.Tests.Scans;
using static KeyLint.Engine.Tests.Silence.Public;

namespace KeyLint.Engine.Tests.Silence;

/// <summary>Digests in every usual dressing, alone and in files full of exchanges. HEX20 is a digest of 20 bytes in hex, B64-32 one in base64.</summary>
public sealed class DigestTests
{
    public static TheoryData<string> Lines =>
    [
        "HEX16", "HEX20", "HEX32", "HEX48", "HEX64",
        "HEX32  file.zip", "HEX20 *file.zip", "SHA256 (file.zip) = HEX32", "MD5 (file) = HEX16",
        "sha256:HEX32", "sha1:HEX20", "sha512:HEX64", "md5:HEX16", "sha256-B64-32", "sha384-B64-48", "sha512-B64-64",
        "integrity=\"sha384-B64-48\"", "\"integrity\": \"sha512-B64-64\"", "resolved \"https://registry.test/a/-/a-1.0.0.tgz#HEX20\"",
        "\"contentHash\": \"B64-64\"", "\"sha512\": \"B64-64\"", "checksum = \"HEX32\"", "name = \"syn\"\nchecksum = \"HEX32\"",
        "FROM alpine@sha256:HEX32", "image: repo/app@sha256:HEX32", "\"Digest\": \"sha256:HEX32\"",
        "uses: actions/checkout@HEX20", "uses: actions/checkout@HEX20 # v4", "commit HEX20", "Merge: HEX20 HEX20", "index HEX20..HEX20 100644",
        "tree HEX20\nparent HEX20", "\"commit\": \"HEX20\"", "\"sha\": \"HEX20\"", "git checkout HEX20", "From HEX20 Mon Sep 17 00:00:00 2001",
        "https://github.com/a/b/commit/HEX20", "https://github.com/a/b/blob/HEX20/src/a.cs#L1", "This reverts commit HEX20.",
        "ETag: \"HEX16\"", "etag = 'W/\"HEX16\"'", "Content-MD5: B64-16", "Digest: SHA-256=B64-32",
        "h1:B64-32=", "github.com/a/b v1.0.0 h1:B64-32", "pip install a==1 --hash=sha256:HEX32", "--hash=sha256:HEX32 \\\n    --hash=sha256:HEX32",
        "url = \"https://x.test/a.tgz\"\nsha256 = \"HEX32\"", "sha256 \"HEX32\"", "rev = \"HEX20\"; sha256 = \"HEX32\";",
        "<hash algorithm=\"sha256\">HEX32</hash>", "<FileHash>HEX32</FileHash>", "<SHA1>HEX20</SHA1>", "<verification hash=\"HEX32\" />",
        "var expectedHash = \"HEX32\";", "Assert.Equal(\"HEX32\", hash);", "Assert.Equal(\"HEX32\", Sha256(data));", "const string Fingerprint = \"HEX20\";",
        "var signature = \"HEX32\";", "string checksum = \"HEX16\";", "Thumbprint = \"UP20\"", "\"thumbprint\": \"UP20\"", "thumbprint: UP20",
        "PublicKeyToken=HEX8", "InternalsVisibleTo(\"A, PublicKey=HEX160\")", "<PublicKey>HEX160</PublicKey>", "[assembly: AssemblyKey(\"HEX160\")]",
        "\"build\": \"HEX20\"", "?v=HEX16", "app.HEX16.js", "/static/js/main.HEX20.chunk.js", "blob_HEX20", "cache-key: linux-HEX32", "key: ${{ runner.os }}-nuget-HEX32",
        "\"merkleRoot\": \"HEX32\"", "leaf(\"HEX32\", \"HEX32\")", "HEX32HEX32", "UP32", "ETAG=UP16", "public static readonly string Hash = \"UP32\";",
        "signature=HEX32", "\"signature\": \"HEX32\"", "\"sign\": \"HEX32\"", "X-BAPI-SIGN: HEX32", "OK-ACCESS-SIGN: B64-32", "&timestamp=1700000000000&signature=HEX32",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Digest_is_silent(string line)
    {
        foreach (var surrounding in Surroundings)
        {
            var text = string.Format(surrounding, Fill(line));
            Assert.Equal("", Loud(text));
        }
    }

    [Fact]
    public void List_of_digests_is_silent()
    {
        var digests = Enumerable.Range(1, 200).Select(seed => Hex(32, seed)).ToList();
        Assert.Empty(Find(string.Join("\n", digests)));
        Assert.Equal("", Loud("# binance kucoin bitget ethereum\n" + string.Join("\n", digests.Select((digest, i) => $"{digest}  file{i}.zip"))));
        Assert.Equal("", Loud("string[] bitgetHashes =\n{\n" + string.Join(",\n", digests.Select(digest => $"    \"{digest}\"")) + "\n};"));
        Assert.Equal("", Loud("{\"binance\":[" + string.Join(",", digests.Select(digest => $"\"{digest}\"")) + "]}"));
    }

    private static string Fill(string line)
    {
        foreach (var bytes in new[] { 160, 64, 48, 32, 20, 16, 8 })
        {
            line = line.Replace($"HEX{bytes}", Hex(bytes, bytes)).Replace($"UP{bytes}", Hex(bytes, bytes).ToUpperInvariant()).Replace($"B64-{bytes}", Base64(bytes, bytes));
        }

        return line;
    }
}
