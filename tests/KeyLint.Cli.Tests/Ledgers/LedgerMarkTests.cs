using System.Text.Json;
using KeyLint.Engine.Findings;

namespace KeyLint.Cli.Tests.Ledgers;

public sealed class LedgerMarkTests : IDisposable
{
    private readonly LedgerRepository repository = new();

    public void Dispose() => repository.Dispose();

    private JsonElement Credential(string rule) => JsonDocument.Parse(File.ReadAllText(repository.Findings)).RootElement
        .GetProperty("credentials").EnumerateArray().Single(credential => credential.GetProperty("rule").GetString() == rule);

    [Fact]
    public void A_prefix_is_enough_and_only_that_entry_changes()
    {
        repository.Done("add", repository.Findings, "--date", "2026-01-01");
        var before = repository.Entries.ToList();
        var run = repository.Done("mark", "revoked", before[1].Fingerprint[..5], "--reason", "deleted at the exchange", "--by", "Bob", "--date", "2026-02-01");

        Assert.Equal($"{before[1].Fingerprint} ({before[1].Credential}): open, now revoked\n", run.Output);
        before[1] = before[1] with { State = LedgerState.Revoked, Reason = "deleted at the exchange", By = "Bob", Date = "2026-02-01" };
        Assert.Equal(before, repository.Entries);
    }

    [Fact]
    public void A_shortened_fingerprint_as_reports_show_it_is_a_prefix()
    {
        repository.Done("add", repository.Findings);
        repository.Done("mark", "rotated", repository.Entries.First().Fingerprint[..8] + "…");

        Assert.Equal(LedgerState.Rotated, repository.Entries.First().State);
    }

    [Fact]
    public void A_whole_fingerprint_needs_no_entry()
    {
        var run = repository.Done("mark", "revoked", "abcdefghijklmnop", "--date", "2026-02-01");

        Assert.Equal("abcdefghijklmnop: added as revoked, which the ledger did not know\n", run.Output);
        Assert.Equal([new LedgerEntry("abcdefghijklmnop", LedgerState.Revoked, "", "", "Ada Trader", "2026-02-01")], repository.Entries);
    }

    [Fact]
    public void A_credential_marks_all_of_its_findings()
    {
        var okx = Credential("okx");
        repository.Done("mark", "revoked", okx.GetProperty("id").GetString()!, "--findings", repository.Findings);

        Assert.Equal(
            okx.GetProperty("findings").EnumerateArray().Select(finding => finding.GetString()!).Order(StringComparer.Ordinal),
            repository.Entries.Select(entry => entry.Fingerprint));
        Assert.All(repository.Entries, entry => Assert.StartsWith("OKX ", entry.Credential, StringComparison.Ordinal));
    }

    [Fact]
    public void A_credential_that_was_taken_for_a_fingerprint_is_marked_when_its_report_is_named()
    {
        var okx = Credential("okx");
        var id = okx.GetProperty("id").GetString()!;
        repository.Done("mark", "revoked", id);
        repository.Done("mark", "revoked", id, "--findings", repository.Findings);

        Assert.Equal(
            okx.GetProperty("findings").EnumerateArray().Select(finding => finding.GetString()!).Append(id).Order(StringComparer.Ordinal),
            repository.Entries.Select(entry => entry.Fingerprint));
    }

    [Fact]
    public void A_command_that_was_copied_without_a_reason_is_refused() => Assert.Contains(
        "write why, in your own words", repository.Run("mark", "false-positive", "abcdefghijklmnop", "--reason", "WHY").Error, StringComparison.Ordinal);

    [Fact]
    public void A_wrong_day_can_be_put_right()
    {
        repository.Done("mark", "revoked", "abcdefghijklmnop", "--date", "2099-01-01", "--reason", "deleted");

        Assert.Contains("revoked already, since 2026-02-01 now", repository.Done("mark", "revoked", "abcd", "--date", "2026-02-01").Output, StringComparison.Ordinal);
        Assert.Equal(("2026-02-01", "deleted"), (repository.Entries.Single().Date, repository.Entries.Single().Reason));
    }

    [Fact]
    public void Who_says_the_same_again_changes_nothing_but_a_new_reason_counts()
    {
        repository.Done("mark", "accepted", "abcdefghijklmnop", "--reason", "test account", "--date", "2026-02-01");
        var before = repository.Text;

        Assert.Contains("accepted already, since 2026-02-01", repository.Done("mark", "accepted", "abcd", "--reason", "test account", "--by", "Bob").Output, StringComparison.Ordinal);
        Assert.Equal(before, repository.Text);
        repository.Done("mark", "accepted", "abcd", "--reason", "read-only key", "--by", "Bob", "--date", "2026-03-01");
        Assert.Equal(("read-only key", "Bob", "2026-03-01"), (repository.Entries.Single().Reason, repository.Entries.Single().By, repository.Entries.Single().Date));
    }

    [Fact]
    public void The_reason_of_another_state_is_not_kept()
    {
        repository.Done("mark", "accepted", "abcdefghijklmnop", "--reason", "test account");
        repository.Done("mark", "open", "abcdefghijklmnop");

        Assert.Equal((LedgerState.Open, ""), (repository.Entries.Single().State, repository.Entries.Single().Reason));
    }

    [Fact]
    public void What_is_not_known_is_refused_with_the_nearest()
    {
        repository.Done("mark", "revoked", "abcdefghijklmnop", "abcdefgh22222222", "bbbbccccddddeeee");

        repository.Refused("'abcdefghijklmnoq' is not known to the ledger; the nearest: abcdefghijklmnop", "mark", "open", "abcdefghijklmnoq");
        repository.Refused("'zzzz' is not known to the ledger; a whole fingerprint", "mark", "open", "zzzz");
        repository.Refused("'abcd' is the beginning of 2 ids: abcdefgh22222222, abcdefghijklmnop", "mark", "open", "abcd");
        repository.Refused("'zzzzzzzzzzzzzzzz' is not known to the ledger or the findings", "mark", "open", "zzzzzzzzzzzzzzzz", "--findings", repository.Findings);
        repository.Refused("at least its first 4", "mark", "open", "abc");
        repository.Refused("--reason TEXT is needed", "mark", "false-positive", "abcdefghijklmnop");
        repository.Refused("STATE: expected one of open, ", "mark", "gone", "abcdefghijklmnop");
        repository.Refused("'zzzz' is not known", "mark", "open", "bbbb", "zzzz");
    }

    [Fact]
    public void A_secret_in_the_place_of_an_id_is_not_repeated()
    {
        var secret = Samples.Of("bybit", 3).Parts[1].Value;

        repository.Refused("found something else", "mark", "revoked", secret);
        Assert.DoesNotContain(secret[..8], repository.Run("mark", "revoked", secret).Error, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[..8], repository.Run("add", repository.Findings, "--only", secret).Error, StringComparison.Ordinal);
    }
}
