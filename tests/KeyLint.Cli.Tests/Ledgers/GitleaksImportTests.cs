using System.Text.Json;
using KeyLint.Engine.Findings;

namespace KeyLint.Cli.Tests.Ledgers;

public sealed class GitleaksImportTests : IDisposable
{
    private readonly LedgerRepository repository = new();
    private readonly Samples.Credential bybit = Samples.Of("bybit", 3);
    private readonly string first;

    public GitleaksImportTests() => first = repository.Git.Git("rev-parse", "HEAD");

    public void Dispose() => repository.Dispose();

    private string Secret => bybit.Parts.Single(part => part.Label == "API secret").Value;

    private int Line => bybit.Text.Split('\n').Index().First(line => line.Item.Contains(Secret, StringComparison.Ordinal)).Index + 1;

    [Fact]
    public void A_secret_in_clear_is_found_wherever_it_stood_and_is_not_kept()
    {
        repository.Git.Write("bybit.env", "\n");
        repository.Git.Commit("Remove");
        var report = Report(Finding(Secret, "elsewhere.env", 700, first));
        var run = repository.Done("import", report);

        Assert.Equal("1 of 1 entries matched\nkeylint.ledger.json: 1 added, 0 known\n", run.Output);
        Assert.Contains($"{report} holds secrets in plain text", run.Error, StringComparison.Ordinal);
        Assert.Equal(("Bybit API secret", LedgerState.Open, "known to gitleaks"), repository.Entries.Select(entry => (entry.Credential, entry.State, entry.Reason)).Single());
        Assert.DoesNotContain(Secret, run.Output + run.Error + repository.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("REDACTED")]
    [InlineData("")]
    [InlineData("ab...")]
    public void A_redacted_one_goes_by_commit_file_and_line(string redacted)
    {
        repository.Git.Write("bybit.env", Samples.Of("bybit", 8).Text);
        repository.Git.Commit("Rotate");
        var run = repository.Done("import", Report(Finding(redacted, "bybit.env", Line, first)));

        Assert.Equal("1 of 1 entries matched\nkeylint.ledger.json: 1 added, 0 known\n", run.Output);
        Assert.DoesNotContain("in plain text", run.Error, StringComparison.Ordinal);
        Assert.Contains(Assert.Single(repository.Entries).Fingerprint, File.ReadAllText(repository.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_commit_is_one_of_the_work_tree()
    {
        var run = repository.Done("import", Report(Finding("REDACTED", "./bybit.env", Line, "")));

        Assert.StartsWith("1 of 1 entries matched", run.Output, StringComparison.Ordinal);
        Assert.Equal("Bybit API secret", Assert.Single(repository.Entries).Credential);
    }

    [Fact]
    public void What_cannot_be_matched_is_named_with_the_reason()
    {
        repository.Git.Write("bybit.env", Samples.Of("bybit", 8).Text);
        repository.Git.Commit("Rotate");
        var run = repository.Run("import", Report(
            Finding("REDACTED", "bybit.env", 700, first),
            Finding("REDACTED", "bybit.env", Line, new string('0', 40)),
            Finding("REDACTED", "nowhere.env", 1, "main"),
            Finding("REDACTED", "nowhere.env", 1, first),
            Finding("some other value", "bybit.env", Line, first),
            Finding("REDACTED", "gone.env", 1, "")));

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.Contains($"bybit.env:700 in {first[..9]}… (generic-api-key): KeyLint finds nothing on this line: it takes it for no secret, or the line has moved", run.Output, StringComparison.Ordinal);
        Assert.Contains($"bybit.env:{Line} in 000000000… (generic-api-key): the repository has no such commit", run.Output, StringComparison.Ordinal);
        Assert.Contains("nowhere.env:1 in main (generic-api-key): the repository has no such commit", run.Output, StringComparison.Ordinal);
        Assert.Contains($"nowhere.env:1 in {first[..9]}… (generic-api-key): that commit has no such file", run.Output, StringComparison.Ordinal);
        Assert.Contains($"bybit.env:{Line} in {first[..9]}… (generic-api-key): KeyLint finds another value on this line: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("gone.env:1 (generic-api-key): the file is gone", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 of 6 entries matched\nkeylint.ledger.json: 0 added, 0 known\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("some other value", run.Output + run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(repository.LedgerPath));
    }

    [Fact]
    public void Of_several_on_a_line_the_columns_tell_which_is_meant()
    {
        var key = bybit.Parts.Single(part => part.Label == "API key").Value;
        var line = $$"""{ "bybit": { "apiKey": "{{key}}", "apiSecret": "{{Secret}}" } }""";
        repository.Git.Write("one.json", line);
        var commit = repository.Git.Commit("One line");
        var at = line.IndexOf("\"apiSecret", StringComparison.Ordinal) + 1;
        var run = repository.Done("import", Report(Finding("REDACTED", "one.json", 1, commit, at, line.IndexOf(Secret, StringComparison.Ordinal) + Secret.Length)));
        var bare = repository.Run("import", Report(Finding("REDACTED", "one.json", 1, commit)));

        Assert.StartsWith("1 of 1 entries matched", run.Output, StringComparison.Ordinal);
        Assert.Equal("Bybit API secret", Assert.Single(repository.Entries).Credential);
        Assert.Contains("KeyLint finds several values on this line", bare.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ignore_file_is_accepted_and_its_bad_lines_are_named()
    {
        var ignore = repository.Write(".gitleaksignore", $"# known\r\n{first}:bybit.env:generic-api-key:{Line}\r\n\r\n.\\okx.env:okx-key:1\nnonsense\n");
        var run = repository.Run("import", ignore);

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.StartsWith("not matched: line:5 (of the file): expected commit:file:rule:line, or file:rule:line\n2 of 3 entries matched\n", run.Output, StringComparison.Ordinal);
        Assert.All(repository.Entries, entry => Assert.Equal((LedgerState.Accepted, "listed in .gitleaksignore"), (entry.State, entry.Reason)));
    }

    [Fact]
    public void A_commit_that_brought_in_nothing_new_has_its_files_too()
    {
        repository.Git.Git("checkout", "-q", "--orphan", "other");
        var copy = repository.Git.Commit("The same files again");

        repository.Done("import", Report(Finding("REDACTED", "bybit.env", Line, first)), "--ledger", "first.json");
        repository.Done("import", Report(Finding("REDACTED", "bybit.env", Line, copy)));
        Assert.Equal("Bybit API secret", Assert.Single(repository.Entries).Credential);
    }

    [Fact]
    public void A_place_of_another_commit_is_another_secret()
    {
        repository.Git.Write("late.env", "\n");
        var before = repository.Git.Commit("Empty");
        repository.Git.Write("late.env", Samples.Of("bybit", 8).Text);
        repository.Git.Commit("Fill");

        Assert.Contains("KeyLint finds nothing on this line", repository.Run("import", Report(Finding("REDACTED", "late.env", Line, before))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ignored_place_of_any_commit_is_looked_for_in_the_files_and_then_in_the_history()
    {
        repository.Git.Write("bybit.env", "\n");
        repository.Git.Commit("Remove");
        var ignore = repository.Write(".gitleaksignore", $"bybit.env:generic-api-key:{Line}\nokx.env:generic-api-key:1\n");

        Assert.StartsWith("2 of 2 entries matched", repository.Done("import", ignore).Output, StringComparison.Ordinal);
        repository.Git.Write("bybit.env", Samples.Of("bybit", 8).Text);
        repository.Git.Commit("Another");
        repository.Git.Write("bybit.env", "\n");
        var several = repository.Run("import", ignore, "--ledger", "other.json").Output;
        Assert.Contains("KeyLint finds several values on this line", several, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ignore_file_may_be_held_open()
    {
        repository.Done("import", repository.Write(".gitleaksignore", $"bybit.env:generic-api-key:{Line}\n"), "--state", "open");

        Assert.Equal(LedgerState.Open, Assert.Single(repository.Entries).State);
    }

    [Theory]
    [InlineData("[1]", "expected an object for an item of the list, found a number")]
    [InlineData("[\n{ \"RuleID\": \"a\" }]", "a.json(2,1): expected 'File' here")]
    [InlineData("[{ \"File\": 1 }]", "expected a text for 'File', found a number")]
    [InlineData("[{ \"File\": \"a\", \"Secret\": [\"hunter2\"] }]", "expected a text for 'Secret', found a list")]
    [InlineData("[{ \"File\": \"a\", \"StartLine\": -1 }]", "expected a whole number of 0 or more for 'StartLine'")]
    [InlineData("[{ \"File\": \"a\" ", "unexpected end of the file")]
    [InlineData("hunter2\n", "a.json: expected a baseline of detect-secrets, a JSON report of gitleaks or a .gitleaksignore")]
    public void What_is_no_report_is_refused_and_not_quoted(string text, string message)
    {
        var file = repository.Write("a.json", text);

        repository.Refused(message, "import", file);
        Assert.DoesNotContain("hunter2", repository.Run("import", file).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commit_needs_a_repository()
    {
        using var folder = new TempFolder();

        repository.Refused("is not in a git repository", "import", Report(Finding("REDACTED", "a", 1, first)), "--repository", folder.Path);
        Assert.Equal("0 of 0 entries matched\nkeylint.ledger.json: 0 added, 0 known\n", repository.Done("import", repository.Write("empty.json", "[]")).Output);
    }

    private string Report(params object[] findings) => repository.Write("gitleaks.json", JsonSerializer.Serialize(findings));

    private static object Finding(string secret, string file, int line, string commit, int start = 0, int end = 0) => new
    {
        RuleID = "generic-api-key",
        Description = "Detected a Generic API Key",
        StartLine = line,
        EndLine = line,
        StartColumn = start,
        EndColumn = end,
        Match = "key=" + secret,
        Secret = secret,
        File = file,
        SymlinkFile = "",
        Commit = commit,
        Entropy = 4.5,
        Author = "Ada",
        Email = "ada@example.invalid",
        Date = "2024-01-01T12:00:00Z",
        Message = "Begin",
        Tags = Array.Empty<string>(),
        Fingerprint = $"{commit}:{file}:generic-api-key:{line}",
    };
}
