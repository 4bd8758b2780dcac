using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Tests.Validation;

/// <summary>Single values; how often the model errs is measured by the accuracy harness.</summary>
public sealed class RandomnessTests
{
    [Theory]
    [InlineData("BinanceFuturesUsdtTestnet2")]
    [InlineData("IBinanceRestClientSpotApiAccount")]
    [InlineData("ExchangeApiCredentialsProviderFactory")]
    [InlineData("GetHistoricalKlines24HourAsync")]
    [InlineData("query-margin-account-39-s-all-oco-user_data")]
    [InlineData("MAX_RETRIES_OF_CONNECTION_2")]
    [InlineData("api/v3/account/commission")]
    [InlineData("settings_exchange_api_secret_description_2")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1")]
    [InlineData("abcabcabcabcabcabcabcabc1")]
    [InlineData("1234567890123456")]
    [InlineData("----------------")]
    public void Name_or_pattern_is_not_random(string value) => Assert.False(Randomness.IsRandom(value));

    [Theory]
    [InlineData("{base62:20:mixed}")]
    [InlineData("{base62:32:mixed}")]
    [InlineData("{base62:64:mixed}")]
    [InlineData("{hex:32}")]
    [InlineData("{hex:64}")]
    [InlineData("{lower36:40}")]
    [InlineData("{base64-bytes:32}")]
    public void Value_drawn_at_random_is(string template)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var value = new SampleGenerator(seed).Expand(template);
            Assert.True(Randomness.IsRandom(value.TrimEnd('=')), value);
        }
    }

    [Theory]
    [InlineData("connection", true)]
    [InlineData("Serialize", true)]
    [InlineData("STREAM", true)]
    [InlineData("xqzjkvw", false)]
    [InlineData("NWXGYOX", false)]
    [InlineData("qhrtbdz", false)]
    public void Letters_of_a_word_follow_each_other_as_in_names(string letters, bool isWord) => Assert.Equal(isWord, Bigrams.Weigh(letters) > 0);

    [Fact]
    public void Short_hex_is_an_id_more_often_than_a_secret() => Assert.False(Randomness.IsRandom(new SampleGenerator(1).Expand("{hex:24}")));
}
