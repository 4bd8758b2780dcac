using KeyLint.Engine.Rules;

namespace KeyLint.Analyzers.Endpoints;

/// <summary>A path in a literal.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its length.</param>
/// <param name="Provider">Whose it is.</param>
internal sealed record FoundPath(int Start, int Length, string Provider);

/// <summary>Paths of endpoints that send funds out of an account.</summary>
internal static class WithdrawalPaths
{
    /// <summary>
    /// The rule of the provider, the path without the first slash, whether others may have such a path, and where it was read.
    /// Of providers without one here, the path was not seen in a source, or does not tell a withdrawal from something else.
    /// </summary>
    internal static readonly (string Rule, string Path, bool IsCommon, string Source)[] All =
    [
        ("binance", "sapi/v1/capital/withdraw/apply", false, "binance/binance-connector-dotnet: Src/Spot/Wallet.cs"),
        ("binance", "sapi/v1/localentity/withdraw/apply", false, "JKorf/Binance.Net: Binance.Net/Clients/SpotApi/BinanceRestClientSpotApiAccount.cs"),
        ("bybit", "v5/asset/withdraw/create", false, "bybit-exchange/bybit.net.api: Src/Common/ApiServiceImp/BybitAssetService.cs"),
        ("kraken", "0/private/Withdraw", false, "https://docs.kraken.com/api/docs/rest-api/withdraw-funds/"),
        ("okx", "api/v5/asset/withdrawal", false, "https://rdrr.io/cran/okxr/man/post_asset_withdrawal.html"),
        ("bitget", "api/v2/spot/wallet/withdrawal", false, "JKorf/Bitget.Net: Bitget.Net.UnitTests/Endpoints/Spot/Account/Withdraw.txt"),
        ("bingx", "openApi/wallets/v1/capital/withdraw/apply", false, "JKorf/BingX.Net: BingX.Net.UnitTests/Endpoints/Spot/Account/Withdraw.txt"),
        ("htx", "v1/dw/withdraw/api/create", false, "JKorf/HTX.Net: HTX.Net.UnitTests/Endpoints/Spot/Account/Withdraw.txt"),
        ("whitebit", "api/v4/main-account/withdraw", false, "JKorf/WhiteBit.Net: WhiteBit.Net.UnitTests/Endpoints/V4/Account/Withdraw.txt"),
        ("bitmex", "user/requestWithdrawal", false, "https://www.bitmex.com/blog/api-travel-rule"),
        ("deribit", "private/withdraw", true, "https://docs.deribit.com/api-reference/wallet/private-withdraw.md"),
        ("upbit", "withdraws/coin", true, "https://hexdocs.pm/glupbit/1.1.3/glupbit/exchange/withdraw.html"),
        ("kucoin", "api/v3/withdrawals", true, "JKorf/Kucoin.Net: Kucoin.Net.UnitTests/Endpoints/Spot/Account/Withdraw.txt"),
        ("gate", "api/v4/withdrawals", true, "JKorf/GateIo.Net: GateIo.Net.UnitTests/Endpoints/Spot/Account/Withdraw.txt"),
        ("mexc", "api/v3/capital/withdraw", true, "JKorf/Mexc.Net: Mexc.Net/Clients/SpotApi/MexcRestClientSpotApiAccount.cs"),
        ("crypto-com", "private/create-withdrawal", true, "https://exchange-docs.crypto.com/exchange/v1/rest-ws/index.html"),
        ("coinbase-exchange", "withdrawals/crypto", true, "danpaquin/coinbasepro-python: cbpro/authenticated_client.py"),
        ("bitfinex", "v1/withdraw", true, "JKorf/Bitfinex.Net: Bitfinex.Net.UnitTests/Endpoints/Spot/Account/Withdraw.txt"),
    ];

    /// <summary>The path around a word in a literal.</summary>
    /// <param name="literal">The literal as it is written.</param>
    /// <param name="word">Where the word of withdrawing stands in it.</param>
    /// <param name="file">The text of the file, which must name the provider where others may have such a path.</param>
    public static FoundPath? Find(string literal, int word, string file)
    {
        var end = word;
        while (end < literal.Length && IsPart(literal[end]))
        {
            end++;
        }

        foreach (var (id, path, isCommon, _) in All)
        {
            var start = end - path.Length;
            if (start >= 0
                && string.CompareOrdinal(literal, start, path, 0, path.Length) == 0
                && (start == 0 || !char.IsLetterOrDigit(literal[start - 1]))
                && Scanner.BuiltIn.Rules.Find(id) is { } rule
                && (!isCommon || Names(file, rule)))
            {
                return new FoundPath(start, path.Length, rule.Provider.Name);
            }
        }

        return null;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '/' or '-' or '_';

    private static bool Names(string file, Rule rule) =>
        rule.Context.Hosts.Concat(rule.Context.Words.Select(word => word.Replace(" ", ""))).Any(name => file.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0);
}
