using System.Collections.Immutable;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

public sealed class CredentialPairingTests
{
    [Theory]
    [InlineData("bot.env", "one", "bot.env", "two", Nearness.File)]
    [InlineData("a/key.txt", "one", "b/secret.txt", "one", Nearness.Commit)]
    [InlineData("src/key.txt", "one", "src/secret.txt", "two", Nearness.Folder)]
    [InlineData("a/key.txt", "one", "b/secret.txt", "two", Nearness.Target)]
    [InlineData("key.txt", "", "secret.txt", "", Nearness.Folder)]
    public void A_key_and_a_secret_that_leave_no_choice_are_one(string keyPath, string keyCommit, string secretPath, string secretCommit, Nearness expected)
    {
        var group = Assert.Single(Pair(Key("k", keyPath, keyCommit), Secret("s", secretPath, secretCommit)));

        Assert.Equal(["k", "s"], group.Findings.AsEnumerable());
        Assert.Equal(["passphrase"], group.Missing.AsEnumerable());
        Assert.Equal(expected, group.PairedBy);
    }

    [Fact]
    public void The_passphrase_joins_what_the_key_and_the_secret_made()
    {
        var group = Assert.Single(Pair(Key("k", "a/k.txt", "1"), Secret("s", "b/s.txt", "2"), Passphrase("p", "c/p.txt", "3")));

        Assert.Equal(["k", "p", "s"], group.Findings.AsEnumerable());
        Assert.Empty(group.Missing);
    }

    [Fact]
    public void The_nearer_one_is_taken()
    {
        var groups = Pair(Key("k1", "one/k.txt", "1"), Secret("s1", "one/s.txt", "2"), Key("k2", "two/k.txt", "3"), Secret("s2", "two/s.txt", "4"));

        Assert.Equal(["k1 s1", "k2 s2"], groups.Select(group => string.Join(' ', group.Findings)).Order());
    }

    [Fact]
    public void Two_keys_and_one_secret_leave_a_choice() =>
        Assert.Equal(3, Pair(Key("k1", "a.txt", "1"), Key("k2", "b.txt", "2"), Secret("s", "c.txt", "3")).Count);

    [Fact]
    public void Two_keys_are_no_pair() => Assert.Equal(2, Pair(Key("k1", "a.txt", "1"), Key("k2", "a.txt", "1")).Count);

    [Fact]
    public void Another_provider_is_no_partner()
    {
        var other = Secret("s", "a.txt", "1");
        Assert.Equal(2, Pair(Key("k", "a.txt", "1"), (other.Finding with { Rule = "kraken" }, other.Group with { Rule = "kraken" })).Count);
    }

    [Fact]
    public void Another_repository_is_no_partner()
    {
        var other = Secret("s", "a.txt", "1");
        var elsewhere = other.Finding with { Occurrences = [.. other.Finding.Occurrences.Select(place => place with { Target = "elsewhere" })] };
        Assert.Equal(2, Pair(Key("k", "a.txt", "1"), (elsewhere, other.Group)).Count);
    }

    [Fact]
    public void A_whole_credential_takes_no_further_part()
    {
        var whole = Key("k", "a.txt", "1");
        Assert.Equal(2, Pair((whole.Finding, whole.Group with { Missing = [] }), Secret("s", "a.txt", "1") with { Group = new CredentialGroup("okx", "OKX", ["s"], []) }).Count);
    }

    [Fact]
    public void What_stands_together_somewhere_is_together()
    {
        var (key, secret) = (Key("k", "a.txt", "1"), Secret("s", "b.txt", "2"));
        var together = new CredentialGroup("okx", "OKX", ["k", "s"], ["passphrase"]);

        var group = Assert.Single(CredentialPairing.Of([key.Group, secret.Group, together], [key.Finding, secret.Finding]));

        Assert.Equal(Nearness.Together, group.PairedBy);
    }

    [Fact]
    public void A_name_of_a_reference_has_no_file() =>
        Assert.Equal(Nearness.Target, Assert.Single(Pair(Key("k", "", ""), Secret("s", "", ""))).PairedBy);

    [Fact]
    public void The_order_does_not_matter()
    {
        (FindingEntry Finding, CredentialGroup Group)[] parts =
            [Key("k1", "one/k.txt", "1"), Secret("s1", "two/s.txt", "1"), Key("k2", "two/k.txt", "3"), Secret("s2", "three/s.txt", "4"), Passphrase("p", "two/p", "9")];

        Assert.Equal(Names(Pair(parts)), Names(Pair([.. parts.Reverse()])));

        static IEnumerable<string> Names(IEnumerable<CredentialGroup> groups) =>
            groups.Select(group => $"{string.Join(' ', group.Findings)} {string.Join(' ', group.Missing)} {group.PairedBy}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Thousands_of_halves_take_no_time_to_speak_of()
    {
        var parts = Enumerable.Range(0, 20_000).Select(number => number % 2 == 0
            ? Key($"k{number}", $"{number}.txt", $"{number}")
            : Secret($"s{number}", $"{number}.txt", $"{number}")).ToArray();

        Assert.Equal(parts.Length, Pair(parts).Count);
    }

    private static List<CredentialGroup> Pair(params (FindingEntry Finding, CredentialGroup Group)[] parts) =>
        [.. CredentialPairing.Of(parts.Select(part => part.Group), [.. parts.Select(part => part.Finding)])];

    private static (FindingEntry Finding, CredentialGroup Group) Key(string id, string path, string commit) =>
        Part(id, "API key", "key", path, commit, ["API secret", "passphrase"]);

    private static (FindingEntry Finding, CredentialGroup Group) Secret(string id, string path, string commit) =>
        Part(id, "API secret", "secret", path, commit, ["API key", "passphrase"]);

    private static (FindingEntry Finding, CredentialGroup Group) Passphrase(string id, string path, string commit) =>
        Part(id, "passphrase", "passphrase", path, commit, ["API key", "API secret"]);

    private static (FindingEntry Finding, CredentialGroup Group) Part(
        string id, string label, string kind, string path, string commit, ImmutableArray<string> missing)
    {
        var place = new Occurrence("blob", "bot", path, 1, 1, 1, 9, "object", commit, "Ann", null);
        return (Sample.Finding(id, "okx", "OKX", label, kind, "none shown", null, place), new CredentialGroup("okx", "OKX", [id], missing));
    }
}
