using KeyLint.Analyzers.Tests.Support;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Source;

/// <summary>One case per way in which C# writes a value down: the sites where other analyzers find one in five.</summary>
public sealed class ConstructTests
{
    private static readonly int Half = BinanceSecret.Length / 2;

    public static TheoryData<string, string> Members => new()
    {
        { "constant", $$"""const string BinanceApiKey = "{|KL1001:{{BinanceKey}}|}";""" },
        { "field", $$"""static string binanceApiSecret = "{|KL1001:{{BinanceSecret}}|}";""" },
        { "bland name, provider nearby", $$"""static string k1 = "{|KL1001:{{BinanceSecret}}|}"; // for Binance""" },
        { "two constructor arguments", $$"""object o = new BinanceCredentials("{|KL1001:{{BinanceKey}}|}", "{|KL1001:{{BinanceSecret}}|}");""" },
        { "named arguments", $$"""object o = new BinanceCredentials(secret: "{|KL1001:{{BinanceSecret}}|}", key: "{|KL1001:{{BinanceKey}}|}");""" },
        { "target-typed new", $$"""BinanceCredentials o = new("{|KL1001:{{BinanceKey}}|}", "{|KL1001:{{BinanceSecret}}|}");""" },
        { "header", $$"""void M(HttpClient c) => c.DefaultRequestHeaders.Add("X-MBX-APIKEY", "{|KL1001:{{BinanceKey}}|}");""" },
        { "header without validation", $$"""void M(HttpClient c) => c.DefaultRequestHeaders.TryAddWithoutValidation("X-MBX-APIKEY", "{|KL1001:{{BinanceKey}}|}");""" },
        { "header named by a constant", $$"""const string H = "X-MBX-" + "APIKEY"; void M(HttpClient c) => c.DefaultRequestHeaders.Add(H, "{|KL1001:{{BinanceKey}}|}");""" },
        { "header of a method of one's own", $$"""void M() => Set("X-MBX-APIKEY", "{|KL1001:{{BinanceKey}}|}"); void Set(string header, string token) { }""" },
        { "header, arguments out of order", $$"""void M(HttpClient c) => c.DefaultRequestHeaders.Add(value: "{|KL1001:{{BinanceKey}}|}", name: "X-MBX-APIKEY");""" },
        { "environment variable set", $$"""void M() => System.Environment.SetEnvironmentVariable("BINANCE_API_SECRET", "{|KL1001:{{BinanceSecret}}|}");""" },
        { "dictionary add", $$"""void M(Dictionary<string, string> d) => d.Add("BinanceApiSecret", "{|KL1001:{{BinanceSecret}}|}");""" },
        { "dictionary indexer", $$"""Dictionary<string, string> d = new() { ["Binance:ApiSecret"] = "{|KL1001:{{BinanceSecret}}|}" };""" },
        { "collection initialiser", $$"""Dictionary<string, string> d = new() { { "BinanceApiSecret", "{|KL1001:{{BinanceSecret}}|}" } };""" },
        { "two literals", $$"""static string binanceSecret = "{|KL1001:{{BinanceSecret[..Half]}}" + "{{BinanceSecret[Half..]}}|}";""" },
        { "prefix apart", $$"""static string gh = "{|KL1003:ghp_" + "{{GitHubToken[4..]}}|}";""" },
        { "default parameter", $$"""void M(string binanceSecret = "{|KL1001:{{BinanceSecret}}|}") { }""" },
        { "expression-bodied property", $$"""string BinanceSecret => "{|KL1001:{{BinanceSecret}}|}";""" },
        { "expression-bodied method", $$"""string BinanceSecret() => "{|KL1001:{{BinanceSecret}}|}";""" },
        { "return", $$"""string BinanceSecret() { return "{|KL1001:{{BinanceSecret}}|}"; }""" },
        { "getter", $$"""string BinanceSecret { get { return "{|KL1001:{{BinanceSecret}}|}"; } }""" },
        { "lambda", $$"""System.Func<string> binanceSecret = () => "{|KL1001:{{BinanceSecret}}|}";""" },
        { "UTF-8", $$"""System.ReadOnlySpan<byte> BinanceSecret => "{|KL1001:{{BinanceSecret}}|}"u8;""" },
        { "raw", "static string binanceSecret = \"\"\"{|KL1001:" + BinanceSecret + "|}\"\"\";" },
        { "verbatim", $$"""static string binanceSecret = @"{|KL1001:{{BinanceSecret}}|}";""" },
        { "interpolation without holes", $$"""static string binanceSecret = $"{|KL1001:{{BinanceSecret}}|}";""" },
        { "object initialiser", $$"""object o = new BinanceOptions { Key = "{|KL1001:{{BinanceKey}}|}", Secret = "{|KL1001:{{BinanceSecret}}|}" };""" },
        { "wallet key, bland name", $$"""static string ethPk = "{|KL1002:0x{{EthereumKey}}|}";""" },
        { "wallet key", $$"""static string ethereumPrivateKey = "{|KL1002:0x{{EthereumKey}}|}";""" },
        { "seed phrase", $$"""static string words = "{|KL1002:{{SeedPhrase}}|}";""" },
        { "attribute argument", $$"""[Binance("{|KL1001:{{BinanceKey}}|}")] void M() { }""" },
        { "attribute property", $$"""[Binance("", Secret = "{|KL1001:{{BinanceSecret}}|}")] void M() { }""" },
        { "comment", $$"""// Binance secret = {|KL1001:{{BinanceSecret}}|}""" },
        { "block comment", $$"""/* binanceSecret: "{|KL1001:{{BinanceSecret}}|}" */""" },
        { "documentation", $$"""/// <summary>binanceSecret: {|KL1001:{{BinanceSecret}}|}</summary>{{"\n"}}    void M() { }""" },
        { "fallback", $$"""string M(string binanceSecret) => binanceSecret ?? "{|KL1001:{{BinanceSecret}}|}";""" },
        { "fallback of the environment", $$"""string secret = System.Environment.GetEnvironmentVariable("BINANCE_SECRET") ?? "{|KL1001:{{BinanceSecret}}|}";""" },
        { "PEM", "string pem = \"{|KL1003:" + Of("pem", "key", 9).Replace("\n", "\\n") + "|}\";" },
        { "tuple", $$"""(string Key, string Secret) binance = ("{|KL1001:{{BinanceKey}}|}", "{|KL1001:{{BinanceSecret}}|}");""" },
        { "ternary", $$"""string M(bool b) { var binanceSecret = b ? "{|KL1001:{{BinanceSecret}}|}" : ""; return binanceSecret; }""" },
        { "switch arm", $$"""string M(string exchange) => exchange switch { "binance" => "{|KL1001:{{BinanceSecret}}|}", _ => "" };""" },
        { "switch arm of an unknown provider", $$"""string M(string provider) { var apiKey = provider switch { "fred" => "{|KL1005:{{Unknown}}|}", _ => "" }; return apiKey; }""" },
        { "switch arm that says what it is", $$"""string M(string part) { var result = part switch { "clientSecret" => "{|KL1005:{{Unknown}}|}", _ => "" }; return result; }""" },
        { "switch arm over names", $$"""string M(string exchange) { switch (exchange) { case "binance": return "{|KL1001:{{BinanceSecret}}|}"; default: return ""; } }""" },
        { "case label", $$"""bool M(string binanceSecret) { switch (binanceSecret) { case "{|KL1001:{{BinanceSecret}}|}": return true; default: return false; } }""" },
        { "case label, unknown provider", $$"""bool M(string clientSecret) { switch (clientSecret) { case "{|KL1005:{{Unknown}}|}": return true; default: return false; } }""" },
        { "switch arm pattern", $$"""bool M(string clientSecret) => clientSecret switch { "{|KL1005:{{Unknown}}|}" => true, _ => false };""" },
        { "is pattern", $$"""bool M(string clientSecret) => clientSecret is "{|KL1005:{{Unknown}}|}";""" },
        { "is not pattern", $$"""bool M(string clientSecret) => clientSecret is not "{|KL1005:{{Unknown}}|}";""" },
        { "or pattern", $$"""bool M(string clientSecret) => clientSecret is null or "{|KL1005:{{Unknown}}|}";""" },
        { "property pattern", $$"""bool M(BinanceOptions o) => o is { Secret: "{|KL1001:{{BinanceSecret}}|}" };""" },
        { "compared", $$"""bool M(string clientSecret) => clientSecret == "{|KL1005:{{Unknown}}|}";""" },
        { "compared the other way round", $$"""bool M(string clientSecret) => "{|KL1005:{{Unknown}}|}" != clientSecret;""" },
        { "Equals", $$"""bool M(string clientSecret) => clientSecret.Equals("{|KL1005:{{Unknown}}|}");""" },
        { "Equals the other way round", $$"""bool M(string clientSecret) => "{|KL1005:{{Unknown}}|}".Equals(clientSecret);""" },
        { "static Equals", $$"""bool M(string clientSecret) => string.Equals(clientSecret, "{|KL1005:{{Unknown}}|}", System.StringComparison.Ordinal);""" },
        { "local function", $$"""void M() { string ClientSecret() => "{|KL1005:{{Unknown}}|}"; ClientSecret(); }""" },
        { "default of a local function", $$"""void M() { void Run(string clientSecret = "{|KL1005:{{Unknown}}|}") { } Run(); }""" },
        { "default of a lambda", $$"""object o = (string clientSecret = "{|KL1005:{{Unknown}}|}") => clientSecret;""" },
        { "record", $$"""record R(string ClientSecret = "{|KL1005:{{Unknown}}|}");""" },
        { "record creation", $$"""record R(string ClientSecret); R r = new R("{|KL1005:{{Unknown}}|}");""" },
        { "with expression", $$"""record R(string ClientSecret); R M(R r) => r with { ClientSecret = "{|KL1005:{{Unknown}}|}" };""" },
        { "primary constructor", $$"""class P(string clientSecret) { public string S => clientSecret; } P p = new("{|KL1005:{{Unknown}}|}");""" },
        { "default of a primary constructor", $$"""class P(string clientSecret = "{|KL1005:{{Unknown}}|}") { public string S => clientSecret; }""" },
        { "base of a primary constructor", $$"""class P(string clientSecret) { public string S => clientSecret; } class Q() : P("{|KL1005:{{Unknown}}|}");""" },
        { "constructor initialiser", $$"""class P { public P() : this("{|KL1005:{{Unknown}}|}") { } public P(string clientSecret) { } }""" },
        { "property initialiser", $$"""string ClientSecret { get; init; } = "{|KL1005:{{Unknown}}|}";""" },
        { "anonymous object", $$"""object o = new { ClientSecret = "{|KL1005:{{Unknown}}|}" };""" },
        { "key and value", $$"""object o = new KeyValuePair<string, string>("ClientSecret", "{|KL1005:{{Unknown}}|}");""" },
        { "created key and value", $$"""object o = KeyValuePair.Create("ClientSecret", "{|KL1005:{{Unknown}}|}");""" },
        { "nested initialiser", $$"""object o = new Holder { Options = { Secret = "{|KL1005:{{Unknown}}|}" } }; class Holder { public BinanceOptions Options { get; } = new(); }""" },
        { "header initialiser", $$"""object o = new HttpRequestMessage { Headers = { { "X-MBX-APIKEY", "{|KL1001:{{BinanceKey}}|}" } } };""" },
        { "bearer", $$"""void M(HttpClient c) => c.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", "{|KL1005:{{Unknown}}|}");""" },
        { "compound fallback", $$"""string clientSecret; void M() => clientSecret ??= "{|KL1005:{{Unknown}}|}";""" },
        { "yield", $$"""IEnumerable<string> ClientSecrets() { yield return "{|KL1005:{{Unknown}}|}"; }""" },
        { "nested ternary", $$"""string M(bool a, bool b) { string clientSecret = a ? "" : b ? "{|KL1005:{{Unknown}}|}" : null; return clientSecret; }""" },
        { "cast", $$"""string clientSecret = (string)(object)"{|KL1005:{{Unknown}}|}";""" },
        { "params", $$"""void M() => Use("a", "{|KL1005:{{Unknown}}|}"); void Use(string name, params string[] clientSecrets) { }""" },
        { "indexer of configuration", $$"""void M(IDictionary<string, string> configuration) => configuration["Client:Secret"] = "{|KL1005:{{Unknown}}|}";""" },
        { "indexer named by a constant", $$"""const string Name = "ClientSecret"; void M(IDictionary<string, string> d) => d[Name] = "{|KL1005:{{Unknown}}|}";""" },
        { "indexer named by nameof", $$"""void M(IDictionary<string, string> d) => d[nameof(BinanceOptions.Secret)] = "{|KL1005:{{Unknown}}|}";""" },
        { "region", $$"""{{"\n"}}#region binanceSecret = {|KL1001:{{BinanceSecret}}|}{{"\n"}}#endregion{{"\n"}}""" },
        { "disabled branch", $$"""{{"\n"}}#if NEVER{{"\n"}}void A() { }{{"\n"}}#else{{"\n"}}static string binanceSecret = "{|KL1001:{{BinanceSecret}}|}";{{"\n"}}#endif{{"\n"}}""" },
        { "interface default", $$"""interface I { string ClientSecret => "{|KL1005:{{Unknown}}|}"; }""" },
        { "generic attribute", $$"""[Secret<int>(ClientSecret = "{|KL1005:{{Unknown}}|}")] void M() { } class SecretAttribute<T> : System.Attribute { public string ClientSecret { get; set; } }""" },
        { "attribute of an assembly-wide kind", $$"""[System.ComponentModel.DefaultValue("{|KL1005:{{Unknown}}|}")] string ClientSecret { get; set; }""" },
        { "query", $$"""object M(string[] xs) => System.Linq.Enumerable.Select(xs, x => new { ClientSecret = "{|KL1005:{{Unknown}}|}" });""" },
        { "array element", $$"""string[] binanceSecrets = { "{|KL1001:{{BinanceSecret}}|}" };""" },
        { "collection expression", $$"""string[] binanceSecrets = ["{|KL1001:{{BinanceSecret}}|}"];""" },
        { "local constant", $$"""void M() { const string binanceSecret = "{|KL1001:{{BinanceSecret}}|}"; }""" },
        { "assignment", $$"""string s; void M() { s = "{|KL1001:{{BinanceSecret}}|}"; /* Binance */ }""" },
        { "disabled code", $$"""{{"\n"}}#if NEVER{{"\n"}}static string binanceSecret = "{|KL1001:{{BinanceSecret}}|}";{{"\n"}}#endif{{"\n"}}""" },
        { "unknown provider", $$"""static string clientSecret = "{|KL1005:{{Unknown}}|}";""" },
        { "parameter of a URL", $$"""static string url = "https://api.contoso.com/v1?client_secret={|KL1005:{{Unknown}}|}";""" },
        { "parameter of a URL, argument", $$"""void M() => Get("https://api.contoso.com/v1?client_secret={|KL1005:{{Unknown}}|}&v=1"); void Get(string requestUri) { }""" },
        { "parameter behind a hole", $$"""void M(int id) => Get($"https://api.contoso.com/{id}?client_secret={|KL1005:{{Unknown}}|}"); void Get(string requestUri) { }""" },
        { "parameter of a URL in two literals", $$"""void M() => Get("https://api.contoso.com/v1?client_secret=" + "{|KL1005:{{Unknown}}|}"); void Get(string requestUri) { }""" },
        { "form", $$"""object body = new StringContent("id=a&client_secret={|KL1005:{{Unknown}}|}&grant_type=b");""" },
        { "JSON in a literal", "object body = new StringContent(\"{\\\"client_secret\\\":\\\"{|KL1005:" + Unknown + "|}\\\"}\");" },
        { "JSON in a raw literal", "object body = new StringContent(\"\"\"\n        { \"client_secret\": \"{|KL1005:" + Unknown + "|}\" }\n        \"\"\");" },
        { "header in an argument", $$"""void M() => Run("curl", "-H 'X-Api-Key: {|KL1005:{{Unknown}}|}' https://api.contoso.com"); void Run(string name, string arguments) { }""" },
        { "numbered name", $$"""static string clientSecret2 = "{|KL1005:{{Unknown}}|}";""" },
        { "numbered name in small letters", $$"""static string apikey1 = "{|KL1005:{{Unknown}}|}";""" },
        { "name of a key that signs", $$"""static string jwtKey = "{|KL1005:{{Unknown}}|}";""" },
        { "name of a key that encrypts", $$"""static string AesKey = "{|KL1005:{{Unknown}}|}";""" },
        { "numbered name of a password", $$"""static string password2 = "{|KL1004:{{Unknown}}|}";""" },
        { "numbered name of a wallet key", $$"""static string privateKey1 = "{|KL1002:0x{{EthereumKey}}|}";""" },
        { "bearer in a literal", $$"""void M(HttpClient c) => c.DefaultRequestHeaders.Add("Authorization", "Bearer {|KL1005:{{Unknown}}|}");""" },
        { "bearer in a variable", $$"""static string header = "Bearer {|KL1005:{{Unknown}}|}";""" },
        { "key of a signature", $$"""object o = new SymmetricSecurityKey(System.Text.Encoding.UTF8.GetBytes("{|KL1005:{{Unknown}}|}"));""" },
        { "unknown provider, argument", $$"""void M() => Connect("{|KL1005:{{Unknown}}|}"); void Connect(string clientSecret) { }""" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public Task Secret_is_reported_where_it_stands(string construct, string member)
    {
        Assert.NotEmpty(construct);
        return Verify.Source(Source(member));
    }

    /// <summary>The member in a file.</summary>
    public static string Source(string member) => $$"""
            using System.Collections.Generic;
            using System.Net.Http;

            class C
            {
                {{member}}
            }

            class SymmetricSecurityKey { public SymmetricSecurityKey(byte[] key) { } }
            class BinanceCredentials { public BinanceCredentials(string key, string secret) { } }
            class BinanceOptions { public string Key { get; set; } public string Secret { get; set; } }
            class BinanceAttribute : System.Attribute { public BinanceAttribute(string key) { } public string Secret { get; set; } }
            """;
}
