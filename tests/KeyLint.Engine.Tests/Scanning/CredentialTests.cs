using CsCheck;
using KeyLint.Engine.Findings;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Scanning;

public sealed class CredentialTests
{
    public static TheoryData<string> Exchanges => Keyring.Names;

    public static TheoryData<string, string> TwoExchanges
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (first, second) in Keyring.Pairs)
            {
                data.Add(first, second);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(TwoExchanges))]
    public void Two_exchanges_in_one_file_are_each_right(string first, string second)
    {
        var rings = new[] { Keyring.Of(first, 1), Keyring.Of(second, 2) };
        Expect(rings, string.Join("\n", rings.Select(ring => ring.Lines($"{ring.Rule.ToUpperInvariant()}_API_{{0}}={{1}}", "KEY", "SECRET", "PASSPHRASE"))) + "\n");
        Expect(rings, "{\n" + string.Join(",\n", rings.Select(ring => $"  \"{ring.Name}\": {{\n" + ring.Lines("    \"Api{0}\": \"{1}\",") + "\n  }")) + "\n}");
        Expect(rings, string.Join("\n", rings.Select(ring => $"{ring.Rule} = ccxt.{ring.Rule}({{\n" + ring.Lines("    '{0}': '{1}',", "apiKey", "secret", "password") + "\n})")));
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Two_accounts_of_one_exchange_are_two_credentials(string rule)
    {
        var rings = new[] { Keyring.Of(rule, 1), Keyring.Of(rule, 2) };
        Expect(rings, "{\n" + string.Join(",\n", rings.Select((ring, i) => $"  \"{ring.Name}{i}\": {{\n" + ring.Lines("    \"Api{0}\": \"{1}\",") + "\n  }")) + "\n}");
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Same_secret_twice_has_one_fingerprint(string rule)
    {
        var ring = Keyring.Of(rule);
        var text = $"{rule}_secret = \"{ring.Secret}\"\n{rule}_key = \"{ring.Key}\"\n# old: {rule}_secret = \"{ring.Secret}\"\n";
        var found = Find(text);
        Assert.Equal(3, found.Count);
        Assert.Equal(2, found.Select(finding => finding.Fingerprint).Distinct().Count());
        Assert.Single(found.Select(finding => finding.Credential).Distinct());
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Far_apart_is_another_credential(string rule)
    {
        var ring = Keyring.Of(rule);
        var text = $"{rule}_key = \"{ring.Key}\"\n" + new string('\n', 100) + $"{rule}_secret = \"{ring.Secret}\"\n";
        Assert.Equal(2, Find(text).Select(finding => finding.Credential).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Key_alone_in_its_place_is_found(string rule) =>
        Assert.Equal([$"{rule}/key"], Parts($"var {rule}ApiKey = \"{Keyring.Of(rule).Key}\";"));

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Secret_alone_in_its_place_is_found(string rule) =>
        Assert.Equal([$"{rule}/secret"], Parts($"var {rule}ApiSecret = \"{Keyring.Of(rule).Secret}\";"));

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Bare_value_is_silent_unless_it_proves_itself(string rule)
    {
        var ring = Keyring.Of(rule);
        foreach (var value in new[] { ring.Key, ring.Secret, ring.Passphrase }.Where(value => !value.StartsWith("bg_", StringComparison.Ordinal)))
        {
            Assert.Empty(Find(value));
            Assert.Empty(Find($"\"{value}\""));
            Assert.Empty(Find($"Use(\"{value}\");"));
            Assert.Empty(Find($"some words and {value} and others\n"));
        }
    }

    [Theory]
    [InlineData("okx")]
    [InlineData("kucoin")]
    [InlineData("bitget")]
    public void Passphrase_is_never_found_alone(string rule)
    {
        var ring = Keyring.Of(rule);
        Assert.Empty(Find($"{rule}_passphrase = \"{ring.Passphrase}\""));
        Assert.Empty(Find($"new {ring.Class}(key, secret, \"{ring.Passphrase}\")"));
        Assert.DoesNotContain($"{rule}/passphrase", Parts($"{rule}_secret = \"{ring.Secret}\"\n" + new string('\n', 60) + $"{rule}_passphrase = \"{ring.Passphrase}\""));
    }

    [Theory]
    [InlineData("okx")]
    [InlineData("kucoin")]
    [InlineData("bitget")]
    public void Placeholder_or_short_passphrase_is_left_out(string rule)
    {
        var ring = Keyring.Of(rule);
        foreach (var passphrase in new[] { "your-passphrase", "changeme123", "x1", "", "${PASS}", "xxxxxxxxxx" })
        {
            var text = $"{rule}_key = \"{ring.Key}\"\n{rule}_secret = \"{ring.Secret}\"\n{rule}_passphrase = \"{passphrase}\"\n";
            Assert.Equal([$"{rule}/key", $"{rule}/secret"], Parts(text));
        }
    }

    [Theory]
    [InlineData("okx")]
    [InlineData("kucoin")]
    [InlineData("bitget")]
    public void Another_password_nearby_is_no_passphrase(string rule)
    {
        var ring = Keyring.Of(rule);
        var database = Sample("{passphrase}", 77);
        var text = $"db_password = \"{database}\"\n\n{ring.Lines($"{rule}_{{0}} = \"{{1}}\"", "key", "secret", "passphrase")}\n";
        Assert.Equal(ring.Passphrase, Find(text).Single(finding => finding.Part.Id == "passphrase").TextOf(text));
    }

    [Fact]
    public void Headers_name_their_exchange() =>
        Gen.Int[1, 30].Sample(seed =>
        {
            foreach (var (rule, header, part) in new[] { ("binance", "X-MBX-APIKEY", "key"), ("okx", "OK-ACCESS-KEY", "key"), ("kucoin", "KC-API-KEY", "key"), ("bybit", "X-BAPI-API-KEY", "key"), ("bingx", "X-BX-APIKEY", "key") })
            {
                var value = Keyring.Of(rule, seed).Key;
                Assert.Equal([$"{rule}/{part} high"], Kinds($"client.DefaultRequestHeaders.Add(\"{header}\", \"{value}\");"));
                Assert.Equal([$"{rule}/{part} high"], Kinds($"headers = {{'{header}': '{value}'}}"));
                Assert.Equal([$"{rule}/{part} high"], Kinds($"curl -H \"{header}: {value}\" https://x.test"));
            }
        }, iter: 5);

    private static void Expect(Keyring[] rings, string text)
    {
        var found = Find(text).GroupBy(finding => finding.Credential)
            .Select(credential => $"{credential.First().Rule.Id}: " + string.Join(", ", credential.Select(finding => $"{finding.Part.Id}={finding.TextOf(text)}").Order(StringComparer.Ordinal)));
        var expected = rings.Select(ring => $"{ring.Rule}: " + string.Join(", ", ring.Parts.Order(StringComparer.Ordinal)));
        Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal)), text + "\nfound\n" + string.Join("\n", found));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\n\"")]
    [InlineData("\r\n  \"")]
    public void A_block_in_a_literal_is_named_by_what_holds_it(string end) =>
        Assert.Equal(["binance/private-key"], Parts($"binancePrivateKey = \"{Sample("{pem:pkcs8}")}{end}\n"));

    [Fact]
    public void A_block_is_no_companion_of_a_value_that_nothing_speaks_for() =>
        Assert.Equal(["pem/key"], Parts(Sample("x(\"{uuid}\")\ny(\"{base64-bytes:32}\")\n{pem:ec}\n")));

    [Theory]
    [InlineData("client.setApiKey(\"{base62:40:mixed}\")")]
    [InlineData("Client.builder().apiKey(\"{base62:40:mixed}\").build()")]
    [InlineData("options.WithClientSecret(\"{base62:40:mixed}\")")]
    [InlineData("options.UseAccessToken(\"{base62:40:mixed}\")")]
    public void A_call_that_sets_one_thing_names_it(string template) => Assert.Equal(["generic-secret/secret"], Parts(Sample(template)));

    [Theory]
    [InlineData("order.clientOid(\"{base62:40:mixed}\")")]
    [InlineData("cache.GetByKey(\"{base62:40:mixed}\")")]
    [InlineData("cache.removeKey(\"{base62:40:mixed}\")")]
    [InlineData("keys.contains(\"{base62:40:mixed}\")")]
    public void A_call_that_asks_for_something_names_nothing(string template) => Assert.Empty(Parts(Sample(template)));
}
