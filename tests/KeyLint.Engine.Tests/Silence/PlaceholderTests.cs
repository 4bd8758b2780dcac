using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Silence;

/// <summary>What stands for a secret, in every place where one would be reported.</summary>
public sealed class PlaceholderTests
{
    public static TheoryData<string> Values =>
    [
        "", " ", "null", "none", "...", "…", "TODO", "TBD", "test", "secret", "changeme", "changeme-changeme-1", "password", "password123", "foobar1234567890",
        "your-api-key-here", "YOUR_API_KEY", "your_binance_api_key_goes_here_1234567890", "<API_KEY>", "<your api key>", "[API KEY]", "{API_KEY}", "${BINANCE_API_KEY}", "$BINANCE_API_KEY_1",
        "$(BINANCE_API_KEY)", "%BINANCE_API_KEY%", "{{ secrets.BINANCE_KEY1 }}", "{{binance_api_key_1}}", "${{ secrets.BINANCE_API_KEY }}", "#{BINANCE_API_KEY}#", "__BINANCE_API_KEY__",
        "@Microsoft.KeyVault(SecretUri=https://x.vault.azure.net/secrets/a)", "vault:secret/data/binance#api_key", "op://vault/binance/api-key", "env:BINANCE_API_KEY",
        "process.env.BINANCE_API_KEY", "config.Binance.ApiKey2", "os.environ['BINANCE_KEY']", "Environment.GetEnvironmentVariable", "options.Value.Binance.ApiKey",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX", "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
        "****************************************************************", "0000000000000000000000000000000000000000000000000000000000000000", "00000000-0000-0000-0000-000000000000",
        "11111111-1111-1111-1111-111111111111", "12345678-1234-1234-1234-123456789012", "12345678-1234-1234-1234-123456789abc", "12345678901234567890123456789012", "123456789012345678", "aaaaaaaaaaaaaaaaaa",
        "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqr", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789abcdef0123456789abcdef", "0123456789ABCDEF0123456789ABCDEF",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        "deadbeefdeadbeefdeadbeefdeadbeef", "DEADBEEFCAFEBABEDEADBEEFCAFEBABE", "qwertyuiopasdfghjklzxcvbnm", "0x0000000000000000000000000000000000000000",
        "my-secret-key-for-tests-only", "super_secret_key_that_is_long_enough", "this-is-a-very-secret-key-of-my-app", "SomeVeryLongSecretKeyForJwtTokens", "dummy_key_0123456789abcdef",
        "test-api-key-00000000000000000000", "fake_api_key_1234567890abcdefghij", "example-key-1234567890abcdefghijkl", "mock-secret-a1b2c3d4e5f6", "REDACTED", "[redacted]", "(hidden)", "n/a",
        "https://api.binance.com/api/v3/account", "/etc/keylint/binance.key", "C:\\\\keys\\\\binance.pem", "~/.ssh/id_rsa", "BinanceApiKeySettings", "Binance:ApiKey", "binance-api-key",
        "ApiKeyAuthenticationScheme", "GetBinanceApiKeyFromConfiguration", "com.binance.api.client.ApiKeyProvider", "Authorization", "application/json", "Bearer",
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void Placeholder_is_silent(string value)
    {
        foreach (var name in new[] { "binance", "okx", "kucoin", "bybit", "bitmex", "kraken", "bitget", "ethereum", "aws" })
        {
            Assert.Equal("", Loud($"var {name}ApiKey = \"{value}\";\nvar {name}ApiSecret = \"{value}\";\nvar {name}PrivateKey = \"{value}\";\n"));
            Assert.Equal("", Loud($"{name.ToUpperInvariant()}_API_KEY={value}\n{name.ToUpperInvariant()}_SECRET={value}\n{name.ToUpperInvariant()}_PASSPHRASE={value}\n"));
            Assert.Equal("", Loud($"{{ \"{name}\": {{ \"apiKey\": \"{value}\", \"secret\": \"{value}\", \"passphrase\": \"{value}\", \"token\": \"{value}\" }} }}"));
        }
    }
}
