using KeyLint.Analyzers.Tests.Support;

namespace KeyLint.Analyzers.Tests.Flow;

/// <summary>Where credentials come from, and what carries them on within a member.</summary>
public sealed class SourceTests
{
    [Theory]
    [InlineData("Console.WriteLine({|KL3001:settings.ApiSecret|});")]
    [InlineData("Console.WriteLine({|KL3001:settings?.ApiSecret|});")]
    [InlineData("Console.WriteLine({|KL3001:settings.GetApiSecret()|});")]
    [InlineData("Console.WriteLine({|KL3001:this.apiToken|});")]
    [InlineData("Console.WriteLine({|KL3001:configuration[\"Binance:ApiSecret\"]|});")]
    [InlineData("Console.WriteLine({|KL3001:configuration.GetValue<string>(\"Binance:ApiSecret\")|});")]
    [InlineData("Console.WriteLine({|KL3001:configuration.GetSection(\"Binance:ApiSecret\").Value|});")]
    [InlineData("Console.WriteLine({|KL3001:Environment.GetEnvironmentVariable(\"BINANCE_API_SECRET\")|});")]
    [InlineData("Console.WriteLine(Convert.ToHexString({|KL3001:settings.PrivateKey|}));")]
    [InlineData("Console.WriteLine(System.BitConverter.ToString({|KL3001:settings.PrivateKey|}));")]
    [InlineData("char[] passphrase = user.ToCharArray(); Console.WriteLine({|KL3001:passphrase|});")]
    [InlineData("string seedPhrase = user, mnemonic = user; Console.WriteLine({|KL3001:seedPhrase|} + {|KL3001:mnemonic|});")]
    [InlineData("foreach (var privateKey in new string[0]) Console.WriteLine({|KL3001:privateKey|});")]
    public Task Source_is_known_by_its_name(string statements) => UseTest.Body(statements);

    [Theory]
    [InlineData("Console.WriteLine((object){|KL3001:apiSecret|}!);")]
    [InlineData("Console.WriteLine({|KL3001:apiSecret|} ?? \"none\");")]
    [InlineData("Console.WriteLine(user == null ? \"none\" : {|KL3001:apiSecret|});")]
    [InlineData("Console.WriteLine(user switch { null => \"none\", _ => {|KL3001:apiSecret|} });")]
    [InlineData("Console.WriteLine({|KL3001:apiSecret|}.ToString());")]
    [InlineData("Console.WriteLine({|KL3001:apiSecret|}?.Trim());")]
    [InlineData("Console.WriteLine(string.Format(\"{0}\", {|KL3001:apiSecret|}));")]
    [InlineData("Console.WriteLine(string.Join(\",\", new[] { user, {|KL3001:apiSecret|} }));")]
    [InlineData("Console.WriteLine(\"{0}{1}{2}{3}\", new object[] { user, user, user, {|KL3001:apiSecret|} });")]
    [InlineData("string secret = \"\"; secret += user; Console.WriteLine({|KL3001:secret|});")]
    [InlineData("var secret = \"\"; while (user != null) { Console.WriteLine({|KL3001:secret|}); secret = Console.ReadLine(); }")]
    [InlineData("var secret = \"\"; Console.WriteLine({|KL3001:secret|}); secret += user;")]
    [InlineData("var secret = \"\"; Get(out secret); Console.WriteLine({|KL3001:secret|}); void Get(out string s) => s = user;")]
    [InlineData("var secret = \"\"; (secret, _) = (user, host); Console.WriteLine({|KL3001:secret|});")]
    [InlineData("var secret = \"\"; ref var other = ref secret; other = user; Console.WriteLine({|KL3001:secret|});")]
    [InlineData("var secret = \"\"; if (user != null) { secret = \"none\"; secret = user; } Console.WriteLine({|KL3001:secret|});")]
    [InlineData("var secret = \"\"; void Ask() => secret = Console.ReadLine(); Ask(); Console.WriteLine({|KL3001:secret|});")]
    [InlineData("if (password == \"\") { password = null; } Console.WriteLine({|KL3001:password|});")]
    [InlineData("apiSecret = Mask(user); apiSecret = user; Console.WriteLine({|KL3001:apiSecret|});")]
    [InlineData("var text = apiSecret; Console.WriteLine({|KL3001:text|});")]
    [InlineData("var text = $\"secret {apiSecret}\"; var more = text + \"!\"; Console.WriteLine({|KL3001:more|});")]
    [InlineData("string text; text = \"a\" + apiSecret; Console.WriteLine({|KL3001:text|});")]
    [InlineData("var text = \"a\"; text += apiSecret; text += \"b\"; Console.WriteLine({|KL3001:text|});")]
    [InlineData("var read = configuration[\"Binance:ApiSecret\"]; Console.WriteLine({|KL3001:read|});")]
    [InlineData("var text = apiSecret; Action show = () => Console.WriteLine({|KL3001:text|});")]
    [InlineData("var text = apiSecret; void Show() => Console.WriteLine({|KL3001:text|}); Show();")]
    [InlineData("string text = null; try { text = apiSecret; } catch { Console.WriteLine({|KL3001:text|}); }")]
    public Task It_is_followed(string statements) => UseTest.Body(statements);

    [Theory]
    [InlineData("var c = new CryptoExchange.Net.Authentication.ApiCredentials(apiKey, user); Console.WriteLine({|KL3001:user|});")]
    [InlineData("Console.WriteLine($\"with {{|KL3001:user|}}\"); var c = new CryptoExchange.Net.Authentication.ApiCredentials(apiKey, user);")]
    [InlineData("var second = \"\"; var c = new CryptoExchange.Net.Authentication.ApiCredentials(apiKey, second); Console.WriteLine({|KL3001:second|});")]
    public Task What_a_library_takes_as_a_secret_is_one(string statements) => UseTest.Body(statements);

    [Theory]
    [InlineData("var c = new CryptoExchange.Net.Authentication.ApiCredentials(user, apiSecret); Console.WriteLine(user);")]
    [InlineData("var c = new CryptoExchange.Net.Authentication.ApiCredentials(apiKey, \"x\"); Console.WriteLine(host);")]
    [InlineData("var c = new CryptoExchange.Net.Authentication.ApiCredentials(apiKey, user); Console.WriteLine(user.Length);")]
    [InlineData("var c = new System.Net.NetworkCredential(user, host); Console.WriteLine(host);")]
    public Task Its_key_and_other_variables_are_not(string statements) => UseTest.Body(statements);

    [Fact]
    public Task Statements_of_a_program_are_one_member() =>
        new UseTest("var text = System.Environment.GetEnvironmentVariable(\"API_SECRET\");\nSystem.Console.WriteLine({|KL3001:text|});\n") { TestState = { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication } }.RunAsync();
}
