using System.Text;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Screening;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Scanning;

/// <summary>Ways in which people write keys down that no single exchange owns: tables, tuples, property lists, addresses that go on.</summary>
public sealed class WrittenWaysTests
{
    [Theory]
    [InlineData("https://mainnet.infura.io/v3/{hex:32}", "infura/key")]
    [InlineData("https://wild-red-sun.quiknode.pro/{hex:40}", "quicknode/key")]
    [InlineData("https://eth-mainnet.g.alchemy.com/v2/{base64url:32:mixed}", "alchemy/key")]
    [InlineData("https://eth-mainnet.g.alchemy.com/nft/v2/{base64url:32:mixed}", "alchemy/key")]
    [InlineData("https://discord.com/api/webhooks/{digits:18}/{base64url:68:mixed}", "discord/webhook")]
    public void Address_may_go_on_behind_the_key(string template, string part)
    {
        foreach (var rest in new[] { "", "/", "/ext/bc/C/rpc", "/getNFTs?owner=0x0", "?a=b" })
        {
            Assert.Equal([part], Parts($"url: \"{Sample(template)}{rest}\"\n"));
        }
    }

    [Theory]
    [InlineData("https://mainnet.infura.io/v3/{hex:32}0")]
    [InlineData("https://mainnet.infura.io/v3/x/{hex:32}/")]
    [InlineData("https://mainnet.infura.io/v4/{hex:32}/")]
    [InlineData("https://example.com/{hex:40}/ext")]
    public void Another_address_is_none(string template) => Assert.Empty(Parts($"url: \"{Sample(template)}\"\n"));

    [Theory]
    [InlineData("ex = ccxt.gate(<'apiKey': '{hex:32}', 'secret': '{hex:64}'>)\n")]
    [InlineData("<\n  \"exchange\": <\n    \"name\": \"gate\",\n    \"key\": \"{hex:32}\",\n    \"secret\": \"{hex:64}\"\n  >\n>\n")]
    [InlineData("account exchange=\"gate\" key=\"{hex:32}\" secret=\"{hex:64}\"\n")]
    [InlineData("EXCHANGE_ID=gate\nAPI_KEY={hex:32}\nAPI_SECRET={hex:64}\n")]
    public void Exchange_may_be_known_by_a_word_that_libraries_have_for_it(string template) =>
        Assert.Equal(["gate/key", "gate/secret"], Parts(Sample(template).Replace('<', '{').Replace('>', '}')));

    [Theory]
    [InlineData("the gate opens: apiKey = '{hex:32}', secret = '{hex:64}'\n")]
    [InlineData("name: gateway\napiKey: '{hex:32}'\nsecret: '{hex:64}'\n")]
    public void Word_by_itself_names_no_exchange(string template) => Assert.DoesNotContain(Parts(Sample(template)), part => part.StartsWith("gate/", StringComparison.Ordinal));

    [Fact]
    public void What_is_private_is_the_secret_and_not_the_key() =>
        Assert.Contains("binance/secret", Parts(Sample("object BinanceApi\n  private const val PUBLIC = \"{base62:64:mixed}\"\n  private const val PRIVATE = \"{base62:64:mixed}\"\n")));

    [Theory]
    [InlineData("{lower36:10}-{hex:8}-{hex:8}-{hex:5}")]
    [InlineData("{hex:8}-{lower36:10}-{hex:8}-{hex:5}")]
    [InlineData("{hex:8}-{hex:8}-{lower36:10}-{hex:5}")]
    public void Key_of_HTX_has_a_longer_word_in_any_place(string key) =>
        Assert.Equal(["htx/key", "htx/secret"], Parts(Sample($"ACCESS_KEY = \"{key}\"\nSECRET_KEY = \"{{hex:8}}-{{hex:8}}-{{hex:8}}-{{hex:5}}\"\nURL = \"https://api.huobi.pro\"\n")));

    [Theory]
    [InlineData("# Kraken\n[![Badge](https://api.codacy.com/project/badge/Grade/{hex:32})](https://kraken.com)\n")]
    [InlineData("<meta name=\"google-site-verification\" content=\"{base62:43}\">\n<meta name=\"google-site-verification\" content=\"{base62:43}\">bitfinex\n")]
    [InlineData("bitfinex = [\"x@1.2.3\", \"\", \"sha512-+{base62:36:mixed}/{base62:43:mixed}/{base62:5}==\"], [\"y@1.2.3\", \"\", \"sha512-+{base62:36:mixed}/{base62:43:mixed}/{base62:5}==\"]\n")]
    [InlineData("self._api_key = 'phc_{base62:43:mixed}'\n")]
    [InlineData("\"0024_api_key_verification.sql\": \"{hex:64}\",\n\"api_secret.py\": \"{hex:64}\"\n")]
    [InlineData("okx:\n  api-key: gAAAAAB{base64url:91:mixed}==\n  api-secret: gAAAAAB{base64url:111:mixed}==\n  password: \"gAAAAAB{base64url:91:mixed}==\"\n")]
    [InlineData("ipv4_is_match|ipv4_is_private|ipv4_netmask_suffix|ipv6_compare|ipv6_is_match")]
    public void Addresses_and_digests_of_ordinary_files_are_silent(string template) =>
        Assert.All(Enumerable.Range(1, 20), seed => Assert.Empty(Parts(Sample(template, seed))));

    [Fact]
    public void Secret_with_a_slash_in_an_address_is_no_path() =>
        Assert.Equal(["aws/key", "aws/secret"], Parts(Sample("aws_bucket = 's3://AKIA{base32:16}:{base62:19:mixed}/{base62:20:mixed}@trading'\n")));

    [Theory]
    [InlineData("12:00:01 okx request id: {uuid} trace {HEX:32}\n")]
    [InlineData("OKX_ORDER_ID={uuid} {HEX:32}\n")]
    [InlineData("okxTradeId: \"{uuid}\", \"{HEX:32}\"\n")]
    [InlineData("kucoinRequestId: \"{object-id}\" // {uuid}\n")]
    public void Id_of_one_request_is_no_key_of_the_exchange_it_names(string template) =>
        Assert.DoesNotContain(Parts(Sample(template)), part => part.EndsWith("/key", StringComparison.Ordinal));

    [Theory]
    [InlineData("address,private_key\n0x{hex:40},0x{secp256k1}\n", "ethereum/key")]
    [InlineData("address,private_key\r\n0x{hex:40},0x{secp256k1}\r\n", "ethereum/key")]
    [InlineData("address;privateKey;note\n\"0x{hex:40}\";\"{secp256k1}\";\"mine\"\n", "ethereum/key")]
    [InlineData("id\tprivate key\n1\t0x{secp256k1}\n", "ethereum/key")]
    [InlineData("| wallet | private key |\n|--|--|\n| hot | `0x{secp256k1}` |\n", "ethereum/key")]
    [InlineData("id,private_key\n1,none\n2,none\n3,0x{secp256k1}", "ethereum/key")]
    [InlineData("name,api_key\nmain,{base62:40:mixed}\n", "generic-secret/secret")]
    [InlineData("INSERT INTO api_keys (exchange, api_key, api_secret) VALUES ('binance', '{base62:64:mixed}', '{base62:64:mixed}');\n", "binance/key", "binance/secret")]
    [InlineData("INSERT INTO wallets (id, address, private_key) VALUES (1, '0x{hex:40}', '0x{secp256k1}');\n", "ethereum/key")]
    [InlineData("insert into `w` (`id`, `private_key`) values (1, '{secp256k1}');\n", "ethereum/key")]
    public void Column_names_what_stands_in_it(string template, params string[] parts) => Assert.Equal(parts, Parts(Sample(template)));

    [Theory]
    [InlineData("address,tx_hash\n0x{hex:40},0x{secp256k1}\n")]
    [InlineData("private_key,tx_hash\nnone,0x{secp256k1}\n")]
    [InlineData("private_key\n\nid,tx\n1,0x{secp256k1}\n")]
    [InlineData("a,private_key,b\n1,0x{secp256k1}\n")]
    [InlineData("exchange,order_id,client_oid\nkucoin,{object-id},{uuid}\nkucoin,{object-id},{uuid}\n")]
    [InlineData("INSERT INTO blocks (id, hash) VALUES (1, '0x{secp256k1}');\n")]
    [InlineData("INSERT INTO blocks VALUES (1, '0x{secp256k1}');\n")]
    [InlineData("f(private_key) VALUES '0x{secp256k1}';\n")]
    public void Other_columns_do_not(string template) => Assert.Empty(Loud(Sample(template)));

    [Fact]
    public void Column_is_named_from_as_far_as_it_may_be()
    {
        foreach (var rows in new[] { 1, 5, 9 })
        {
            var text = "address,private_key\n" + string.Concat(Enumerable.Range(1, rows).Select(row => Sample("0x{hex:40},0x{secp256k1}\n", row)));
            Assert.Equal(rows, Parts(text).Count(part => part == "ethereum/key"));
        }
    }

    [Theory]
    [InlineData("api_key, api_secret = '{hex:32}', '{hex:64}'\nx = ccxt.gate(c)\n")]
    [InlineData("\tapiKey, apiSecret := \"{hex:32}\", \"{hex:64}\"\n// ccxt.gate\n")]
    [InlineData("local api_key , api_secret = \"{hex:32}\" , \"{hex:64}\"\n-- ccxt.gate\n")]
    public void Several_names_get_their_values_in_order(string template)
    {
        var text = Sample(template);
        Assert.Equal(["key", "secret"], Find(text).Select(finding => finding.Part.Id));
        Assert.Equal([32, 64], Find(text).Select(finding => finding.TextOf(text).Length));
    }

    [Theory]
    [InlineData("sign(private_key, note='{hex:64}', 'x')\n")]
    [InlineData("string privateKey, note = \"{hex:64}\", other = \"b\";\n")]
    [InlineData("private_key, note = 'none', '{hex:64}'\n")]
    [InlineData("private_key, note = f('{hex:64}')\n")]
    public void Name_of_another_value_does_not_count(string template) => Assert.Empty(Loud(Sample(template)));

    [Theory]
    [InlineData("<key>BinanceSecretKey</key>\n\t<string>{base62:64:mixed}</string>\n", "binance/secret")]
    [InlineData("<key>BinanceApiKey</key><string>{base62:64:mixed}</string>\n", "binance/key")]
    [InlineData("<key>CMC_API_KEY</key>\n<string>{uuid}</string>\n", "coinmarketcap/key")]
    public void Property_list_has_the_key_in_an_element_of_its_own(string template, string part) => Assert.Equal([part], Parts(Sample(template)));

    [Theory]
    [InlineData("# api.binance.com\nhmac.new(b'{base62:64:mixed}', q.encode(), hashlib.sha256)\n")]
    [InlineData("// api.binance.com\ncrypto.createHmac('sha256', '{base62:64:mixed}').update(q)\n")]
    [InlineData("// api.binance.com\nhmac.New(sha256.New, []byte(\"{base62:64:mixed}\"))\n")]
    [InlineData("// api.binance.com\n$s = hash_hmac('sha256', $q, '{base62:64:mixed}');\n")]
    [InlineData("// api.binance.com\nvar spec = new SecretKeySpec(\"{base62:64:mixed}\".getBytes(), \"HmacSHA256\");\n")]
    public void What_signs_a_message_is_the_secret(string template) => Assert.Equal(["binance/secret"], Parts(Sample(template)));

    [Theory]
    [InlineData("curl -H \"API-Sign: {base64-bytes:64}\" https://api.kraken.com/0/private/Balance\n")]
    [InlineData("kraken_secret: ENC[AES256_GCM,data:{base64-bytes:64},iv:{base64-bytes:32},tag:{base64-bytes:16},type:str]\n")]
    [InlineData("kraken_secret: ENC[PKCS7,{base64-bytes:64}]\n")]
    [InlineData("createHmac('sha256', digest)('{hex:64}')\n")]
    public void Signature_and_sealed_value_are_none(string template) => Assert.Empty(Loud(Sample(template)));

    [Theory]
    [InlineData("// ENC[1\nkraken_secret: {base64-bytes:64}\n")]
    [InlineData("('kind': 'ENC[1', 'kraken_secret': '{base64-bytes:64}')\n")]
    [InlineData("('kind': 'ENC[x,y', 'kraken_secret': '{base64-bytes:64}')\n")]
    [InlineData("('kind': 'ENC[PKCS7,abc]', 'kraken_secret': '{base64-bytes:64}')\n")]
    public void Secret_beside_something_sealed_is_not(string template) => Assert.Equal(["kraken/secret"], Parts(Sample(template)));

    [Fact]
    public void Passphrase_stands_in_a_header() => Assert.Equal(
        ["okx/key", "okx/passphrase"],
        Parts(Sample("curl -H 'OK-ACCESS-KEY: {uuid}' -H 'OK-ACCESS-PASSPHRASE: {passphrase}' https://www.okx.com/api/v5/account/balance\n")));

    [Theory]
    [InlineData("Server=db1.corp.net;Database=x;User Id=sa;Password={base62:6:mixed}*{base62:6:mixed};", true)]
    [InlineData("Server=db1.corp.net;Database=x;User Id=sa;Password=******;", false)]
    [InlineData("Server=db1.corp.net;Database=x;User Id=sa;Password=*;", false)]
    [InlineData("Server=db1.corp.net;Database=x;User Id=sa;Password=a**d;", false)]
    public void One_asterisk_masks_nothing(string template, bool isFound) =>
        Assert.Equal(isFound ? ["connection-string/sql-server"] : [], Parts($"var c = \"{Sample(template)}\";\n"));

    [Fact]
    public void Alpaca_takes_both_by_position() => Assert.Equal(
        ["alpaca/key", "alpaca/secret"],
        Parts(Sample("import alpaca_trade_api as tradeapi\napi = tradeapi.REST('PK{upper36:18}', '{base64:40:mixed}', url)\n")));

    [Theory]
    [InlineData("coinbase_key='{hex:32}'\ncoinbase_secret='{base64-bytes:64}'\ncoinbase_passphrase='{passphrase}'\n")]
    [InlineData("import cbpro\nc = cbpro.AuthenticatedClient('{hex:32}', '{base64-bytes:64}', '{passphrase}')\n")]
    public void Three_parts_of_coinbase_are_those_of_its_exchange(string template) =>
        Assert.Equal(["coinbase-exchange/key", "coinbase-exchange/secret", "coinbase-exchange/passphrase"], Parts(Sample(template)));

    [Theory]
    [InlineData("COINBASE_API_KEY='{uuid}'\nCOINBASE_API_SECRET='{base64-bytes:64}'\n", "coinbase/key-id coinbase/secret")]
    [InlineData("COINBASE_API_SECRET='{base64-bytes:64}'\n", "coinbase/secret")]
    public void Parts_of_another_form_are_those_of_coinbase_itself(string template, string expected) => Assert.Equal(expected, string.Join(' ', Parts(Sample(template))));

    [Theory]
    [InlineData("HUOBI_API_KEY={lower:10}-{hex:8}-{hex:8}-{hex:5}\n")]
    [InlineData("HUOBI_API_KEY={hex:8}-{hex:8}-{lower36:10}-{hex:5}\n")]
    public void Long_group_of_a_key_of_htx_stands_anywhere(string template) => Assert.Equal(["htx/key"], Parts(Sample(template)));

    [Theory]
    [InlineData("let w: LocalWallet = \"{secp256k1}\".parse().unwrap();\n")]
    [InlineData("wallets:\n  from_key: 0x{secp256k1}\n")]
    public void Type_or_setting_says_that_it_is_a_wallet_s_key(string template) => Assert.Equal(["ethereum/key"], Parts(Sample(template)));

    [Theory]
    [InlineData("dist/app.min.js", "e=[NODE_ENV:\"production\",REACT_APP_BINANCE_API_SECRET:\"{base62:64:mixed}\"];", true)]
    [InlineData("dist/app.js.map", "\"sourcesContent\":[\"const BINANCE_API_SECRET = '{base62:64:mixed}';\"]", true)]
    [InlineData("dist/app.min.js", "// api.binance.com\ne=[apiSecret:\"{base62:64:mixed}\"];", false)]
    [InlineData("dist/app.min.js", "e=[api_secret:\"{base62:40:mixed}\"];", false)]
    [InlineData("dist/binance.min.js", "e=[binance:\"{base62:64:mixed}\"];", false)]
    [InlineData("binance.svg", "<a id=\"x\" BINANCE_API_SECRET=\"{base62:64:mixed}\"/>", false)]
    public void Bundle_holds_what_was_written_into_it(string path, string template, bool isFound)
    {
        // A bracket of its own is the mark of a sample.
        var text = Sample(template).Replace('[', '{').Replace(']', '}');
        Assert.Equal(isFound ? ["binance/secret"] : [], Parts(text, path));
        Assert.True(!isFound || new TextScreen(RuleSet.BuiltIn).MayHold(Encoding.UTF8.GetBytes(text), path));
    }
}
