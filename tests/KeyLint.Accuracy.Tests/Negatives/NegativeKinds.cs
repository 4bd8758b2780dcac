using Base58Check = KeyLint.Engine.Validation.Base58;

namespace KeyLint.Accuracy.Tests.Negatives;

/// <summary>The kinds of value that must stay silent, wherever they stand and whatever exchange is named around them.</summary>
internal static class NegativeKinds
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    public static IReadOnlyList<NegativeKind> All { get; } =
    [
        new("GUID", ["tenant id", "request id", "product guid", "correlation"], noise => [$"{noise.Guid():D}", $"{noise.Guid():N}", $"{noise.Guid():B}", $"{noise.Guid():D}".ToUpperInvariant()]),
        new("digest", ["checksum", "file sha256", "md5", "etag", "content hash"], noise => [noise.Hex(16), noise.Hex(20), noise.Hex(32), noise.Hex(48), noise.Hex(64), noise.Hex(32).ToUpperInvariant()]),
        new("integrity hash", ["integrity", "sri"], noise => ["sha256-" + noise.Base64(32), "sha384-" + noise.Base64(48), "sha512-" + noise.Base64(64), "sha256:" + noise.Hex(32)]),
        new("git id", ["commit", "revision", "git sha", "tree"], noise => [noise.Hex(20), noise.Hex(32)]),
        new("public key", ["public key", "pub key", "validator pubkey"], noise => ["04" + noise.Hex(64), "02" + noise.Hex(32), "0x03" + noise.Hex(32), noise.Hex(32), noise.Base64(32), "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI" + noise.Base64(33)[..43], Base58Check.EncodeChecked([0x04, 0x88, 0xB2, 0x1E, 0, .. new byte[8], .. noise.Bytes(32), 2, .. noise.Bytes(32)])]),
        new("address", ["address", "deposit address", "contract address", "recipient"], noise => ["0x" + noise.Hex(20), Base58Check.EncodeChecked([0, .. noise.Bytes(20)]), "bc1q" + noise.From(Bech32, 38), noise.From(Base58, 44), "G" + noise.From(Base32, 55), "r" + noise.From(Base58, 33), "addr1" + noise.From(Bech32, 98)]),
        new("signature", ["signature", "expected signature", "sig"], noise => ["0x" + noise.Hex(65), noise.Hex(64), noise.Hex(32), noise.Base64(64), noise.Base64(71)]),
        new("transaction or block hash", ["tx hash", "transaction hash", "block hash", "txid"], noise => ["0x" + noise.Hex(32), noise.Hex(32), noise.From(Base58, 88)]),
        new("bytecode", ["bytecode", "calldata", "abi data"], noise => ["0x6080604052" + noise.Hex(300), "0xa9059cbb" + new string('0', 24) + noise.Hex(20) + new string('0', 48) + noise.Hex(8)]),
        new("nonce", ["nonce", "csrf nonce", "iv"], noise => [noise.Hex(16), noise.Base64(16), noise.Base64(12)]),
        new("listen key", ["listen key"], noise => [noise.From(Base62, 64)]),
        new("order id", ["order id", "client order id", "trade id", "user id"], noise => [noise.Hex(12), "x-" + noise.From(Base62, 32), noise.From("0123456789", 19), $"{noise.Guid():D}"]),
        new("placeholder", ["api key", "api secret", "secret key", "client secret"], noise =>
        [
            "your_api_key_here", "YOUR-API-SECRET-GOES-HERE", "<your-api-key-goes-here>", "{yourApiKeyGoesHere}", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX", "********************************", "changeme-changeme-changeme", "insert-your-secret-key-here", "REPLACE_WITH_YOUR_SECRET_KEY",
            new string('0', 64), new string('f', 64), "0123456789abcdef0123456789abcdef", "abcdefghijklmnopqrstuvwxyz012345", "dummy-secret-for-unit-tests-only", "example-api-key-1234567890",
        ]),
        new("template", ["api key", "api secret", "binance secret"], noise => ["${BINANCE_API_KEY_PRODUCTION}", "{{ vault.binance.api_secret }}", "%BINANCE_API_KEY_PRODUCTION%", "#{BinanceApiSecretProduction}#", "@BINANCE_API_KEY_PRODUCTION@", "$(BinanceApiSecretProduction)", "{{.Values.exchange.apiSecret}}", "<%= ENV['BINANCE_SECRET'] %>", "@Microsoft.KeyVault(SecretUri=https://vault.example.net/secrets/binance)"]),
        new("reference", ["api key", "api secret", "access token"], noise => ["process.env.BINANCE_API_KEY", "Configuration[Exchange:ApiSecret]", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:binance", "projects/trading/secrets/binance-api-key/versions/latest", "/run/secrets/binance_api_secret", "binanceApiSecretProduction", "SecretsManagerClientFactory", "ApiKeyAuthenticationHandler"]),
        new("alphabet", ["alphabet", "charset", "base62 chars"], noise => [Base62, Base58, Base32, Bech32, Base62 + "+/", Base62 + "-_", "0123456789abcdefghijklmnopqrstuvwxyz"]),
        new("resource key", ["label", "api key label", "secret title"], noise => ["Settings.Exchange.ApiKey.Description", "settings_exchange_api_secret_description_2", "ApiKeySettingsPageTitle", "errors.exchange.invalid-api-key-or-secret", "Please enter the API key of your exchange account"]),
        new("type name", ["type", "handler type", "assembly"], noise => [$"System.Configuration.AppSettingsSection, System.Configuration, Version=4.0.0.0, Culture=neutral, PublicKeyToken={noise.Hex(8)}", "Kucoin.Net.Objects.Models.Futures.KucoinPositionUpdate2", $"PublicKey=0024000004800000940000000602000000240000525341310004000001000100{noise.Hex(128)}"]),
        new("image", ["logo", "icon", "background"], noise => ["data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA" + noise.Base64(600), "data:image/gif;base64,R0lGODlhAQABAIAA" + noise.Base64(90), "data:font/woff2;base64,d09GMgABAAAAA" + noise.Base64(900), "data:image/svg+xml;base64,PHN2ZyB4bWxucz0i" + noise.Base64(120)]),
        new("URL", ["url", "endpoint", "documentation"], noise => [$"https://example.com/articles/2026/11/how-to-create-an-api-key-{noise.Hex(6)}", "https://api.kucoin.com/api/v1/market/orderbook/level2_100?symbol=BTC-USDT", $"https://cdn.example.com/assets/app.{noise.Hex(10)}.js"]),
        new("words", ["api key name", "secret manager", "token type", "exchange name"], noise => ["BinanceFuturesUsdtTestnet2", "authorization_code_with_pkce", "hmac-sha256-with-rsa-encryption", "ExchangeApiCredentialsProviderFactory", "urn:ietf:params:oauth:grant-type:jwt-bearer"]),
        new("known example", ["mnemonic", "private key", "seed phrase"], noise =>
        [
            string.Join(' ', Enumerable.Repeat("test", 11).Append("junk")), string.Join(' ', Enumerable.Repeat("abandon", 11).Append("about")),
            "0x" + new string('0', 63) + "1", new string('1', 64), string.Concat(Enumerable.Repeat("deadbeef", 8)), "4c0883a6" + "9102937d" + new string('x', 48),
        ]),
        new("encoded text", ["payload", "message", "body"], noise => [Convert.ToBase64String("The quick brown fox jumps over the lazy dog, twice a day."u8), Convert.ToHexStringLower("Order book update of level two for BTCUSDT"u8)]),
        new("certificate", ["certificate", "ca cert"], noise => ["-----BEGIN CERTIFICATE-----\n" + noise.Base64(480) + "\n-----END CERTIFICATE-----", "-----BEGIN PUBLIC KEY-----\n" + noise.Base64(91) + "\n-----END PUBLIC KEY-----", "MIID" + noise.Base64(600)]),
    ];
}
