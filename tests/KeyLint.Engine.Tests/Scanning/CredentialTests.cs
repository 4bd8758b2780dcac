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
    [InlineData("class BinanceBot {\n static string k1 = \"OTHER\";\n object c = new ApiCredentials(\"KEY\", \"SECRET\");\n}")]
    [InlineData("class BinanceBot {\n static string k1 = \"OTHER\";\n void M() => new BinanceRestClient(o => o.ApiCredentials = new ApiCredentials(\"KEY\", \"SECRET\"));\n}")]
    [InlineData("# binance\nk1 = \"OTHER\"\nclient = Client(\"KEY\",\n    \"SECRET\")\n")]
    public void Arguments_of_one_call_belong_together_whatever_stands_before(string code)
    {
        var (ring, other) = (Keyring.Of("binance"), Keyring.Of("binance", 2));
        var text = code.Replace("OTHER", other.Key, StringComparison.Ordinal).Replace("KEY", ring.Key, StringComparison.Ordinal).Replace("SECRET", ring.Secret, StringComparison.Ordinal);

        var found = Find(text);

        Assert.Equal([(other.Key, "key"), (ring.Key, "key"), (ring.Secret, "secret")], found.Select(finding => (finding.TextOf(text), finding.Part.Id)));
        Assert.Equal(found[1].Credential, found[2].Credential);
        Assert.NotEqual(found[0].Credential, found[1].Credential);
    }

    [Theory]
    [InlineData("# binance\nclient = Client(\"KEY\")\nsecond = Client(\"SECRET\")\n")]
    [InlineData("# binance\nbinance_key = \"KEY\"\nclient = Sign(\"SECRET\", now)\n")]
    public void Arguments_of_two_calls_are_paired_as_ever(string code)
    {
        var ring = Keyring.Of("binance");
        var text = code.Replace("KEY", ring.Key, StringComparison.Ordinal).Replace("SECRET", ring.Secret, StringComparison.Ordinal);

        var found = Find(text);

        Assert.Equal(["key", "secret"], found.Select(finding => finding.Part.Id));
        Assert.Equal(found[0].Credential, found[1].Credential);
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

    [Theory]
    [InlineData("PRIVATE_KEY=0x{secp256k1}\n")]
    [InlineData("PRIVATE_KEY={secp256k1}\n")]
    [InlineData("DEPLOYER_PRIVATE_KEY=0x{secp256k1}\n")]
    [InlineData("OWNER_PRIVATE_KEY=0x{secp256k1}\n")]
    [InlineData("PK=0x{secp256k1}\n")]
    [InlineData("var privateKey = \"0x{secp256k1}\";\n")]
    [InlineData("[profile]\nprivate_key = \"0x{secp256k1}\"\n")]
    [InlineData("module.exports = \n networks:\n  hardhat:\n    accounts: [\"0x{secp256k1}\"]\n")]
    [InlineData("const w = new ethers.Wallet(\"0x{secp256k1}\", provider);\n")]
    [InlineData("acct = Account.from_key(\"0x{secp256k1}\")\n")]
    [InlineData("const a = privateKeyToAccount('0x{secp256k1}')\n")]
    [InlineData("const p = new HDWalletProvider(\"{secp256k1}\", url);\n")]
    [InlineData("privateKey, err := crypto.HexToECDSA(\"{secp256k1}\")\n")]
    [InlineData("k, err := crypto.HexToECDSA(\"{secp256k1}\")\n")]
    [InlineData("let w = LocalWallet::from_str(\"{secp256k1}\")?;\n")]
    [InlineData("let k = \"0x{secp256k1}\".parse::<LocalWallet>()?;\n")]
    [InlineData("sign(\"{secp256k1}\".parse::<alloy::signers::local::PrivateKeySigner>().unwrap())\n")]
    [InlineData("const privateKey = Buffer.from('{secp256k1}', 'hex')\n")]
    [InlineData("const PRIVATE_KEY = new Buffer('{secp256k1}', 'hex')\n")]
    [InlineData("var privateKey1Buffer = Uint8Array.from(Buffer.from('{secp256k1}', 'hex'))\n")]
    [InlineData("const privateKey = ethers.utils.arrayify(\"0x{secp256k1}\")\n")]
    [InlineData("private_key = int(\"{secp256k1}\", 16)\n")]
    [InlineData("ECKeyPair pair = ECKeyPair.create(new BigInteger(\"{secp256k1}\", 16));\n")]
    [InlineData("OWNER_KEY=0x{secp256k1}\n")]
    [InlineData("ETH_KEY=0x{secp256k1}\n")]
    [InlineData("RELAYER_KEY={secp256k1}\n")]
    [InlineData("    hardhat:\n      accounts: [ // deployer\n        \"0x{secp256k1}\", // user\n      ]\n")]
    [InlineData("    hardhat:\n      accounts: [\n        // the one with the funds\n        \"0x{secp256k1}\",\n      ]\n")]
    [InlineData("let s = PrivateKeySigner::from_str(\"{secp256k1}\").unwrap();\n")]
    [InlineData("Credentials c = Credentials.create(\"{secp256k1}\");\n")]
    [InlineData("const k = new ethers.utils.SigningKey(\"0x{secp256k1}\");\n")]
    [InlineData("const k = PrivateKey.fromString(\"{secp256k1}\");\n")]
    [InlineData("signed = w3.eth.account.sign_transaction(tx, \"{secp256k1}\")\n")]
    [InlineData("const s = await web3.eth.accounts.signTransaction(tx, '0x{secp256k1}');\n")]
    [InlineData("web3.eth.accounts.wallet.add('0x{secp256k1}');\n")]
    [InlineData("vm.startBroadcast(0x{secp256k1});\n")]
    [InlineData("cast send --private-key 0x{secp256k1} 0xabc\n")]
    public void A_wallet_key_needs_no_name_of_a_chain(string template) => Assert.StartsWith("ethereum/key high", Assert.Single(Kinds(Sample(template))));

    [Theory]
    [InlineData("var hash = \"0x{secp256k1}\";\n")]
    [InlineData("txHash: 0x{secp256k1}\n")]
    [InlineData("publicKey = \"{secp256k1}\"\n")]
    [InlineData("privateKeyHash = \"{secp256k1}\"\n")]
    [InlineData("wallet.Send(\"0x{secp256k1}\");\n")]
    [InlineData("let k = \"0x{secp256k1}\".parse::<H256>()?;\n")]
    [InlineData("let k = \"0x{secp256k1}\".parse::<LocalWallet\n")]
    [InlineData("let k = \"0x{secp256k1}\".parse::<")]
    [InlineData("const hash = Buffer.from('0x{secp256k1}', 'hex')\n")]
    [InlineData("POLYGON_HASH=0x{secp256k1}\n")]
    [InlineData("hardhat\ntopics: [ // Transfer\n  \"0x{secp256k1}\", // privateKey\n]\n")]
    [InlineData("list.add(\"0x{secp256k1}\");\n")]
    [InlineData("Hash::from_str(\"0x{secp256k1}\")?;\n")]
    [InlineData("BigInteger.create(\"0x{secp256k1}\");\n")]
    [InlineData("PublicKey.fromString(\"{secp256k1}\");\n")]
    [InlineData("wallet.signTransaction(\"0x{secp256k1}\");\n")]
    [InlineData("crypto.HexToECDSA(salt, \"0x{secp256k1}\");\n")]
    [InlineData("encryptedPrivateKey = \"{secp256k1}\"\n")]
    public void What_only_looks_like_a_wallet_key_is_none(string template) => Assert.Empty(Kinds(Sample(template)));

    [Theory]
    [InlineData("Abc!12345x")]
    [InlineData("Abc12345")]
    [InlineData("Trade#4567")]
    public void A_passphrase_that_a_person_chose_is_one(string passphrase)
    {
        Assert.Equal(["okx/key", "okx/secret", "okx/passphrase"], Parts(Sample("OKX_API_KEY={uuid}\nOKX_SECRET_KEY={HEX:32}\nOKX_PASSPHRASE=") + passphrase + "\n"));
        Assert.DoesNotContain("okx/passphrase", Parts("OKX_PASSPHRASE=" + passphrase + "\n"));
    }

    [Theory]
    [InlineData("gate/key", "GATE_API_KEY={hex:32}\n")]
    [InlineData("alpaca/key", "APCA_API_KEY_ID=PK{upper36:18}\n")]
    public void A_name_that_only_this_exchange_uses_names_it(string expected, string template) => Assert.Equal([$"{expected} high"], Kinds(Sample(template)));

    [Fact]
    public void What_is_logged_is_found() =>
        Assert.Equal(["binance/key"], Parts(Sample("// binance\nlogger.error(\"cannot log in with {base62:64:mixed}\");\n")));

    [Fact]
    public void A_bot_takes_keys_whatever_it_trades() => Assert.Equal(
        ["binance/key", "binance/secret"],
        Parts(Sample("using Binance.Net;\nvar bot = new OrderTradeBot(\"{base62:64:mixed}\", \"{base62:64:mixed}\");\n")));

    [Fact]
    public void Each_of_several_exchanges_has_its_own() => Assert.Equal(
        ["mexc/key", "mexc/secret", "gate/key", "gate/secret"],
        Parts(Sample("MEXC_KEY=mx0{base62:15:mixed}\nMEXC_SECRET={hex:32}\nGATE_KEY={hex:32}\nGATE_SECRET={hex:64}\n")));

    [Theory]
    [InlineData("<\n  \"Gate\": <\n    \"ApiKey\": \"{hex:32}\",\n    \"ApiSecret\": \"{hex:64}\"\n  >\n>\n", "gate/key gate/secret")]
    [InlineData("gate:\n  api_key: {hex:32}\n  api_secret: {hex:64}\n", "gate/key gate/secret")]
    [InlineData("[gate]\napi_key = {hex:32}\napi_secret = {hex:64}\n", "gate/key gate/secret")]
    [InlineData("mexc:\n  api_key: mx0{base62:15:mixed}\n  api_secret: {hex:32}\ngate:\n  api_key: {hex:32}\n  api_secret: {hex:64}\n", "mexc/key mexc/secret gate/key gate/secret")]
    [InlineData("gate:\n  checksum: {hex:32}\n  digest: {hex:64}\n", "")]
    [InlineData("gate:\n  open: true\nmexc:\n  api_secret: {hex:32}\n", "mexc/secret")]
    public void The_heading_of_a_name_is_part_of_it(string template, string expected) => Assert.Equal(expected, string.Join(' ', Parts(Sample(template).Replace('<', '{').Replace('>', '}'))));

    [Fact]
    public void A_keystore_file_is_found_as_it_is_written()
    {
        var text = Sample("{\"address\":\"") + Sample("{hex:40}", 2) + "\",\"crypto\":{\"cipher\":\"aes-128-ctr\",\"ciphertext\":\"" + Sample("{hex:64}", 3)
            + "\",\"cipherparams\":{\"iv\":\"" + Sample("{hex:32}", 4) + "\"},\"kdf\":\"scrypt\",\"kdfparams\":{\"dklen\":32,\"salt\":\"" + Sample("{hex:64}", 5)
            + "\"},\"mac\":\"" + Sample("{hex:64}", 6) + "\"},\"version\":3}";

        Assert.Equal(["ethereum-keystore/key"], Parts(text));
    }

    [Theory]
    [InlineData("REDIS_URL=redis://:{base62:12:mixed}@cache.prod.net:6379/0\n", "url-password/redis")]
    [InlineData("{\"url\":\"https:\\/\\/bot:{base62:12:mixed}@db.prod.net\\/x\"}\n", "url-password/web")]
    [InlineData("var c = $\"Server={s};Database=d;User Id=sa;Password={base62:12:mixed};\";\n", "connection-string/sql-server")]
    [InlineData("var token = \"{jwt}\";\n", "jwt/token")]
    [InlineData("GET / HTTP/1.1\nOK-ACCESS-KEY: {uuid}\nOK-ACCESS-PASSPHRASE: {passphrase}\n", "okx/key okx/passphrase")]
    public void Passwords_and_tokens_are_found_as_people_write_them(string template, string expected) =>
        Assert.Equal(expected, string.Join(' ', Parts(Sample(template.Replace("{s}", "<s>").Replace("{\"url", "<\"url")).Replace("<s>", "{s}").Replace("<\"url", "{\"url"))));

    [Theory]
    [InlineData("// OKX\nvar correlationKey = \"{uuid}\";\n")]
    [InlineData("// KuCoin\nawait client.CancelOrderAsync(\"{object-id}\", \"{uuid}\");\n")]
    [InlineData("// Kraken\nvar sign = \"{base64-bytes:64}\";\n")]
    [InlineData("const stripePk = \"pk_live_{base62:24}\";\n")]
    public void Ids_signatures_and_publishable_keys_are_none(string template) => Assert.Equal("", Loud(Sample(template)));
}
