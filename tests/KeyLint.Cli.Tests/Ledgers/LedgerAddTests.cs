using KeyLint.Engine.Findings;

namespace KeyLint.Cli.Tests.Ledgers;

public sealed class LedgerAddTests : IDisposable
{
    private readonly LedgerRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void Every_finding_is_added_once_and_what_is_known_stays()
    {
        var first = repository.Done("add", repository.Findings, "--date", "2026-01-31");
        var text = repository.Text;
        var again = repository.Done("add", repository.Findings, repository.Findings, "--state", "accepted", "--reason", "other", "--by", "Bob", "--date", "2026-02-28");

        Assert.Equal("keylint.ledger.json: 6 added as open, 0 known\n", first.Output);
        Assert.Contains("merge=union", first.Error, StringComparison.Ordinal);
        Assert.Equal("keylint.ledger.json: 0 added as accepted, 6 known\n", again.Output);
        Assert.Equal(text, repository.Text);
        Assert.Equal(
            ["Bybit API key", "Bybit API private key", "Bybit API secret", "OKX API key", "OKX API passphrase", "OKX API secret"],
            repository.Entries.Select(entry => entry.Credential).Order(StringComparer.Ordinal));
        Assert.All(repository.Entries, entry => Assert.Equal((LedgerState.Open, "Ada Trader", "2026-01-31"), (entry.State, entry.By, entry.Date)));
        Assert.DoesNotContain(".env", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_is_silent_itself()
    {
        repository.Done("add", repository.Findings);
        var scan = Tool.Run("scan", repository.LedgerPath, "--fail-on", "low");

        Assert.True(scan.Exit == (int)ExitCode.Clean, scan.Output);
    }

    [Fact]
    public void Later_findings_are_added_to_the_earlier_ones()
    {
        repository.Done("add", repository.Findings, "--only", "bybit");
        repository.Done("mark", "revoked", repository.Entries.First().Fingerprint);
        var marked = repository.Entries.First();
        var run = repository.Done("add", repository.Findings);

        Assert.Equal("keylint.ledger.json: 3 added as open, 3 known\n", run.Output);
        Assert.Contains(marked, repository.Entries);
    }

    [Theory]
    [InlineData("bybit", 3)]
    [InlineData("OKX", 3)]
    public void Only_a_provider_is_added(string provider, int count)
    {
        repository.Done("add", repository.Findings, "--only", provider);

        Assert.Equal(count, repository.Entries.Count);
        Assert.All(repository.Entries, entry => Assert.StartsWith(provider, entry.Credential, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Only_a_finding_or_a_credential_is_added()
    {
        var credentials = System.Text.Json.JsonDocument.Parse(File.ReadAllText(repository.Findings)).RootElement.GetProperty("credentials").EnumerateArray().ToList();
        var okx = credentials.Single(credential => credential.GetProperty("rule").GetString() == "okx");
        var bybit = credentials.First(credential => credential.GetProperty("rule").GetString() == "bybit");
        repository.Done("add", repository.Findings, "--only", okx.GetProperty("id").GetString()!, "--only", bybit.GetProperty("findings")[0].GetString()![..6]);

        Assert.Equal(4, repository.Entries.Count);
    }

    [Fact]
    public void What_cannot_be_done_is_refused()
    {
        repository.Refused("--only 'bybitt': no finding, credential or provider in these reports has this id; the nearest: bybit", "add", repository.Findings, "--only", "bybitt");
        repository.Refused("--reason TEXT is needed", "add", repository.Findings, "--state", "accepted");
        repository.Refused("--reason TEXT is needed", "add", repository.Findings, "--state", "false-positive", "--reason", "  ");
        repository.Refused("expected a date such as 2026-01-31", "add", repository.Findings, "--date", "31.01.2026");
        repository.Refused("--state: expected one of open, ", "add", repository.Findings, "--state", "closed");
        repository.Refused("none.json: cannot be read", "add", "none.json");
        repository.Refused("it is a folder", "add", ".");
        repository.Refused("bad.json(1): ", "add", repository.Write("bad.json", "{ \"schema\": \"other\" }"));
    }

    [Fact]
    public void A_report_with_something_else_for_a_fingerprint_is_refused_and_not_quoted()
    {
        var fingerprint = System.Text.Json.JsonDocument.Parse(File.ReadAllText(repository.Findings)).RootElement.GetProperty("findings")[0].GetProperty("fingerprint").GetString()!;
        var report = repository.Write("odd.json", File.ReadAllText(repository.Findings).Replace(fingerprint, "Something else", StringComparison.Ordinal));

        repository.Refused("something other than a fingerprint of 16 characters", "add", report);
        Assert.DoesNotContain("Something", repository.Run("add", report).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_in_a_reason_is_refused_and_not_quoted()
    {
        var secret = Samples.Of("github", 5).Parts[0].Value;

        repository.Refused("--reason: the text holds what looks like a secret", "add", repository.Findings, "--reason", "was " + secret);
        Assert.DoesNotContain(secret, repository.Run("add", repository.Findings, "--reason", secret).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_no_name_has_to_give_one()
    {
        using var folder = new TempFolder();
        string[] add = ["ledger", "add", repository.Findings];
        var run = Tool.RunAsNobody(folder.Path, add);

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains("--by NAME is needed", run.Error, StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Clean, Tool.RunAsNobody(folder.Path, [.. add, "--by", "Bob"]).Exit);
    }
}
