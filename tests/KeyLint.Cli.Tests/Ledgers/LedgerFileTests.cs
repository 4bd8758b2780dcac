using System.Runtime.Versioning;
using KeyLint.Cli.LedgerCommands;

namespace KeyLint.Cli.Tests.Ledgers;

/// <summary>What can be wrong with the file, and who else may be at it.</summary>
public sealed class LedgerFileTests : IDisposable
{
    private const string Id = "aaaabbbbccccdddd";

    private readonly LedgerRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("", "(1,1): unexpected end of the file", "unexpected end")]
    [InlineData("[]", "keylint.ledger.json:1: expected an object for the ledger", "an array")]
    [InlineData("{}", "expected the field 'version' in the ledger", "'entries'")]
    [InlineData("{ \"version\": 2, \"entries\": [] }", "keylint.ledger.json:1: expected version 1, found 2: a newer KeyLint wrote this ledger", "")]
    [InlineData("{ \"version\": 1, \"entries\": [{ \"fingerprint\": \"SECRET\", \"state\": \"open\" }] }", "expected a fingerprint of 16 characters", "found something else")]
    [InlineData("{ \"version\": 1, \"entries\": [{ \"fingerprint\": \"" + Id + "\", \"state\": \"closed\" }] }", "expected one of open, revoked", "'closed'")]
    [InlineData("{ \"version\": 1, \"entries\": [{ \"fingerprint\": \"" + Id + "\", \"state\": \"open\", \"path\": \"a\" }] }", "unknown field 'path'", "")]
    [InlineData("{ \"version\": 1,\n \"entries\": [\n{ \"fingerprint\": \"" + Id + "\", \"state\": \"open\" },\n{ \"fingerprint\": \"" + Id + "\", \"state\": \"revoked\" }] }", "keylint.ledger.json:4: expected one entry for '" + Id + "', found another than in line 3", "delete the one that holds no more")]
    [InlineData("{ \"version\": 1,\n \"entries\": [\n<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n] }", "keylint.ledger.json:3: a merge left a conflict here", "delete the lines that begin with")]
    [InlineData("<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n", "keylint.ledger.json:1: a merge left a conflict here", "keep the entries of both sides")]
    [InlineData("{ \"version\": 1, \"entries\": [] } // end", "keylint.ledger.json:1: a comment stands here", "would lose it")]
    [InlineData("{ \"version\": 1, \"entries\": [\n/* why */ {}] }", "keylint.ledger.json:2: a comment stands here", "put it into the 'reason'")]
    public void What_is_no_ledger_is_refused_and_kept(string text, string message, string alsoMessage)
    {
        repository.Text = text;
        message = text.Length == 0 ? "unexpected end of the file" : message;

        repository.Refused(message, "mark", "open", Id);
        repository.Refused(alsoMessage, "mark", "open", Id);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        File.WriteAllBytes(repository.LedgerPath, [0x7B, 0xFF, 0x7D]);

        repository.Refused("the file is not UTF-8", "list");
        repository.Refused("the file is not UTF-8", "mark", "open", Id);
    }

    [Fact]
    public void Comments_may_stand_where_nothing_is_written()
    {
        repository.Text = "{ \"version\": 1, \"entries\": [] } // end";

        Assert.Equal("keylint: the ledger is empty\n", repository.Done("list").Error);
    }

    [Fact]
    public void Slashes_in_a_reason_are_no_comment()
    {
        repository.Done("mark", "accepted", Id, "--reason", "see \"https://example.org/a\\\" // and /* that */");
        repository.Done("mark", "open", "bbbbbbbbccccdddd");

        Assert.Equal("see \"https://example.org/a\\\" // and /* that */", repository.Entries.First().Reason);
    }

    [Fact]
    public void Line_ends_and_the_schema_are_kept_and_a_mark_is_read()
    {
        repository.Text = "\uFEFF{\r\n \"$schema\": \"a.json\", \"version\": 1,\r\n \"entries\": []\r\n}\r\n";
        repository.Done("mark", "open", Id, "--date", "2026-01-31");

        Assert.Equal(
            "{\r\n  \"$schema\": \"a.json\",\r\n  \"version\": 1,\r\n  \"entries\": [\r\n"
            + "    { \"fingerprint\": \"" + Id + "\", \"state\": \"open\", \"by\": \"Ada Trader\", \"date\": \"2026-01-31\" },\r\n\r\n    {}\r\n  ]\r\n}\r\n",
            repository.Text);
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        var real = Path.Combine(Directory.CreateDirectory(Path.Combine(repository.Path, "security")).FullName, "register.json");
        File.CreateSymbolicLink(repository.LedgerPath, "security/register.json");
        repository.Done("mark", "open", Id);
        repository.Done("mark", "revoked", Id);

        Assert.Equal("security/register.json", new FileInfo(repository.LedgerPath).LinkTarget);
        Assert.Null(new FileInfo(real).LinkTarget);
        Assert.Equal([Path.GetFileName(real)], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(real)!).Select(Path.GetFileName));
        Assert.Contains("revoked", File.ReadAllText(real), StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Rights_are_kept()
    {
        repository.Done("mark", "open", Id);
        File.SetUnixFileMode(repository.LedgerPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        repository.Done("mark", "revoked", Id);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite, File.GetUnixFileMode(repository.LedgerPath));
    }

    [Fact]
    public void Where_nothing_can_be_written_it_is_said()
    {
        repository.Done("mark", "open", Id);
        File.SetAttributes(repository.LedgerPath, FileAttributes.ReadOnly);

        repository.Refused("keylint.ledger.json: cannot be written: the file is read-only", "mark", "revoked", Id);
        repository.Refused("none/a.json: cannot be written", "mark", "revoked", Id, "--ledger", "none/a.json");
        repository.Refused("/proc/a.json: cannot be written", "mark", "revoked", Id, "--ledger", "/proc/a.json");
        repository.Refused("bybit.env/a.json: cannot be", "mark", "revoked", Id, "--ledger", "bybit.env/a.json");
        repository.Refused(".git: this is a folder", "mark", "revoked", Id, "--ledger", ".git");
        File.CreateSymbolicLink(Path.Combine(repository.Path, "loop"), "loop");
        repository.Refused("loop: cannot be read", "mark", "revoked", Id, "--ledger", "loop");
    }

    [Fact]
    public void Of_many_at_once_none_is_lost()
    {
        const string Letters = "abcdefgh";
        var runs = Letters.AsParallel().WithDegreeOfParallelism(Letters.Length).Select(letter => repository.Run("mark", "revoked", new string(letter, 16))).ToList();

        Assert.All(runs, run => Assert.Equal((int)ExitCode.Clean, run.Exit));
        Assert.Equal(Letters.Select(letter => new string(letter, 16)), repository.Entries.Select(entry => entry.Fingerprint));
        Assert.Empty(Directory.EnumerateFiles(repository.Path, "*.lock"));
    }

    [Fact]
    public void Updates_within_one_process_wait_for_each_other()
    {
        var file = new LedgerFile(repository.LedgerPath);
        Parallel.For(0, 40, number => file.Update(
            ledger => ledger with { Entries = ledger.Entries.Add(Name(number), new(Name(number), 0, "", "", "", "")) },
            mayBegin: true));

        Assert.Equal(40, repository.Entries.Count);

        static string Name(int number) => new string((char)('a' + (number % 26)), 15) + (char)('2' + (number / 26));
    }

    [Fact]
    public void A_lock_that_stays_is_waited_for_in_vain_and_named()
    {
        var target = repository.LedgerPath;
        using (LedgerUpdate.Begin(target, "a.json", TimeSpan.Zero))
        {
            var fault = Assert.Throws<UsageException>(() => LedgerUpdate.Begin(target, "a.json", TimeSpan.FromMilliseconds(100)));
            Assert.Contains($"if none runs, delete {target}.lock", fault.Message, StringComparison.Ordinal);
        }

        LedgerUpdate.Begin(target, "a.json", TimeSpan.Zero).Dispose();
        Assert.False(File.Exists(target) || File.Exists(target + ".lock"));
    }

    [Fact]
    public void A_change_that_fails_leaves_the_ledger_as_it_was()
    {
        repository.Done("mark", "open", Id);
        var before = repository.Text;

        Assert.Throws<InvalidOperationException>(() => new LedgerFile(repository.LedgerPath).Update(_ => throw new InvalidOperationException(), mayBegin: true));
        Assert.Equal(before, repository.Text);
        Assert.Empty(Directory.EnumerateFiles(repository.Path, "*.lock"));
    }
}
