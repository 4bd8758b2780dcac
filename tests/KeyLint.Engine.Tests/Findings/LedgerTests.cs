using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Tests.Findings;

public sealed class LedgerTests
{
    private const string Id = "aaaabbbbccccdddd";

    private static string Entry(string id, string state) => $$"""{ "fingerprint": "{{id}}", "state": "{{state}}", "by": "Bob" }""";

    private static Ledger Read(string entries) => Ledger.Read($$"""{ "version": 1, "entries": [{{entries}}] }""", "a.json");

    private static string Fault(string text) => Assert.Throws<RulesRefusedException>(() => Ledger.Read(text, "a.json")).Message;

    [Theory]
    [InlineData("open", LedgerState.Open, false)]
    [InlineData("revoked", LedgerState.Revoked, true)]
    [InlineData("rotated", LedgerState.Rotated, true)]
    [InlineData("accepted", LedgerState.Accepted, true)]
    [InlineData("false-positive", LedgerState.FalsePositive, true)]
    public void Each_state_has_its_name(string name, LedgerState state, bool isClosed)
    {
        var ledger = Read(Entry(Id, name));

        Assert.Equal(new LedgerEntry(Id, state, "", "", "Bob", ""), ledger.Entries[Id]);
        Assert.Equal(isClosed, ledger.IsClosed(Id));
        Assert.False(ledger.IsClosed("zzzzbbbbccccdddd"));
        Assert.Equal(name, Ledger.NameOf(state));
        Assert.Equal((int)state, Ledger.StateNames.IndexOf(name));
    }

    [Fact]
    public void Order_commas_marks_and_line_ends_do_not_matter()
    {
        var ledger = Ledger.Read("\uFEFF{ \"$schema\": \"s\",\r\n \"version\": 1, // one\r\n \"entries\": [\r\n" + Entry("zzzzbbbbccccdddd", "open") + ",\r\n\r\n" + Entry(Id, "open") + ",\r\n] }", "a.json");

        Assert.Equal([Id, "zzzzbbbbccccdddd"], ledger.Entries.Keys);
        Assert.Equal("s", ledger.Schema);
    }

    [Fact]
    public void An_entry_that_says_nothing_or_the_same_again_is_passed_over() =>
        Assert.Single(Read($"{{}}, {Entry(Id, "open")}, {{}}, {Entry(Id, "open")}, {{}}").Entries);

    [Fact]
    public void Two_words_about_one_finding_are_refused() =>
        Assert.Contains(
            $"a.json:3: expected one entry for '{Id}', found another than in line 2",
            Fault($"{{ \"version\": 1, \"entries\": [\n{Entry(Id, "open")},\n{Entry(Id, "revoked")}] }}"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("{ \"version\": 1, \"entries\": [\n<<<<<<< HEAD\n", 2)]
    [InlineData("<<<<<<< HEAD\n", 1)]
    [InlineData("{ \"version\": 1,\r\n \"entries\": [\r\n<<<<<<<\r\n", 3)]
    public void A_conflict_is_named_by_its_line(string text, int line) =>
        Assert.StartsWith($"a.json:{line}: a merge left a conflict here", Fault(text), StringComparison.Ordinal);

    [Fact]
    public void What_only_looks_like_a_conflict_is_none()
    {
        Assert.Equal("<<<<<<< HEAD", Read($$"""{ "fingerprint": "{{Id}}", "state": "open", "reason": "<<<<<<< HEAD" }""").Entries[Id].Reason);
        Assert.DoesNotContain("conflict", Fault("{ \"reason\": \"<<<<<<< HEAD\", ["), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var fault = Fault("{ \"version\": 1, \"entries\": [\n{ \"fingerprint\": \"short\" },\n{ \"state\": \"open\", \"line\": 3, \"fingerprint\": 7 }] }");

        Assert.Equal(4, fault.Split('\n').Length);
        Assert.DoesNotContain("short", fault, StringComparison.Ordinal);
    }
}
