using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

/// <summary>The one fixture behind the golden files. Nothing in it has the shape of a key.</summary>
internal static class Sample
{
    public const string BinanceKey = "fakefingerprint1";
    public const string BinanceSecret = "fakefingerprint2";
    public const string Wallet = "fakefingerprint3";
    public const string OkxKey = "fakefingerprint4";
    public const string Doubtful = "fakefingerprint5";

    public static readonly ToolInfo Tool = new("keylint", "0.1.0");

    public static readonly CommitRef First = new(Id('a'), "Ann Example <ann@example.com>", Date(2024, 3, 1), "Add the trading bot");
    public static readonly CommitRef Second = new(Id('b'), "Bob Example <bob@example.com>", Date(2024, 4, 2), "Copy the settings for staging");
    public static readonly CommitRef Third = new(Id('c'), "Ann Example <ann@example.com>", Date(2024, 5, 3), "Remove the deploy wallet");

    public static readonly Exposure Live = new(First, null, true, ["main"], ["main", "staging"], ["v1.0"], true, 1234, [First.Author, Second.Author]);
    public static readonly Exposure Gone = new(First, Third, false, [], ["main"], [], true, 12, [First.Author]);
    public static readonly Exposure Local = new(Second, null, false, ["feature/okx"], ["feature/okx"], [], false, 1, [Second.Author]);

    public static readonly ScanInfo History = new("history", "trading-bot", 128, "fakeruleset", 12345, 1_234_567_890, 321, 12, []);

    public static readonly ScanInfo Damaged = History with
    {
        Problems =
        [
            new Problem("too-large", "data/ticks.bin", "Larger than the limit of 2 GB", false),
            new Problem("binary", "docs/logo.png", "An image", false),
            new Problem("corrupt", Id('d'), "The object is damaged: its zlib stream ends early", true),
            new Problem("shallow", Id('e'), "History ends here, because the clone is shallow", true),
        ],
    };

    public static Report Full => ReportFactory.Create(Tool, [Damaged], Findings, Groups, Providers);

    public static Report Empty => ReportFactory.Create(Tool, [History], [], [], []);

    public static Report EmptyIncomplete => ReportFactory.Create(Tool, [Damaged], [], [], []);

    public static IReadOnlyList<ProviderEntry> Providers =>
    [
        new ProviderEntry(
            "binance", "Binance", "exchange", true, "Profile > Account > API Management", "",
            ["enableReading: see balances, orders and history", "enableWithdrawals: send funds to any address that the account allows"],
            true,
            [
                "Open Profile > Account > API Management and delete the key now. Do not wait for a replacement: a leaked key has no grace period.",
                "Cancel open orders that you did not place, and close positions that you did not open.",
                "Create a new key with the fewest permissions, no withdrawals, and an IP whitelist; keep it out of source code.",
            ],
            ["Create a second key with the same permissions and IP whitelist.", "Delete the old key."],
            ["Login and device history", "Withdrawal history and withdrawal address book"],
            ["GET https://api.binance.com/sapi/v1/account/apiRestrictions tells permissions (enable*, permits*)."],
            "Without a whitelisted IP address the trading permission lapses after 30 days.",
            "An IP whitelist can be set.",
            90, "", ["https://developers.binance.com/docs/wallet/endpoints/api-key-permission"]),
        new ProviderEntry(
            "ethereum", "Ethereum", "wallet", false, "", "",
            ["anything: send all funds of the address, on every chain that uses it"],
            true,
            ["Move all funds to a new wallet, the most valuable first.", "Revoke token approvals of the old address."],
            [], ["Transactions of the address on each chain"], [], "", "", 0, "", []),
        new ProviderEntry(
            "okx", "OKX", "exchange", true, "Profile > API", "https://www.okx.com/account/my-api",
            ["read: see balances", "trade: place orders", "withdraw: send funds away"],
            true,
            ["Delete the key.", "Look at orders and withdrawals."], [], [], [], "", "", 90, "https://www.okx.com/help", []),
    ];

    public static IReadOnlyList<CredentialGroup> Groups =>
    [
        new CredentialGroup("binance", "Binance", [BinanceSecret, BinanceKey], []),
        new CredentialGroup("ethereum", "Ethereum", [Wallet], []),
        new CredentialGroup("okx", "OKX", [OkxKey], ["API secret", "passphrase"]),
    ];

    public static IReadOnlyList<FindingEntry> Findings =>
    [
        Finding(BinanceSecret, "binance", "Binance", "API secret", "secret", "64 characters, none shown", Live,
            InHistory("src/Bot/appsettings.json", 13, First), InHistory("deploy/staging.env", 4, Second)),
        Finding(BinanceKey, "binance", "Binance", "API key", "key", "Ab3…9xZ (64 characters)", Live,
            InHistory("src/Bot/appsettings.json", 12, First), InHistory("deploy/staging.env", 3, Second),
            InHistory("", 3, Second) with { Source = "commit-message" }, InHistory("docs/Über uns & more.md", 7, First),
            InHistory("tests/a.cs", 1, First), InHistory("tests/b.cs", 1, First)),
        Finding(Wallet, "ethereum", "Ethereum", "private key", "privateKey", "32 bytes, none shown", Gone,
            InHistory("scripts/deploy.js", 2, First)) with { Diagnostic = "KL1002" },
        Finding(OkxKey, "okx", "OKX", "API key", "key", "0f9…c2d (36 characters)", Local, InHistory("src/okx.py", 8, Second)) with
        {
            Confidence = Confidence.Medium,
        },
        Finding(Doubtful, "generic", "Generic", "token", "token", "40 characters, none shown", null,
            new Occurrence("worktree", "trading-bot", "notes.txt", 5, 1, 5, 41, "", "", "", null)) with
        {
            Diagnostic = "KL1005", Confidence = Confidence.Low, Evidence = ["Stands in a place named \"token\""],
        },
    ];

    public static FindingEntry Finding(
        string fingerprint, string rule, string provider, string part, string kind, string redacted, Exposure? exposure, params Occurrence[] places) =>
        new(
            fingerprint, rule, "KL1001", provider, part, kind, Confidence.High,
            [$"Has the shape of: {provider} {part}", $"Its name says: {part}"], redacted, [], [.. places], exposure);

    public static Occurrence InHistory(string path, int line, CommitRef commit) =>
        new("blob", "trading-bot", path, line, 15, line, 79, Id('f'), commit.Id, commit.Author, commit.Date);

    public static string Id(char letter) => new(letter, 40);

    private static DateTimeOffset Date(int year, int month, int day) => new(year, month, day, 14, 5, 0, TimeSpan.FromHours(1));
}
