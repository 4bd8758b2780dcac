using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests.Docs;

/// <summary>The files that the page counts on: credentials in all constructs of C#, the same without the name of the exchange, settings, and no secret.</summary>
/// <param name="seed">Any number.</param>
internal sealed class ConstructFiles(int seed)
{
    private readonly SampleGenerator samples = new(seed);

    private string Key => samples.Expand("{base62:64}");

    private string Hex => samples.Expand("{hex:64}");

    private string Guid => samples.Expand("{uuid}");

    /// <summary>A class with one construct a line.</summary>
    public string Constructs()
    {
        var token = samples.Expand("{github:ghp_}");
        var pem = samples.Expand(RuleSet.BuiltIn.Find("pem")!.Parts[0].Accept[0]).Replace("\n", "\\n");
        string[] lines =
        [
            $"const string ApiKey = \"{Key}\";",
            $"static string apiSecret = \"{Key}\";",
            $"static string k1 = \"{Key}\";",
            $"object o9 = new ApiCredentials(\"{Key}\", \"{Key}\");",
            $"void H(HttpClient c) => c.DefaultRequestHeaders.Add(\"X-MBX-APIKEY\", \"{Key}\");",
            $"void D(Dictionary<string, string> d) {{ d[\"ApiSecret\"] = \"{Key}\"; }}",
            $"Dictionary<string, string> d2 = new() {{ {{ \"ApiSecret\", \"{Key}\" }} }};",
            $"const string apiSecret2 = \"{Key[..32]}\" + \"{Key[32..]}\";",
            $"const string gh = \"{token[..12]}\" + \"{token[12..]}\";",
            $"void P(string apiSecret = \"{Key}\") {{ }}",
            $"string Secret => \"{Key}\";",
            $"string GetApiSecret() {{ return \"{Key}\"; }}",
            $"static readonly byte[] secretBytes = {{ {string.Join(", ", Hex.Chunk(2).Select(pair => $"0x{new string(pair)}"))} }};",
            $"ReadOnlySpan<byte> ApiSecretUtf8 => \"{Key}\"u8;",
            $"string apiSecret4 = \"\"\"{Key}\"\"\";",
            $"string apiSecret5 = $\"{Key}\";",
            $"Options opt = new() {{ Key = \"{Key}\", Secret = \"{Key}\" }};",
            $"string ethPk = \"0x{Hex}\";",
            $"string privateKey = \"0x{Hex}\";",
            $"string mnemonic = \"{samples.Expand("{mnemonic:12}")}\";",
            $"string phrase = \"{samples.Expand("{mnemonic:12}")}\";",
            $"[Api(\"{Key}\")] void A() {{ }}",
            $"// old binance secret: {Key}",
            $"string E1(string? e) => e ?? \"{Key}\";",
            $"string E2 => Environment.GetEnvironmentVariable(\"BINANCE_API_SECRET\") ?? \"{Key}\";",
            $"string url = \"https://mainnet.infura.io/v3/{samples.Expand("{hex:32}")}\";",
            $"string pem = \"{pem}\";",
            $"string password = \"{samples.Expand("{base62:12:mixed}")}!7x\";",
            $"(string key, string secret) t = (\"{Key}\", \"{Key}\");",
            $"string T(bool b) => b ? \"{Key}\" : \"\";",
            $"#if NEVER\nconst string OldSecret = \"{Key}\";\n#endif",
        ];
        return "class BinanceBot {\n" + string.Join('\n', lines) + "\n}\n";
    }

    /// <summary>The same without anything that names the exchange.</summary>
    public static string Nameless(string constructs) => constructs
        .Replace("BinanceBot", "Bot", StringComparison.Ordinal)
        .Replace("old binance secret", "old secret", StringComparison.Ordinal)
        .Replace("BINANCE_API_SECRET", "API_SECRET", StringComparison.Ordinal)
        .Replace("X-MBX-APIKEY", "X-API-KEY", StringComparison.Ordinal);

    /// <summary>Four credentials, each on a line.</summary>
    public string Settings() => $$"""
        {
          "Binance": {
            "ApiKey": "{{Key}}",
            "ApiSecret": "{{Key}}"
          },
          "ConnectionStrings": { "Db": "Server=sql.corp.internal;Database=a;User Id=sa;Password={{samples.Expand("{base62:14:mixed}")}}!7" },
          "Wallet": { "PrivateKey": "0x{{Hex}}" }
        }
        """;

    /// <summary>Values that look like secrets and are none.</summary>
    public string Clean() => $$"""
        class Clean {
        const string CommitSha = "{{samples.Expand("{hex:40}")}}";
        const string Sha256 = "{{Hex}}";
        const string TxHash = "0x{{Hex}}";
        const string BlockHash = "0x{{Hex}}";
        const string PublicKey = "0x04{{Hex}}{{Hex}}";
        const string ContractAddress = "0x{{samples.Expand("{hex:40}")}}";
        static Guid ClientId = new("{{Guid}}");
        const string TokenAddress = "0x{{samples.Expand("{hex:40}")}}";
        const string KeyName = "Binance.ApiKey.Setting.Name.In.Configuration";
        const string ApiKeyPlaceholder = "YOUR_BINANCE_API_KEY_GOES_HERE_AND_NOWHERE_ELSE_PLEASE_64CHARS";
        const string Integrity = "sha512-{{samples.Expand("{base64-bytes:64}")}}";
        const string ApiKeyHeader = "X-MBX-APIKEY";
        const string SecretReference = "${BINANCE_API_SECRET}";
        const string ListenKey = "{{Key}}";
        const string Signature = "{{Hex}}";
        const string ETag = "{{samples.Expand("{hex:32}")}}";
        const string OrderId = "{{Guid}}";
        const string TokenSymbolHash = "{{Hex}}";
        }
        """;
}
