using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

/// <summary>The fixture after some days of work: a ledger, ages, a policy, a comparison with the first report.</summary>
internal static class WorkedSample
{
    private const string OkxSecret = "fakefingerprint6";

    private static readonly DateOnly Today = new(2024, 7, 1);

    private static readonly IReadOnlyList<UnusedMark> Ledger =
    [
        new UnusedMark(Sample.Doubtful, "Generic token", new LedgerMark(LedgerState.FalsePositive, "an example in a note", "Ann Example", "2024-06-30")),
        new UnusedMark(Sample.Wallet, "Ethereum private key", new LedgerMark(LedgerState.Revoked, "the wallet is empty", "Bob Example", "2024-06-29")),
        new UnusedMark(Sample.BinanceKey, "Binance API key", new LedgerMark(LedgerState.Open, "", "", "2024-06-28")),
        new UnusedMark("fakefingerprint9", "Kraken API key", new LedgerMark(LedgerState.Rotated, "", "Ann Example", "2024-05-01")),
    ];

    public static Report Full
    {
        get
        {
            var report = new RotationPolicy(60, RotationPolicy.Recommended.ByRule.Add("okx", 14)).Apply(WithSecondHalf, Today);
            var other = new UnusedMark(Sample.Wallet, "Ethereum private key", new LedgerMark(LedgerState.Accepted, "a test wallet", "Ann Example", "2024-06-20"));
            var merged = ReportMerger.Merge(Sample.Tool, [LedgerApplication.Apply(report, Ledger), LedgerApplication.Apply(report, [other])]);
            return ReportComparison.Since(merged, Before);
        }
    }

    /// <summary>Everything is dealt with.</summary>
    public static Report Closed => LedgerApplication.Apply(
        Sample.Full, [.. Sample.Full.Findings.Select(finding => new UnusedMark(finding.Fingerprint, "", new LedgerMark(LedgerState.Rotated, "", "", "")))]);

    private static Report Before => Sample.Full with
    {
        Credentials =
        [
            .. Sample.Full.Credentials.Where(credential => credential.Rule != "okx"),
            new CredentialEntry("fakefingerprint8", "bybit", "Bybit", ["fakefingerprint8"], [], Urgency.High, []),
        ],
    };

    private static Report WithSecondHalf
    {
        get
        {
            var secret = Sample.Finding(
                OkxSecret, "okx", "OKX", "API secret", "secret", "32 characters, none shown", Sample.Local, Sample.InHistory("src/secrets.py", 2, Sample.Third));
            IReadOnlyList<FindingEntry> findings = [.. Sample.Findings, secret];
            IReadOnlyList<CredentialGroup> groups = [.. Sample.Groups, new CredentialGroup("okx", "OKX", [OkxSecret], ["API key", "passphrase"])];
            return ReportFactory.Create(Sample.Tool, [Sample.Damaged with { Limits = ["--since 2023-01-01T00:00Z"] }], findings, CredentialPairing.Of(groups, findings), Sample.Providers);
        }
    }
}
