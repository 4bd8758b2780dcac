using System.Security.Cryptography;
using System.Text;
using KeyLint.Cli.Commands;
using KeyLint.Engine;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Cli.Tests;

/// <summary>Each kind of harmless value is dropped under its own name, and the name means something to a person.</summary>
public sealed class NamedDropsTests
{
    private static readonly SecretScanner Scanner = new(RuleSet.BuiltIn);

    /// <summary>Reason, path, text. HEX, B64 and UUID stand for noise; the rest are templates of samples.</summary>
    public static TheoryData<string, string, string> Drops => new()
    {
        { "guid", "a.cs", "var tenant = \"UUID\"; // okx" },
        { "digest", "a.cs", "var x = \"HEX32\"; // bybit" },
        { "digest", "a.json", "\"contentHash\": \"B64\"" },
        { "digest", "a.json", "\"apiKey\": \"sha256:HEX32\"" },
        { "git-id", "a.json", "\"commit\": \"HEX20\"" },
        { "public-key", "a.json", "\"validatorPublicKey\": \"HEX32\"" },
        { "public-key", "a.json", "\"signingKey\": \"XPUB\"" },
        { "address", "a.json", "\"address\": \"HEX32\" // bybit" },
        { "address", "a.cs", "var secretToken = \"BTCADDRESS\";" },
        { "signature", "a.json", "\"signature\": \"HEX64\"" },
        { "transaction", "a.json", "\"txid\": \"HEX32\"" },
        { "bytecode", "a.json", "\"bytecode\": \"HEX64\"" },
        { "nonce", "a.json", "\"nonce\": \"HEX16\"" },
        { "digest", "a.cs", "const string ApiKeySha256 = \"HEX32\";" },
        { "number", "bitfinex.csv", "{digits:20}-{digits:22}" },
        { "number", "a.env", "BITFINEX_API_SECRET={digits:20}-{digits:22}" },
        { "one-of-many", "bitfinex/blocks.txt", string.Join("\n\n\n", Enumerable.Repeat("see {base64url:43:mixed} there", 20)) },
        { "listen-key", "a.json", "\"listenKey\": \"{base62:64:mixed}\"" },
        { "listen-key", "a.json", "\"token\": \"{base62:64:mixed}\", \"instanceServers\": []" },
        { "placeholder", "a.env", "BINANCE_API_KEY=your{base62:60}" },
        { "placeholder", "a.env", "API_SECRET=0xcf0d584dba3902252f37..." },
        { "placeholder", "a.cs", "var fakeSecret = \"{base62:40:mixed}\";" },
        { "placeholder", "a.cs", "var apiSecret = \"{base62:24:mixed}…\";" },
        { "sequence", "a.env", "API_SECRET=abcdefghijklmnopqrstuvwxyz012345" },
        { "sequence", "a.env", "API_SECRET=tOaBcdEfGhIjKlMnOpQrStUvWxYzAbCdEfGhIjKlMn" },
        { "repetition", "a.env", "BINANCE_API_KEY={repeat:Ab1Cd2:64}" },
        { "setting-name", "a.json", "\"apiKey\": \"IBMCLOUD_API_KEY\"" },
        { "encrypted", "a.json", "\"encryptedSecret\": \"{base62:40:mixed}\"" },
        { "resource", "a.json", "\"label\": \"{base62:40:mixed}\"" },
        { "type-name", "a.json", "\"type\": \"{base62:40:mixed}\"" },
        { "image", "a.json", "\"icon\": \"{base62:40:mixed}\"" },
        { "id", "a.json", "\"orderId\": \"{base62:40:mixed}\"" },
        { "encoded-data", "a.txt", "secret: B64LONG" },
        { "lock-file", "package-lock.json", "\"secret\": \"B64\"" },
        { "minified", "dist/app.min.js", "secret=\"{base62:40:mixed}\"" },
        { "test-vector", "bip32_vectors.json", "\"{wif}\"" },
        { "no-key", "a.pem", "-----BEGIN PRIVATE KEY-----\nB64\n-----END PRIVATE KEY-----" },
        { "common-password", "a.json", "\"Server=db.internal.net;User Id=app;Password=eclairpassword\"" },
        { "key", "a.json", "\"storage\": \"SECRET\", \"{base62:40:mixed}\": \"x\"" },
        { "code", "a.cs", "var signingKey = {base62:20:mixed}.Branch(\"3\");" },
        { "named-public", "a.json", "\"src/ApiKeyModel.cs\": [7, \"{base62:40:mixed}\"]" },
        { "nonce", "a.json", "\"nextPageToken\": \"{base62:40:mixed}\"" },
        { "address", "a.txt", "keys: SEGWIT" },
        { "address", "a.txt", "keys: TAPROOT" },
        { "known-example", "a.env", "MNEMONIC=\"test test test test test test test test test test test junk\"" },
        { "words", "a.cs", "var x = \"BinanceRestClientUsdFuturesApiTrading2\"; // bithumb" },
        { "code", "a.ts", "function create(secretKey: string): Secp256k1KeyPairV3 {" },
        { "code", "a.so", "bitfinex\0_ZNSbIwSt11char_traitsIwESaIwEE6appendEPKwm\0 _ZN1K2MD8v8mGWmktEN2v85LocalINS1_6ObjectEEE\0bitfinex" },
        { "code", "a.ts", "interface A\n  secret_map: PubkeyEnumWeightPair2[];\n" },
        { "public-key", "a.java", "SIGNING_KEYS = decode(\"02HEX32\")" },
        { "encoded-text", "a.json", "\"apiSecret\": \"B64TEXT\"" },
        { "path", "README.md", "# kraken\n![x](https://api.codacy.com/project/badge/Grade/{hex:32}) kraken" },
        { "badge", "README.md", "![x](https://badge.example/x.svg?token={base62:32:mixed}) mistral" },
        { "badge", "README.md", "[![x](https://circleci.com/gh/a/b.png?circle-token={hex:40})](https://circleci.com/gh/a/b)" },
        { "fingerprint", "keylint.json", "\"keylint\": 1, \"secret\": \"{base32lower:16}\"" },
        { "other-reading", "a.env", "BINANCE_API_KEY={base62:64:mixed}" },
        { "no-evidence", "a.cs", "var x = \"{base62:64:mixed}\";" },
    };

    [Theory]
    [MemberData(nameof(Drops))]
    public void Drop_has_its_name_and_its_meaning(string reason, string path, string template)
    {
        var text = Expand(template);
        var result = Scanner.Scan(new SourceText(text, path), explain: true);

        Assert.Equal(reason == "other-reading" ? 1 : 0, result.Findings.Length);
        Assert.Contains(reason, result.Dropped.Select(dropped => dropped.Reason));
        Assert.All(result.Dropped, dropped => Assert.Contains(dropped.Reason, DropReasons.All));
    }

    [Fact]
    public void Every_name_is_shown_here()
    {
        // The exceptions of regular expressions, which built-in rules do not have.
        string[] ofOwnRules = ["allowed", "low-entropy"];

        Assert.Equal(DropReasons.All.Keys, Drops.Select(row => (string)row[0]).Concat(ofOwnRules).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_drop_of_this_repository_lacks_a_meaning()
    {
        string[] kinds = [".cs", ".json", ".md", ".txt"];
        var reasons = Directory.EnumerateFiles(Path.Combine(SourceFolder.Path, "tests"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(SourceFolder.Path, "rules"), "*", SearchOption.AllDirectories))
            .Where(file => kinds.Contains(Path.GetExtension(file)) && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .SelectMany(file => Scanner.Scan(new SourceText(File.ReadAllText(file), file), explain: true, identify: false).Dropped)
            .Select(dropped => dropped.Reason)
            .Distinct()
            .ToList();

        Assert.True(reasons.Count > 10);
        Assert.Equal([], reasons.Except(DropReasons.All.Keys));
    }

    [Fact]
    public void Explain_shows_no_secret_that_names_its_file()
    {
        using var folder = new TempFolder();
        var token = new SampleGenerator(9).Expand("{github:ghp_}");
        folder.Write($"x-{token}.env", $"GITHUB_TOKEN={token}\n");

        var run = Tool.RunIn(folder.Path, [], "explain", $"x-{token}.env");

        Assert.Contains("reported", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(token, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_lists_every_name_and_its_meaning()
    {
        var page = File.ReadAllText(Path.Combine(SourceFolder.Path, "docs", "silence.md"));

        Assert.Equal(
            DropReasons.All.Select(entry => $"| `{entry.Key}` | {entry.Value} |"),
            page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    [Fact]
    public void Explain_says_it_once_a_value()
    {
        using var folder = new TempFolder();
        folder.Write("a.cs", Expand("var tenant = \"UUID\"; // okx"));

        var run = Tool.RunIn(folder.Path, [], "explain", "a.cs");

        Assert.Equal(0, run.Exit);
        Assert.Single(run.Output.Split('\n'), line => line.StartsWith("a.cs:1:15 dropped, guid: ", StringComparison.Ordinal));
        Assert.Contains("more", run.Output, StringComparison.Ordinal);
    }

    private static string Expand(string template)
    {
        var text = new StringBuilder(template)
            .Replace("HEX16", Hex(16)).Replace("HEX20", Hex(20)).Replace("HEX32", Hex(32)).Replace("HEX64", Hex(64))
            .Replace("B64TEXT", Convert.ToBase64String("The quick brown fox jumps over the lazy dog."u8)).Replace("B64LONG", Convert.ToBase64String(Noise(900))).Replace("B64", Convert.ToBase64String(Noise(64)))
            .Replace("UUID", new Guid(Noise(16)).ToString())
            .Replace("SEGWIT", Engine.Validation.Bech32.Encode("bc", Noise(20), 0))
            .Replace("TAPROOT", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0")
            .Replace("BTCADDRESS", Engine.Validation.Base58.EncodeChecked([0, .. Noise(20)]))
            .Replace("XPUB", Engine.Validation.Base58.EncodeChecked([0x04, 0x88, 0xB2, 0x1E, 0, .. new byte[8], .. Noise(32), 2, .. Noise(32)]));
        return new SampleGenerator(7).Expand(text.ToString());
    }

    private static string Hex(int bytes) => Convert.ToHexStringLower(Noise(bytes));

    private static byte[] Noise(int count) =>
        [.. Enumerable.Range(0, (count / 32) + 1).SelectMany(block => SHA256.HashData(BitConverter.GetBytes(block + 77))).Take(count)];
}
