using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KeyLint.Engine.Findings;

namespace KeyLint.Cli.Tests.Ledgers;

public sealed class DetectSecretsImportTests : IDisposable
{
    private readonly LedgerRepository repository = new();
    private readonly Samples.Credential bybit = Samples.Of("bybit", 3);
    private readonly Samples.Credential okx = Samples.Of("okx", 4);

    public void Dispose() => repository.Dispose();

    private string Secret => bybit.Parts.Single(part => part.Label == "API secret").Value;

    [Fact]
    public void What_a_person_judged_is_taken_over_and_the_rest_is_open()
    {
        var key = bybit.Parts.Single(part => part.Label == "API key").Value;
        var passphrase = okx.Parts.Single(part => part.Label == "API key").Value;
        var run = repository.Done("import", Baseline(("bybit.env", Item(key, 1, false)), ("bybit.env", Item(Secret, 2, true)), ("okx.env", Item(passphrase, 1, null))), "--date", "2026-01-31");

        Assert.Equal("3 of 3 entries matched\nkeylint.ledger.json: 3 added, 0 known\n", run.Output);
        Assert.Equal(
            [
                ("Bybit API key", LedgerState.FalsePositive, "audited in detect-secrets: no secret"),
                ("Bybit API secret", LedgerState.Open, "audited in detect-secrets: a secret"),
                ("OKX API key", LedgerState.Open, "known to detect-secrets, and audited by nobody"),
            ],
            repository.Entries.Select(entry => (entry.Credential, entry.State, entry.Reason)).Order());
        Assert.All(repository.Entries, entry => Assert.Equal(("Ada Trader", "2026-01-31"), (entry.By, entry.Date)));
    }

    [Fact]
    public void The_value_counts_and_not_the_place()
    {
        File.Move(Path.Combine(repository.Path, "bybit.env"), Path.Combine(repository.Path, "moved.env"));
        File.WriteAllText(Path.Combine(repository.Path, "moved.env"), "\n\n\n" + bybit.Text);

        Assert.StartsWith("1 of 1 entries matched", repository.Done("import", Baseline(("bybit.env", Item(Secret, 2, null)))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_matched_is_named_with_the_reason()
    {
        var run = repository.Run("import", Baseline(
            ("bybit.env", Item(Secret, 2, null)),
            ("bybit.env", Item("another value", 2, false)),
            ("bybit.env", Item("another value", 700, false)),
            ("gone\u001b.env", Item("another value", 2, false))));

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.Contains("not matched: bybit.env:2 (Secret Keyword): KeyLint finds another value on this line: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("not matched: bybit.env:700 (Secret Keyword): KeyLint finds nothing with this value, nor on this line", run.Output, StringComparison.Ordinal);
        Assert.Contains(@"not matched: gone\u001B.env:2 (Secret Keyword): the file is gone", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 4 entries matched\n", run.Output, StringComparison.Ordinal);
        Assert.Equal([LedgerState.Open], repository.Entries.Select(entry => entry.State));
    }

    [Fact]
    public void A_private_key_goes_by_its_line_for_its_digest_is_that_of_the_dashes()
    {
        using var key = RSA.Create(2048);
        repository.Git.Write("key.pem", "# one\n" + key.ExportRSAPrivateKeyPem() + "\n");
        var run = repository.Done("import", Baseline(("key.pem", Item("BEGIN RSA PRIVATE KEY", 2, true, "Private Key"))));

        Assert.StartsWith("1 of 1 entries matched", run.Output, StringComparison.Ordinal);
        Assert.Contains("rivate", Assert.Single(repository.Entries).Credential, StringComparison.Ordinal);
    }

    [Fact]
    public void A_literal_that_holds_more_than_the_secret_is_its_literal()
    {
        var token = Samples.Of("github", 5).Parts[0].Value;
        repository.Git.Write("a.cs", $"client.Header(\"Authorization\", \"token {token}\");");
        var run = repository.Done("import", Baseline(("a.cs", Item("token " + token, 1, null))));

        Assert.StartsWith("1 of 1 entries matched", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("GitHub", Assert.Single(repository.Entries).Credential, StringComparison.Ordinal);
    }

    [Fact]
    public void The_user_says_where_the_unjudged_ones_stand()
    {
        repository.Done("import", Baseline(("bybit.env", Item(Secret, 2, null)), ("okx.env", Item(okx.Parts[0].Value, 1, true))), "--state", "accepted", "--reason", "old baseline");

        Assert.Equal([LedgerState.Open, LedgerState.Accepted], repository.Entries.Select(entry => entry.State).Order());
        Assert.All(repository.Entries, entry => Assert.Equal("old baseline", entry.Reason));
    }

    [Fact]
    public void Of_two_words_about_one_secret_the_one_that_keeps_it_open_counts_and_entries_stay()
    {
        var baseline = Baseline(("a.env", Item(Secret, 2, false)), ("b.env", Item(Secret, 2, true)));
        repository.Done("import", baseline);
        Assert.Equal(LedgerState.Open, Assert.Single(repository.Entries).State);
        repository.Done("mark", "revoked", repository.Entries.Single().Fingerprint);

        Assert.EndsWith("0 added, 1 known\n", repository.Done("import", baseline).Output, StringComparison.Ordinal);
        Assert.Equal(LedgerState.Revoked, Assert.Single(repository.Entries).State);
    }

    [Fact]
    public void Digests_are_told_to_nobody()
    {
        var run = repository.Run("import", Baseline(("bybit.env", Item(Secret, 2, null)), ("x.env", Item("other", 1, null))));

        Assert.DoesNotContain(Digest(Secret), run.Output + run.Error + repository.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Secret, run.Output + run.Error + repository.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "a.baseline(1,1): expected 'results' here")]
    [InlineData("{ \"results\": [] }", "expected an object for 'results', found a list")]
    [InlineData("{ \"results\": { \"a\": {} } }", "expected a list for a file of 'results', found an object")]
    [InlineData("{ \"results\": { \"a\": [1] } }", "expected an object for an item of 'results', found a number")]
    [InlineData("{ \"results\": {\n \"a\": [{}] } }", "a.baseline(2,8): expected 'hashed_secret' here")]
    [InlineData("{ \"results\": { \"a\": [{ \"hashed_secret\": \"hunter2\" }] } }", "expected a SHA-1 of 40 hex digits")]
    [InlineData("{ \"results\": { \"a\": [{ \"hashed_secret\": null }] } }", "expected a text for 'hashed_secret', found null")]
    [InlineData("{ \"results\": ", "unexpected end of the file")]
    public void What_is_no_baseline_is_refused_and_not_quoted(string text, string message)
    {
        var file = repository.Write("a.baseline", text);

        repository.Refused(message, "import", file);
        Assert.DoesNotContain("hunter2", repository.Run("import", file).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_that_are_not_there_are_named()
    {
        repository.Refused("none.baseline: cannot be read", "import", "none.baseline");
        repository.Refused("none: no such folder; --repository names", "import", Baseline(("a", Item("x", 1, null))), "--repository", "none");
    }

    private string Baseline(params (string File, object Item)[] items) => repository.Write(".secrets.baseline", JsonSerializer.Serialize(new
    {
        version = "1.5.0",
        plugins_used = new[] { new { name = "KeywordDetector" } },
        results = items.GroupBy(item => item.File).ToDictionary(file => file.Key, file => file.Select(item => item.Item)),
        generated_at = "2026-01-31T12:00:00Z",
    }));

    private static object Item(string secret, int line, bool? isSecret, string type = "Secret Keyword") => isSecret is null
        ? new { type, hashed_secret = Digest(secret), is_verified = false, line_number = line }
        : new { type, hashed_secret = Digest(secret), is_verified = false, line_number = line, is_secret = isSecret };

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The format prescribes it.")]
    private static string Digest(string secret) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(secret)));
}
