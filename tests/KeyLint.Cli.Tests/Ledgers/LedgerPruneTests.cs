using KeyLint.Engine.Findings;

namespace KeyLint.Cli.Tests.Ledgers;

public sealed class LedgerPruneTests : IDisposable
{
    private const string Open = "aaaabbbbccccdddd";
    private const string Revoked = "bbbbbbbbccccdddd";
    private const string Accepted = "ccccbbbbccccdddd";

    private readonly LedgerRepository repository = new();

    public LedgerPruneTests()
    {
        repository.Done("add", repository.Findings);
        repository.Done("mark", "open", Open);
        repository.Done("mark", "revoked", Revoked);
        repository.Done("mark", "accepted", Accepted, "--reason", "test");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public void What_nothing_has_goes_and_what_was_revoked_stays()
    {
        var before = repository.Entries.Count;
        var trial = repository.Done("prune", repository.Findings, "--dry-run");
        Assert.Equal(before, repository.Entries.Count);
        var run = repository.Done("prune", repository.Findings);

        Assert.StartsWith($"would remove {Open} open\nwould remove {Accepted} accepted\n2 would be removed\n", trial.Output, StringComparison.Ordinal);
        Assert.StartsWith($"removed {Open} open\nremoved {Accepted} accepted\n2 removed\n1 revoked or rotated kept", run.Output, StringComparison.Ordinal);
        Assert.Equal(before - 2, repository.Entries.Count);
        Assert.Contains(repository.Entries, entry => entry.Fingerprint == Revoked);
    }

    [Fact]
    public void The_register_goes_only_when_asked_for()
    {
        Assert.EndsWith("3 removed\n", repository.Done("prune", repository.Findings, "--all").Output, StringComparison.Ordinal);
        Assert.Equal(6, repository.Entries.Count);
    }

    [Fact]
    public void Several_reports_count_together()
    {
        using var folder = new TempFolder();
        var empty = repository.Write("empty.json", Tool.RunIn(folder.Path, [], "scan", ".", "--format", "json").Output);

        Assert.Contains("\n2 removed\n", repository.Done("prune", empty, repository.Findings).Output, StringComparison.Ordinal);
        repository.Refused("what only the history holds would be removed", "prune", empty);
        Assert.Contains("\n6 removed\n", repository.Done("prune", empty, "--force").Output, StringComparison.Ordinal);
        Assert.Equal([LedgerState.Revoked], repository.Entries.Select(entry => entry.State));
    }

    [Fact]
    public void Incomplete_reports_prune_nothing_unless_forced()
    {
        var report = File.ReadAllText(repository.Findings);
        var gap = repository.Write("gap.json", report.Replace(
            "\"problems\": []", """ "problems": [{ "kind": "unreadable", "subject": "a", "message": "not read", "isGap": true }]""", StringComparison.Ordinal));
        var none = repository.Write("none.json", """{ "schema": "keylint-report/1", "tool": { "name": "keylint", "version": "1" }, "incomplete": false, "scans": [], "credentials": [], "findings": [], "providers": [] }""");

        repository.Refused("something could not be read in this scan: 1 gaps", "prune", gap);
        repository.Refused("this report tells of no scan", "prune", repository.Findings, none);
        repository.Done("prune", gap, "--force");
        Assert.Equal(7, repository.Entries.Count);
    }

    [Fact]
    public void A_report_of_a_part_of_history_prunes_nothing_unless_forced()
    {
        var part = repository.Write("part.json", File.ReadAllText(repository.Findings).Replace(
            "\"limits\": []", """ "limits": ["--since 2026-01-31T00:00Z"]""", StringComparison.Ordinal));

        repository.Refused("this scan was limited by --since 2026-01-31T00:00Z", "prune", part);
        Assert.Contains("2 would be removed", repository.Done("prune", part, "--force", "--dry-run").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("staged", "what was staged (staged)")]
    [InlineData("files", "single files (files)")]
    [InlineData("stdin", "single files (stdin)")]
    public void A_report_of_single_files_prunes_nothing_unless_forced(string kind, string message)
    {
        var part = repository.Write("part.json", File.ReadAllText(repository.Findings).Replace("\"kind\": \"history\"", $"\"kind\": \"{kind}\"", StringComparison.Ordinal));

        repository.Refused(message, "prune", part);
        repository.Done("prune", part, "--force", "--dry-run");
    }

    [Fact]
    public void A_report_whose_gaps_were_accepted_prunes_nothing_unless_forced()
    {
        var shallow = repository.Write("x", "") + ".shallow";
        repository.Git.Git("commit", "-q", "--allow-empty", "-m", "More");
        repository.Git.Git("clone", "-q", "--depth", "1", "file://" + repository.Path, shallow);
        var report = Path.Combine(shallow, "..", "accepted.json");
        Assert.Equal(1, Tool.RunIn(shallow, [], "history", "--accept-gap", "shallow-clone", "--format", $"json={report}").Exit);

        repository.Refused("this scan was limited by --accept-gap shallow-clone", "prune", report);
    }

    [Fact]
    public void Nothing_to_remove_writes_nothing()
    {
        repository.Done("prune", repository.Findings, "--all");
        var text = repository.Text;
        repository.Text = text.Replace("    {}\n", "", StringComparison.Ordinal).Replace("},\n\n  ]", "}\n  ]", StringComparison.Ordinal);
        var byHand = repository.Text;

        Assert.Equal("0 removed\n", repository.Done("prune", repository.Findings).Output);
        Assert.Equal(byHand, repository.Text);
        Assert.NotEqual(text, byHand);
    }

    [Fact]
    public void A_ledger_that_is_not_there_is_not_made()
    {
        File.Delete(repository.LedgerPath);

        repository.Refused("no such ledger", "prune", repository.Findings);
        repository.Refused("no such ledger", "prune", repository.Findings, "--dry-run");
    }
}
