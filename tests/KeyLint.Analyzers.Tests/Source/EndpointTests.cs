using KeyLint.Analyzers.Endpoints;
using KeyLint.Analyzers.Tests.Support;
using KeyLint.CodeFixes;
using KeyLint.Engine.Rules;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace KeyLint.Analyzers.Tests.Source;

public sealed class EndpointTests
{
    public static TheoryData<string> Hosts => [.. RuleSet.BuiltIn.Rules.Where(rule => rule.Diagnostic is "KL1001" or "KL1002").SelectMany(rule => rule.Context.Hosts).Distinct()];

    [Theory]
    [InlineData("const string Url = \"{|KL3002:http://api.binance.com|}/api/v3/order\";")]
    [InlineData("const string Url = \"{|KL3002:ws://stream.bybit.com|}/v5/private\";")]
    [InlineData("const string Url = \"{|KL3002:HTTP://API.Kraken.com|}\";")]
    [InlineData("const string Url = @\"{|KL3002:http://api.binance.com|}\";")]
    [InlineData("string Url(string path) => $\"{|KL3002:http://api.binance.com|}/{path}\";")]
    [InlineData("System.ReadOnlySpan<byte> Url => \"{|KL3002:http://api.binance.com|}\"u8;")]
    [InlineData("string Url = \"\"\"\n see {|KL3002:http://api.binance.com|} and {|KL3002:ws://stream.binance.com|}:9443\n \"\"\";")]
    public Task Address_without_encryption_is_reported(string member) => Verify(member);

    [Theory]
    [InlineData("const string Url = \"https://api.binance.com\";")]
    [InlineData("const string Url = \"wss://stream.binance.com\";")]
    [InlineData("const string Url = \"http://localhost:8080\";")]
    [InlineData("const string Url = \"http://example.com/api.binance.com\";")]
    [InlineData("const string Url = \"http://notbinance.com\";")]
    [InlineData("const string Url = \"http://api.binance.com.example.org\";")]
    [InlineData("const string Scheme = \"http://\";")]
    [InlineData("const string Url = \"xhttp://api.binance.com\";")]
    [InlineData("string Url(string host) => $\"http://{host}/api.binance.com\";")]
    [InlineData("const string Host = \"api.binance.com\";")]
    [InlineData("// http://api.binance.com")]
    [InlineData("const string Help = \"See http://www.binance.com/en and http://docs.kraken.com/rest\";")]
    [InlineData("bool M(string url) => url.StartsWith(\"http://api.binance.com\");")]
    [InlineData("string M(string url) => url.Replace(\"http://api.binance.com\", \"https://api.binance.com\");")]
    public Task Other_text_is_not(string member) => Verify(member);

    [Theory]
    [MemberData(nameof(Hosts))]
    public Task Every_host_of_the_rules_is_known(string host) => Verify($"const string Url = \"{{|KL3002:http://{host}|}}/x\";");

    [Fact]
    public async Task Option_of_the_file_switches_it_off()
    {
        var test = Test("const string Url = \"http://api.binance.com\";");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nkeylint.enabled = false\n"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("const string Url = \"{|KL3002:http://api.binance.com|}/a\";", "const string Url = \"https://api.binance.com/a\";")]
    [InlineData("string M(string path) => $\"{|KL3002:http://api.binance.com|}/{path}\" + \"{|KL3002:http://api.binance.com|}/\" + path;", "string M(string path) => $\"https://api.binance.com/{path}\" + \"https://api.binance.com/\" + path;")]
    [InlineData("const string A = @\"{|KL3002:WS://stream.bybit.com|}\";", "const string A = @\"WSS://stream.bybit.com\";")]
    [InlineData("const string A = \"{|KL3002:ws://stream.bybit.com|}\", B = \"{|KL3002:Http://api.kraken.com|}\";", "const string A = \"wss://stream.bybit.com\", B = \"Https://api.kraken.com\";")]
    public Task Fix_puts_the_encrypted_scheme_there(string member, string expected)
    {
        var test = Test(member);
        test.FixedCode = Class(expected);
        return test.RunAsync();
    }

    [Theory]
    [InlineData("const string Url = \"{|KL3002:ws://stream.binance.com|}:9443/ws\";")]
    [InlineData("const string Url = \"{|KL3002:ws://stream.binance.com|}\" + \":9443/ws\";")]
    [InlineData("string M(string port) => $\"{|KL3002:ws://stream.binance.com|}{port}\";")]
    [InlineData("bool M(string s) => s == \"{|KL3002:http://api.binance.com|}\";")]
    [InlineData("bool M(string s) => s is \"{|KL3002:http://api.binance.com|}\";")]
    [InlineData("int M(string s) => s switch { \"{|KL3002:http://api.binance.com|}\" => 1, _ => 2 };")]
    public Task Fix_leaves_an_address_with_a_port_and_one_that_is_compared(string member)
    {
        var test = Test(member);
        test.FixedCode = Class(member);
        return test.RunAsync();
    }

    private static Task Verify(string member) => new AnalyzerTest { TestCode = Class(member) }.RunAsync();

    private static FixTest Test(string member) => new() { TestCode = Class(member) };

    private static string Class(string member) => $"class C\n{{\n    {member}\n}}\n";

    private sealed class AnalyzerTest : CSharpAnalyzerTest<InsecureEndpointAnalyzer, DefaultVerifier>
    {
        public AnalyzerTest()
        {
            ReferenceAssemblies = Platform.Assemblies;
            TestState.AdditionalReferences.AddRange(Platform.References);
        }
    }

    private sealed class FixTest : CSharpCodeFixTest<InsecureEndpointAnalyzer, SecureSchemeFix, DefaultVerifier>
    {
        public FixTest()
        {
            ReferenceAssemblies = Platform.Assemblies;
            TestState.AdditionalReferences.AddRange(Platform.References);
            FixedState.AdditionalReferences.AddRange(Platform.References);
        }
    }
}
