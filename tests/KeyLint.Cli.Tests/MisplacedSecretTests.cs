using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests;

/// <summary>A secret that was pasted where something else belongs is not repeated, though nothing around it says what it is.</summary>
public sealed class MisplacedSecretTests : IDisposable
{
    private static readonly string Secret = new SampleGenerator(7).Expand("{base62:64:mixed}");

    private readonly TempRepository repository = new();

    public MisplacedSecretTests()
    {
        repository.Write("a.txt", "a\n");
        repository.Commit();
    }

    public static TheoryData<string> Lines =>
    [
        "scan SECRET", "scan --format SECRET", "scan --fail-on SECRET", "scan --rules SECRET", "history --branch SECRET", "history --diff SECRET", "history --diff SECRET..HEAD",
        "history --since SECRET", "rules show SECRET", "report SECRET", "ledger mark SECRET abcdefghijklmnop", "ledger mark revoked abcdefghijklmnop --by Ada --reason SECRET",
        "ledger mark revoked abcdefghijklmnop --by SECRET", "ledger mark revoked abcdefghijklmnop --by Ada --reason xSECRETx-and-more", "explain SECRET", "SECRET", "scan --SECRET",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void It_is_not_repeated_from_the_command_line(string line)
    {
        var run = Tool.RunIn(repository.Path, [], line.Replace("SECRET", Secret, StringComparison.Ordinal).Split(' '));

        Assert.NotEqual(0, run.Exit);
        Assert.DoesNotContain(Secret, run.Output + run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(repository.Path, "keylint.ledger.json")));
    }

    [Theory]
    [InlineData("terminal")]
    [InlineData("json")]
    [InlineData("github")]
    public void It_is_not_repeated_as_a_file_that_is_not_there(string format)
    {
        var run = Tool.RunIn(repository.Path, System.Text.Encoding.UTF8.GetBytes($"{Secret}\na.txt\n"), "scan", "--stdin-paths", "--format", format);

        Assert.Equal((int)ExitCode.Incomplete, run.Exit);
        Assert.Contains("no such file", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scan KEY")]
    [InlineData("KEY")]
    [InlineData("rules show KEY")]
    public void A_key_of_18_characters_is_not_repeated(string line)
    {
        var key = new SampleGenerator(7).Expand("{base62:18:mixed}");

        Assert.DoesNotContain(key, Tool.RunIn(repository.Path, [], line.Replace("KEY", key, StringComparison.Ordinal).Split(' ')).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_of_a_wallet_is_not_repeated()
    {
        var phrase = new SampleGenerator(7).Expand("{mnemonic:12}");

        Assert.DoesNotContain(phrase, Tool.RunIn(repository.Path, [], "scan", phrase).Error, StringComparison.Ordinal);
        Assert.DoesNotContain(phrase, Tool.RunIn(repository.Path, [], "rules", "show", phrase).Error, StringComparison.Ordinal);
        Assert.DoesNotContain(phrase, Tool.RunIn(repository.Path, [], "history", "--since", phrase).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("credential", false)]
    [InlineData("reason", false)]
    [InlineData("date", true)]
    public void It_is_not_repeated_from_a_ledger(string field, bool isRefused)
    {
        repository.Write("keylint.ledger.json", $$"""{ "version": 1, "entries": [{ "fingerprint": "abcdefghijklmnop", "state": "accepted", "{{field}}": "see {{Secret}}" }] }""");
        foreach (var line in new[] { "scan --format json", "scan --format markdown", "ledger list", "ledger list --format json" })
        {
            var run = Tool.RunIn(repository.Path, [], line.Split(' '));

            Assert.Equal(isRefused, run.Exit == (int)ExitCode.Usage);
            Assert.DoesNotContain(Secret, run.Output + run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{ \"SECRET\": 1 }")]
    [InlineData("{ \"options\": { \"SECRET\": 1 } }")]
    [InlineData("{ \"options\": { \"fail-on\": \"SECRET\" } }")]
    [InlineData("{ \"sinks\": [{ \"rule\": \"SECRET\", \"assembly\": \"A\", \"type\": \"T\", \"member\": \"M\", \"parameters\": { \"a\": \"key\" } }] }")]
    public void It_is_not_repeated_from_settings(string settings)
    {
        repository.Write("keylint.json", settings.Replace("SECRET", Secret, StringComparison.Ordinal));
        var run = Tool.RunIn(repository.Path, [], "scan");

        Assert.NotEqual(0, run.Exit);
        Assert.Contains("keylint.json", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("terminal")]
    [InlineData("html")]
    public void It_is_not_repeated_as_what_narrowed_a_scan(string format)
    {
        var run = Tool.RunIn(repository.Path, [], "history", "--paths", Secret, "--format", format);

        Assert.Contains("--paths (64", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("removed in 0123456789abcdef0123456789abcdef01234567, see https://tracker.example/browse/TRADE-17?focus=comment-12345")]
    [InlineData("an example of the documentation of the exchange, rotated-by-ada-on-the-first-of-may")]
    [InlineData("see docs/adr/0014-changes-by-point-reads.md and BinanceRestClientOptionsTests.CredentialsAreReadFromTheEnvironment")]
    public void What_people_write_is_a_reason(string reason) =>
        Assert.Equal(0, Tool.RunIn(repository.Path, [], "ledger", "mark", "revoked", "abcdefghijklmnop", "--by", "Ada", "--reason", reason).Exit);

    public void Dispose() => repository.Dispose();
}
