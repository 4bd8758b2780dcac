namespace KeyLint.Engine.Evidence.Contexts;

/// <summary>Exchanges that no rule knows: what is called after one is no key of a known one nearby.</summary>
internal static class OtherExchanges
{
    /// <summary>Their names, as they stand in names of settings and in the ids of ccxt.</summary>
    public static IReadOnlyList<string> Names { get; } = (
        "aster backpack bitbank bitbns bitmart bitrue bitso bitunix blofin btcmarkets btcturk bydfi cexio coincheck coindcx coinmate coinone coinspot coinw digifinex exmo foxbit "
        + "gopax hashkey hitbtc independentreserve indodax korbit latoken luno mercadobitcoin ndax novadax oceanex okcoin orangex oxfun paradex paymium probit toobit tokocrypto "
        + "wazirx weex woofipro xtcom yobit zaif zonda").Split(' ');
}
