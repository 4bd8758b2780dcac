using KeyLint.Analyzers.Tests.Support;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Source;

/// <summary>What looks like a secret and is none, beside the provider's very name.</summary>
public sealed class LookalikeTests
{
    private static readonly string Hex64 = Random("{hex:64}", 21);

    public static TheoryData<string, string> Members => new()
    {
        { "GUID", """static System.Guid binanceId = new System.Guid("d2719b3a-5c0e-4f18-9a64-7be01c3f88d5");""" },
        { "GUID attribute", """[System.Runtime.InteropServices.Guid("d2719b3a-5c0e-4f18-9a64-7be01c3f88d5")] interface I { }""" },
        { "SHA-256 digest", $$"""const string Sha256 = "{{Hex64}}";""" },
        { "labelled digest", $$"""const string Integrity = "sha256-{{Random("{base64-bytes:32}", 22)}}";""" },
        { "transaction hash", $$"""const string TransactionHash = "0x{{Hex64}}";""" },
        { "block hash argument", $$"""void M() => Find("{{Hex64}}"); void Find(string blockHash) { }""" },
        { "public key", $$"""const string PublicKey = "{{Random("{hex:66}", 23)}}";""" },
        { "public key token", """const string Assembly = "System.Core, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089";""" },
        { "friend assembly", $$"""const string Friend = "Tests, PublicKey=00240000048000009400000006020000{{Random("{hex:256}", 24)}}";""" },
        { "address", $$"""const string ContractAddress = "0x{{Random("{hex:40}", 25)}}";""" },
        { "signature", $$"""const string Signature = "{{Random("{hex:128}", 26)}}";""" },
        { "algorithm of passwords", """const string PasswordHashAlgorithm = "PBKDF2-SHA512-100000";""" },
        { "salt of a password", $$"""const string PasswordSalt = "{{Random("{base64-bytes:16}", 29)}}";""" },
        { "numbered word that is no secret", $$"""const string Bucket2 = "{{Unknown}}", Sha1 = "{{Random("{hex:40}", 30)}}", Cache1Key = "{{Unknown}}";""" },
        { "numbered tokens of a pool", $$"""const string Token0 = "0x{{Random("{hex:40}", 31)}}", Token1 = "0x{{Random("{hex:40}", 32)}}";""" },
        { "bearer that is filled in", """string M(string jwt) => $"Bearer {jwt}"; const string Scheme = "Bearer token68-of-the-request"; """ },
        { "resource key", """const string ResourceKey = "BinanceApiSecret_Label_PleaseEnterYourSecretKey_Text01";""" },
        { "URL", """const string Url = "https://api.binance.com/api/v3/klines?symbol=BTCUSDT&interval=1m&limit=1000";""" },
        { "path", """const string Path = "/sapi/v1/account/apiRestrictions/ipRestriction/ipList2";""" },
        { "placeholder", """string binanceSecret = "YOUR_BINANCE_API_SECRET_GOES_HERE_0000";""" },
        { "angle brackets", """string binanceSecret = "<your-binance-api-secret>";""" },
        { "template", """string binanceSecret = "{BINANCE_API_SECRET_PRODUCTION}";""" },
        { "environment read", """string binanceSecret = System.Environment.GetEnvironmentVariable("BINANCE_API_SECRET_PRODUCTION_2024");""" },
        { "configuration key", """const string SecretKey = "Exchanges:Binance:ApiSecret";""" },
        { "repeated", $$"""string binanceSecret = "{{new string('a', 64)}}";""" },
        { "digits", """string binanceSecret = "1234567890123456789012345678901234567890123456789012345678901234";""" },
        { "alphabet", """const string binanceAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";""" },
        { "documentation", "/// <summary>The Binance API secret, 64 characters of A-Z, a-z and 0-9, see https://binance-docs.github.io/apidocs/spot/en/#introduction.</summary>\n    void M() { }" },
        { "identifier", """void BinanceApiSecretIsReadFromTheEnvironmentVariableNamedInSettings2024() { }""" },
        { "sentence", """const string Message = "The Binance API secret must be set before the client is created (see section 42)";""" },
        { "interpolated message", """string M(string name, int id) => $"binance secret of {name}{id} is missing";""" },
        { "symbol list", """string[] binanceSymbols = { "BTCUSDT", "ETHUSDT", "1000SHIBUSDT", "1INCHUSDT" };""" },
        { "dictionary key", $$"""void M(System.Collections.Generic.Dictionary<string, int> d) => d.Add("{{Unknown}}", 1);""" },
        { "compared hash", $$"""bool M(string hash) => hash == "{{Hex64}}";""" },
        { "64 characters without a provider", $$"""string text = "{{BinanceSecret}}";""" },
        { "32 bytes without a name", $$"""string text = "{{Random("{hex:64}", 27)}}";""" },
        { "version", """const string binanceVersion = "10.5.0-beta.20240315.1+build.8f3a2b1c";""" },
        { "MIME boundary", """const string Boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW";""" },
        { "user agent", """const string UserAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0";""" },
        { "regular expression", """const string binanceKeyPattern = "^[A-Za-z0-9]{64}$";""" },
        { "English words", """const string text = "the quick brown fox jumps over the lazy dog and runs away from here";""" },
        { "byte array", """byte[] binance = { 0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f };""" },
        { "name of a secret", """const string BinanceSecretName = "prod-binance-api-secret-v2-2024";""" },
        { "vault path", """const string BinanceSecret = "secret/data/trading/binance/api-key-2024";""" },
        { "test of a hash", $$"""void M() => Equal("{{Hex64}}", "x"); void Equal(string expected, string actual) { }""" },
        { "property of a public key", $$"""object o = new Keys { PublicKey = "{{Random("{hex:64}", 28)}}" }; class Keys { public string PublicKey { get; set; } }""" },
        { "date and number", """const string binanceKey = "2024-01-15T10:30:00.0000000Z";""" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public Task Lookalike_is_silent(string what, string member)
    {
        Assert.NotEmpty(what);
        return Verify.Source(Source(member));
    }

    /// <summary>The member in a file.</summary>
    public static string Source(string member) => $$"""
            class C
            {
                {{member}}
            }
            """;
}
