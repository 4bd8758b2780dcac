using KeyLint.Analyzers.Tests.Support;

namespace KeyLint.Analyzers.Tests.Flow;

/// <summary>What is about a secret and shows nothing of it.</summary>
public sealed class SilentFlowTests
{
    [Theory]
    [InlineData("Console.WriteLine(apiSecret.Length);")]
    [InlineData("Console.WriteLine(apiSecret?.Length);")]
    [InlineData("Console.WriteLine($\"secret of {apiSecret.Length} characters\");")]
    [InlineData("Console.WriteLine(apiSecret == null);")]
    [InlineData("Console.WriteLine(apiSecret is null ? \"missing\" : \"set\");")]
    [InlineData("Console.WriteLine(string.IsNullOrEmpty(apiSecret) ? \"missing\" : \"set\");")]
    [InlineData("Console.WriteLine(nameof(apiSecret));")]
    [InlineData("Console.WriteLine(Mask(apiSecret));")]
    [InlineData("Console.WriteLine(apiSecret.GetHashCode());")]
    [InlineData("Console.WriteLine(apiSecret.Substring(0, 4) + \"…\");")]
    [InlineData("Console.WriteLine(apiSecret[..4]);")]
    [InlineData("Console.WriteLine(apiSecret[0]);")]
    [InlineData("Console.WriteLine(new string('*', apiSecret.Length));")]
    [InlineData("Console.WriteLine(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(apiSecret))));")]
    [InlineData("Console.WriteLine(apiSecret.Equals(user));")]
    [InlineData("Console.WriteLine(apiSecret.Contains('a'));")]
    [InlineData("Console.WriteLine(settings.PrivateKey);")]
    [InlineData("Console.WriteLine($\"{settings.PrivateKey}\");")]
    [InlineData("Console.WriteLine(settings.PrivateKey.Length);")]
    [InlineData("Console.WriteLine(new System.Security.SecureString());")]
    [InlineData("System.Security.SecureString secret = null; Console.WriteLine(secret);")]
    [InlineData("Console.WriteLine(settings.HasApiSecret);")]
    [InlineData("Console.WriteLine(settings.ApiSecretLength);")]
    [InlineData("string passwordHash = null, tokenExpiry = null, secretName = null, secretId = null; Console.WriteLine(passwordHash + tokenExpiry + secretName + secretId);")]
    [InlineData("string maskedApiSecret = null, encryptedPassword = null, publicKey = null, privateKeyPath = null; Console.WriteLine(maskedApiSecret + encryptedPassword + publicKey + privateKeyPath);")]
    [InlineData("string token = null, baseToken = null, symbolToken = null, seed = null, phrase = null; Console.WriteLine(token + baseToken + symbolToken + seed + phrase);")]
    [InlineData("System.Threading.CancellationToken cancellationToken = default; Console.WriteLine(cancellationToken);")]
    [InlineData("int password1 = 1; Console.WriteLine(password1);")]
    [InlineData("Console.WriteLine(apiKey);")]
    [InlineData("Console.WriteLine(\"apiSecret\");")]
    [InlineData("Console.WriteLine($\"password for {user}\");")]
    [InlineData("logger.LogInformation(\"secret {ApiSecret}\", user);")]
    [InlineData("const string Password = \"Password\"; Console.WriteLine(Password);")]
    [InlineData("Console.WriteLine(Labels.Password);")]
    [InlineData("Console.WriteLine(Names.ApiSecret);")]
    [InlineData("Console.WriteLine(configuration[\"Binance:ApiSecretName\"]);")]
    [InlineData("Console.WriteLine(configuration[\"Binance:Host\"]);")]
    [InlineData("Console.WriteLine(settings[\"ApiSecret\"]);")]
    [InlineData("Console.WriteLine(Environment.GetEnvironmentVariable(\"API_SECRET_PATH\"));")]
    [InlineData("apiSecret = Mask(apiSecret); Console.WriteLine(apiSecret);")]
    [InlineData("var password = Mask(apiSecret); Console.WriteLine(password);")]
    [InlineData("var secret = apiSecret == null ? \"missing\" : \"set\"; Console.WriteLine(secret);")]
    [InlineData("var secret = new string('*', 8); Console.WriteLine(secret);")]
    [InlineData("var secret = \"***\"; Console.WriteLine(secret);")]
    [InlineData("var password = \"\"; Console.WriteLine(password);")]
    [InlineData("string password = string.Empty, secret = null; Console.WriteLine(password + secret);")]
    [InlineData("var password = \"\"; if (user == null) { password = \"none\"; } Console.WriteLine(password);")]
    [InlineData("var password = (\"\" + \"\"); password = string.Empty; Console.WriteLine(password);")]
    [InlineData("const string None = \"none\"; var password = None; Console.WriteLine(password);")]
    [InlineData("var text = apiSecret; text = Mask(text); Console.WriteLine(text);")]
    [InlineData("var text = Mask(apiSecret); Console.WriteLine(text);")]
    [InlineData("Console.WriteLine(user); user = apiSecret;")]
    [InlineData("string text = null; if (user == null) { text = apiSecret; } else { Console.WriteLine(text); }")]
    [InlineData("{ var text = apiSecret; text.Trim(); } { var text = user; Console.WriteLine(text); }")]
    [InlineData("var text = apiSecret; var other = new { text = user }; Console.WriteLine(other.text);")]
    [InlineData("// Console.WriteLine(apiSecret);")]
    public Task Nothing_is_shown(string statements) => UseTest.Member($$"""
        static class Labels { public static string Password => "Enter the password"; }
        static class Names { public static readonly string ApiSecret = "API-SECRET"; }
        void M(string apiKey, string apiSecret, string user, Settings settings)
        {
            {{statements}}
        }
        """);

    [Theory]
    [InlineData("[*.cs]\nkeylint.enabled = false")]
    [InlineData("[*.cs]\ngenerated_code = true")]
    public Task Switched_off_file_is_silent(string config) => Run("apiSecret", config);

    [Theory]
    [InlineData("/0/Bot.Tests/Program.cs", "", false)]
    [InlineData("/0/samples/Program.cs", "", false)]
    [InlineData("/0/Bot.Tests/Program.cs", "[*.cs]\nkeylint.minimum_confidence = low", true)]
    [InlineData("/0/TestBot/Program.cs", "", true)]
    public Task Test_is_looked_at_when_low_confidence_is_wanted(string path, string config, bool isReported) =>
        Run(isReported ? "{|KL3001:apiSecret|}" : "apiSecret", config, path);

    private static Task Run(string value, string config, string path = "/0/Program.cs")
    {
        var test = new UseTest(UseTest.Source($"void M(string apiSecret) => Console.WriteLine({value});"), path);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n" + config));
        return test.RunAsync();
    }
}
