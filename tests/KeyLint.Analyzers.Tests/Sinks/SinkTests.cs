using KeyLint.Analyzers.Tests.Support;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Sinks;

/// <summary>Members of libraries that receive credentials, bound by assembly, type, member and parameter.</summary>
public sealed class SinkTests
{
    private const string CryptoExchange = """
        namespace CryptoExchange.Net.Authentication
        {
            public class ApiCredentials
            {
                public ApiCredentials(string key, string secret) { }
                public static ApiCredentials HmacCredentials(string apiKey, string apiSecret, string pass = null) => null;
            }

            public class CredentialSet { public string Key { get; set; } }
            public class HMACCredential : CredentialSet { public string Secret { get; set; } }
        }
        """;

    private const string Namesake = """
        namespace Somewhere
        {
            public class ApiCredentials { public ApiCredentials(string first, string second) { } }
            public class HMACCredential { public string Key { get; set; } }
        }
        """;

    private const string Ccxt = """
        namespace ccxt
        {
            public class Exchange { public string apiKey { get; set; } public string secret { get; set; } }
            public class anything : Exchange { }
        }
        """;

    private const string ExchangeSharp = """
        namespace ExchangeSharp
        {
            public interface IBaseAPI { void LoadAPIKeysUnsecure(string publicApiKey, string privateApiKey, string passPhrase = null); }
            public class BaseAPI : IBaseAPI { public void LoadAPIKeysUnsecure(string publicApiKey, string privateApiKey, string passPhrase = null) { } }
            public class SomeAPI : BaseAPI { }
        }
        """;

    private static readonly string Key = Random("{base62:20:mixed}", 11);
    private static readonly string Secret = Random("{base62:50:mixed}", 12);

    public static TheoryData<string, string, string, string> Reported => new()
    {
        { "constructor", "CryptoExchange.Net", CryptoExchange, $$"""object o = new CryptoExchange.Net.Authentication.ApiCredentials("{|KL1001:{{Key}}|}", "{|KL1001:{{Secret}}|}");""" },
        { "target-typed", "CryptoExchange.Net", CryptoExchange, $$"""CryptoExchange.Net.Authentication.ApiCredentials o = new("{|KL1001:{{Key}}|}", "{|KL1001:{{Secret}}|}");""" },
        { "named arguments", "CryptoExchange.Net", CryptoExchange, $$"""object o = new CryptoExchange.Net.Authentication.ApiCredentials(secret: "{|KL1001:{{Secret}}|}", key: "{|KL1001:{{Key}}|}");""" },
        { "alias", "CryptoExchange.Net", CryptoExchange, $$"""object o = new Alias("{|KL1001:{{Key}}|}", "{|KL1001:{{Secret}}|}");""" },
        { "static method", "CryptoExchange.Net", CryptoExchange, $$"""object o = CryptoExchange.Net.Authentication.ApiCredentials.HmacCredentials("{|KL1001:{{Key}}|}", "{|KL1001:{{Secret}}|}");""" },
        { "base constructor", "CryptoExchange.Net", CryptoExchange, $$"""class Mine : CryptoExchange.Net.Authentication.ApiCredentials { public Mine() : base("{|KL1001:{{Key}}|}", "{|KL1001:{{Secret}}|}") { } }""" },
        { "primary base constructor", "CryptoExchange.Net", CryptoExchange, $$"""class Mine() : CryptoExchange.Net.Authentication.ApiCredentials("{|KL1001:{{Key}}|}", "{|KL1001:{{Secret}}|}");""" },
        { "subclass with the same parameters", "CryptoExchange.Net", CryptoExchange, $$"""class Mine : CryptoExchange.Net.Authentication.ApiCredentials { public Mine(string key, string secret) : base(key, secret) { } } object o = new Mine("{|KL1001:{{Key}}|}", "{|KL1001:{{Secret}}|}");""" },
        { "object initialiser, inherited property", "CryptoExchange.Net", CryptoExchange, $$"""object o = new CryptoExchange.Net.Authentication.HMACCredential { Key = "{|KL1001:{{Key}}|}", Secret = "{|KL1001:{{Secret}}|}" };""" },
        { "ternary argument", "CryptoExchange.Net", CryptoExchange, $$"""object M(bool b) => new CryptoExchange.Net.Authentication.ApiCredentials(b ? "{|KL1001:{{Key}}|}" : "", "{|KL1001:{{Secret}}|}");""" },
        { "assigned property", "ccxt", Ccxt, $$"""void M(ccxt.anything x) { x.apiKey = "{|KL1001:{{Key}}|}"; x.secret = "{|KL1001:{{Secret}}|}"; }""" },
        { "interface method", "ExchangeSharp", ExchangeSharp, $$"""void M(ExchangeSharp.IBaseAPI x) => x.LoadAPIKeysUnsecure("{|KL1001:{{Key}}|}", "{|KL1001:{{Secret}}|}");""" },
        { "inherited method", "ExchangeSharp", ExchangeSharp, $$"""void M(ExchangeSharp.SomeAPI x) => x.LoadAPIKeysUnsecure("{|KL1001:{{Key}}|}", "{|KL1001:{{Secret}}|}");""" },
    };

    public static TheoryData<string, string, string, string> Silent => new()
    {
        { "class of the same name in another assembly", "Somewhere.Else", Namesake, $$"""object o = new Somewhere.ApiCredentials("{{Key}}", "{{Secret}}");""" },
        { "class of the same name in the sink's assembly", "CryptoExchange.Net", Namesake, $$"""object o = new Somewhere.ApiCredentials("{{Key}}", "{{Secret}}");""" },
        { "class of the same name in the project", "Somewhere.Else", "", $$"""class ApiCredentials(string first, string second) { } object o = new ApiCredentials("{{Key}}", "{{Secret}}");""" },
        { "property of the same name", "Somewhere.Else", Namesake, $$"""object o = new Somewhere.HMACCredential { Key = "{{Key}}" };""" },
        { "placeholder", "CryptoExchange.Net", CryptoExchange, """object o = new Alias("your-api-key-goes-here", "your-api-secret-goes-here");""" },
        { "environment", "CryptoExchange.Net", CryptoExchange, """object o = new Alias(System.Environment.GetEnvironmentVariable("BINANCE_API_KEY_2024"), System.Environment.GetEnvironmentVariable("BINANCE_API_SECRET_2024"));""" },
        { "empty", "CryptoExchange.Net", CryptoExchange, """object o = new Alias("", "");""" },
        { "one letter repeated", "CryptoExchange.Net", CryptoExchange, $$"""object o = new Alias("{{new string('x', 64)}}", "{{new string('y', 64)}}");""" },
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task Argument_of_a_sink_is_reported(string how, string assembly, string library, string member) => Member(how, assembly, library, member);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task What_is_no_sink_or_no_secret_is_silent(string how, string assembly, string library, string member) => Member(how, assembly, library, member);

    private static Task Member(string how, string assembly, string library, string member)
    {
        var alias = library == CryptoExchange ? "using Alias = CryptoExchange.Net.Authentication.ApiCredentials;" : "";
        Assert.NotEmpty(how);
        return new SourceTest<HardcodedSecretAnalyzer>($$"""
            {{alias}}
            class C
            {
                {{member}}
            }
            """).With(assembly, library).RunAsync();
    }
}
