using KeyLint.Analyzers.Tests.Support;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Settings;

/// <summary>What a project adds to the rules: names, sinks and rules of its own.</summary>
public sealed class ConfigurationFileTests
{
    private const string Library = """
        namespace Desk { public class Session { public Session(string venue, string first, string second) { } public string Code { get; set; } public void Open(string second) { } } }
        """;

    private const string Sinks = """
        {
          // What the desk's own library takes.
          "sinks": [
            { "rule": "binance", "assembly": "Desk", "type": "Desk.Session", "member": ".ctor", "parameters": { "venue": "", "first": "key", "second": "secret" } },
            { "assembly": "Desk", "type": "Desk.Session", "member": "Code", "parameters": { "value": "secret" } }
          ]
        }
        """;

    private static readonly string Key = Random("{base62:64:mixed}", 31);
    private static readonly string Secret = Random("{base62:64:mixed}", 32);

    [Fact]
    public Task Sink_of_ones_own_names_the_provider() => Source($$"""object o = new Desk.Session("main", "{|KL1001:{{Key}}|}", "{|KL1001:{{Secret}}|}");""")
        .With("Desk", Library).WithFile("keylint.json", Sinks).RunAsync();

    [Fact]
    public Task Property_of_ones_own_is_a_sink() => Source($$"""object o = new Desk.Session("main", "", "") { Code = "{|KL1005:{{Unknown}}|}" };""")
        .With("Desk", Library).WithFile("keylint.json", Sinks).RunAsync();

    [Theory]
    [InlineData("""object o = new Desk.Session("{0}", "", "");""")]
    [InlineData("""object o = new Desk.Session("main", venue: null, second: null); void F() {{ System.Console.Write("{0}"); }}""")]
    [InlineData("""void M(Desk.Session s) => s.Open("{0}");""")]
    [InlineData("""object o = new Session("main", "{0}"); class Session {{ public Session(string venue, string first) {{ }} }}""")]
    public Task Other_members_are_no_sinks(string member) => Source(string.Format(member, Key).Replace("\"main\", venue: null", "\"main\", first: null"))
        .With("Desk", Library).WithFile("keylint.json", Sinks).RunAsync();

    [Fact]
    public Task Without_the_file_there_is_no_such_sink() => Source($$"""object o = new Desk.Session("main", "{{Key}}", "");""").With("Desk", Library).RunAsync();

    [Fact]
    public Task Type_of_the_same_name_in_another_assembly_is_no_sink() => Source($$"""object o = new Desk.Session("main", "{{Key}}", "");""")
        .With("Bench", Library).WithFile("keylint.json", Sinks).RunAsync();

    [Theory]
    [InlineData("brokerCode", "brokerCode")]
    [InlineData("BROKER_CODE", "brokerCode")]
    [InlineData("brokerCode", "DESK_BROKER_CODE")]
    public Task Name_of_ones_own_announces_a_secret(string listed, string used) => Source($$"""string {{used}} = "{|KL1005:{{Unknown}}|}";""")
        .WithFile("keylint.json", $$"""{ "secretNames": ["{{listed}}"] }""").RunAsync();

    [Fact]
    public Task Name_in_the_options_announces_a_secret() => Source($$"""string brokerCode = "{|KL1005:{{Unknown}}|}"; string other = "{{Random("{base62:40:mixed}", 33)}}";""")
        .WithEditorConfig("[*.cs]\nkeylint.secret_names = brokerCode, venuePin").RunAsync();

    [Theory]
    [InlineData("venuePin")]
    [InlineData("")]
    [InlineData("brok")]
    public Task Other_names_announce_nothing(string listed) => Source($$"""string brokerCode = "{{Unknown}}";""")
        .WithEditorConfig("[*.cs]\nkeylint.secret_names = " + listed).RunAsync();

    [Fact]
    public Task Rule_of_ones_own_is_active()
    {
        var rule = File.ReadAllText(Repository.PathOf("rules/generic/generic-secret.json"))
            .Replace("\"id\": \"generic-secret\"", "\"id\": \"desk\"", StringComparison.Ordinal)
            .Replace("\"form\": \"random\", \"min\": 16, \"max\": 128", "\"patterns\": [\"dsk_{base62:20}\"]", StringComparison.Ordinal)
            .Replace("\"tier\": \"B\"", "\"tier\": \"A\"", StringComparison.Ordinal);
        return Source($$"""string text = "{|KL1005:{{Random("dsk_{base62:20:mixed}", 34)}}|}";""").WithFile("keylint.json", $$"""{ "rules": [{{rule}}] }""").RunAsync();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{ "secretNames": "brokerCode" }""")]
    [InlineData("""{ "sinks": [{}] }""")]
    [InlineData("")]
    public Task File_that_is_wrong_leaves_the_rules_that_ship(string text) => Source($$"""string binanceSecret = "{|KL1001:{{BinanceSecret}}|}";""")
        .WithFile("keylint.json", text).RunAsync();

    private static SourceTest<HardcodedSecretAnalyzer> Source(string member) => new($$"""
        class C
        {
            {{member}}
        }
        """);
}
