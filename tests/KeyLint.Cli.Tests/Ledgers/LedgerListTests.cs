namespace KeyLint.Cli.Tests.Ledgers;

public sealed class LedgerListTests : IDisposable
{
    private readonly LedgerRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void The_table_is_sorted_aligned_and_inert()
    {
        repository.Text = """
            { "version": 1, "entries": [
              { "fingerprint": "zzzzbbbbccccdddd", "state": "false-positive", "credential": "OKX Passphrase", "reason": "an\u001b[2J \u202etest", "by": "Bob\nEve", "date": "2026-03-31" },
              { "fingerprint": "aaaabbbbccccdddd", "state": "open" } ] }
            """;

        Assert.Equal(
            """
            FINGERPRINT       STATE           CREDENTIAL      REASON                  BY        DATE
            aaaabbbbccccdddd  open
            zzzzbbbbccccdddd  false-positive  OKX Passphrase  an\u001B[2J \u202Etest  Bob\nEve  2026-03-31

            """,
            repository.Done("list").Output);
    }

    [Fact]
    public void States_are_chosen_and_JSON_has_every_field()
    {
        repository.Done("mark", "revoked", "aaaabbbbccccdddd", "--date", "2026-03-31");
        repository.Done("mark", "open", "bbbbbbbbccccdddd");
        repository.Done("mark", "rotated", "ccccbbbbccccdddd");
        var list = repository.Done("list", "--state", "revoked", "--state", "rotated", "--format", "json").Json.GetProperty("entries").EnumerateArray().ToList();

        Assert.Equal(["aaaabbbbccccdddd", "ccccbbbbccccdddd"], list.Select(entry => entry.GetProperty("fingerprint").GetString()));
        Assert.Equal(["fingerprint", "state", "credential", "reason", "by", "date"], list[0].EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public void No_entry_and_no_ledger_are_told_apart()
    {
        repository.Refused("no such ledger; 'keylint ledger add' makes one", "list");
        repository.Done("mark", "revoked", "aaaabbbbccccdddd");
        var none = repository.Done("list", "--state", "open");

        Assert.Equal(("", "keylint: no entry is in that state\n"), (none.Output, none.Error));
    }
}
