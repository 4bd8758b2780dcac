using CsCheck;
using KeyLint.Reports.Model;
using KeyLint.Reports.Urgencies;

namespace KeyLint.Reports.Tests;

public sealed class UrgencyRulesTests
{
    private static readonly UrgencyFacts Exchange = new(true, true, true, true, false, false, false, false, false, [], Confidence.High, false);
    private static readonly UrgencyFacts Wallet = Exchange with { Revocable = false };
    private static readonly UrgencyFacts Service = Exchange with { MovesMoney = false, CanWithdraw = false };
    private static readonly UrgencyFacts Files = Exchange with { InHistory = false, Pushed = null };

    private static readonly Gen<UrgencyFacts> Any =
        from flags in Gen.Bool.Array[9]
        from pushed in Gen.OneOf<bool?>(null, false, true)
        from missing in Gen.Int[0, 2]
        from confidence in Gen.Enum<Confidence>()
        select new UrgencyFacts(
            flags[0], flags[1], flags[2], flags[3], flags[4], flags[5], pushed, flags[7], flags[8], [.. Enumerable.Repeat("part", missing)], confidence, flags[6]);

    public static IEnumerable<object[]> Rules => UrgencyRules.Reach
        .Concat(UrgencyRules.Remarks)
        .Concat(UrgencyRules.Limits)
        .Select(rule => new object[] { rule.Name });

    [Fact]
    public void Wallet_at_head_is_critical() => Is(Urgency.Critical, Wallet with { AtHead = true });

    [Fact]
    public void What_opens_nothing_any_more_is_low_wherever_it_stands() => Is(Urgency.Low, Exchange with { IsOver = true, Pushed = true, AtHead = true });

    [Fact]
    public void Wallet_on_a_branch_is_critical() => Is(Urgency.Critical, Wallet with { AtTip = true });

    [Fact]
    public void Wallet_pushed_is_critical_even_when_removed() => Is(Urgency.Critical, Wallet with { Pushed = true });

    [Fact]
    public void Wallet_in_old_local_commits_is_high() => Is(Urgency.High, Wallet);

    [Fact]
    public void Wallet_in_files_only_is_high() => Is(Urgency.High, Wallet with { InHistory = false, Pushed = null });

    [Fact]
    public void Exchange_pair_pushed_is_critical() => Is(Urgency.Critical, Exchange with { Pushed = true });

    [Fact]
    public void Exchange_pair_pushed_and_at_head_is_critical() => Is(Urgency.Critical, Exchange with { Pushed = true, AtHead = true });

    [Fact]
    public void Exchange_pair_local_is_high() => Is(Urgency.High, Exchange with { AtHead = true });

    [Fact]
    public void Exchange_pair_without_remote_is_high() => Is(Urgency.High, Exchange with { Pushed = null });

    [Fact]
    public void Exchange_pair_in_files_only_is_high() => Is(Urgency.High, Files);

    [Fact]
    public void Dropped_exchange_pair_is_as_urgent_as_a_local_one() => Is(Urgency.High, Exchange with { Dropped = true });

    [Fact]
    public void Dropped_service_token_is_as_urgent_as_a_local_one() => Is(Urgency.Medium, Service with { Dropped = true });

    [Fact]
    public void Staged_exchange_pair_is_high() => Is(Urgency.High, Exchange with { Dropped = true, Staged = true });

    [Fact]
    public void Dropped_after_a_push_is_critical_and_says_why()
    {
        var verdict = UrgencyRules.Judge(Exchange with { Dropped = true, Pushed = true });

        Assert.Equal(Urgency.Critical, verdict.Urgency);
        Assert.Contains(verdict.Reasons, reason => reason.Contains("GitHub", StringComparison.Ordinal));
    }

    [Fact]
    public void Dropping_never_lowers_below_local_nor_lifts_above_it() => Any.Sample(facts =>
    {
        var local = facts with { InHistory = true, Pushed = false, Dropped = false, Staged = false };
        return UrgencyRules.Judge(local with { Dropped = true }).Urgency == UrgencyRules.Judge(local).Urgency
            && UrgencyRules.Judge(local with { Dropped = true, Staged = true }).Urgency == UrgencyRules.Judge(local).Urgency;
    });

    [Fact]
    public void Half_pair_is_one_lower() => Is(Urgency.High, Exchange with { Pushed = true, Missing = ["API secret"] });

    [Fact]
    public void Half_pair_local_is_medium() => Is(Urgency.Medium, Exchange with { Missing = ["API secret"] });

    [Fact]
    public void Wallet_is_not_lowered_by_a_missing_part() => Is(Urgency.Critical, Wallet with { AtHead = true, Missing = ["passphrase"] });

    [Fact]
    public void Service_token_pushed_is_high() => Is(Urgency.High, Service with { Pushed = true });

    [Fact]
    public void Service_token_local_is_medium() => Is(Urgency.Medium, Service);

    [Fact]
    public void Service_token_in_files_only_is_medium() => Is(Urgency.Medium, Service with { InHistory = false, Pushed = null });

    [Fact]
    public void Half_pair_below_low_stays_low() => Is(Urgency.Low, Service with { Missing = ["secret"], Confidence = Confidence.Low });

    [Fact]
    public void Low_confidence_and_testnet_never_exceed_low() => Any.Sample(facts =>
        (facts.Confidence != Confidence.Low && !facts.Testnet) || UrgencyRules.Judge(facts).Urgency == Urgency.Low);

    [Fact]
    public void Every_urgency_has_a_reason() => Any.Sample(facts => UrgencyRules.Judge(facts).Reasons.Count > 0);

    [Fact]
    public void Pushing_never_lowers() => Any.Sample(facts =>
        UrgencyRules.Judge(facts with { Pushed = true }).Urgency <= UrgencyRules.Judge(facts with { Pushed = false }).Urgency);

    [Fact]
    public void Standing_at_head_never_lowers() => Any.Sample(facts =>
        UrgencyRules.Judge(facts with { AtHead = true }).Urgency <= UrgencyRules.Judge(facts with { AtHead = false }).Urgency);

    [Fact]
    public void Wallet_is_never_less_urgent_than_the_same_exchange_key() => Any.Sample(facts =>
        UrgencyRules.Judge(facts with { Revocable = false }).Urgency <= UrgencyRules.Judge(facts with { Revocable = true }).Urgency);

    [Fact]
    public void Names_are_unique() => Assert.Equal(Rules.Count(), Rules.Select(row => row[0]).Distinct().Count());

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_is_documented(string name) => Assert.Contains(
        $"`{name}`", File.ReadAllText(Path.Combine(SourceFolder.Of("KeyLint.sln"), "docs", "urgency.md")), StringComparison.Ordinal);

    private static void Is(Urgency expected, UrgencyFacts facts) => Assert.Equal(expected, UrgencyRules.Judge(facts).Urgency);
}
