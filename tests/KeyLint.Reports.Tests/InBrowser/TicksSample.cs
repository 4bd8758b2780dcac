using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests.InBrowser;

/// <summary>The plain fixture, and what a later scan may make of it.</summary>
internal static class TicksSample
{
    /// <summary>Some ticks in it, told by row and step: two each of Binance, the wallet and OKX.</summary>
    public static readonly (int Row, int Step)[] Some = [(1, 1), (1, 4), (2, 1), (2, 2), (3, 1), (3, 2)];

    /// <summary>With other words on OKX.</summary>
    public static Report With(Func<ProviderEntry, ProviderEntry> okx) => Of(Sample.Findings, okx);

    /// <summary>OKX's second step told otherwise, one credential more, and the wallet gone.</summary>
    public static Report Later => Of(
        [
            .. Sample.Findings.Where(finding => finding.Fingerprint != Sample.Wallet),
            Sample.Finding("fakefingerprint7", "okx", "OKX", "API key", "key", "none shown", Sample.Live, Sample.InHistory("src/later.py", 1, Sample.Third)),
        ],
        okx => okx with { Leak = [okx.Leak[0], "Look at orders, trades and withdrawals."] });

    private static Report Of(IReadOnlyList<FindingEntry> findings, Func<ProviderEntry, ProviderEntry> okx) => ReportFactory.Create(
        Sample.Tool,
        [Sample.History],
        findings,
        Sample.Groups.Where(group => group.Findings.All(name => findings.Any(finding => finding.Fingerprint == name))),
        Sample.Providers.Select(provider => provider.Rule == "okx" ? okx(provider) : provider));
}
