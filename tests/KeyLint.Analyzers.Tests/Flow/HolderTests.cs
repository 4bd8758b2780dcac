using KeyLint.Analyzers.Tests.Support;

namespace KeyLint.Analyzers.Tests.Flow;

/// <summary>What holds credentials besides variables of their name: builders of text, dictionaries of settings, the parts of a split one.</summary>
public sealed class HolderTests
{
    [Theory]
    [InlineData("var sb = new StringBuilder(); sb.Append(apiSecret); Console.WriteLine({|KL3001:sb|});")]
    [InlineData("var sb = new StringBuilder(); sb.Append(user).Append(apiSecret).AppendLine(); Console.WriteLine({|KL3001:sb|}.ToString());")]
    [InlineData("var sb = new StringBuilder(apiSecret); logger.LogInformation({|KL3001:sb|}.ToString());")]
    [InlineData("var sb = new StringBuilder(\"a\"); sb.AppendLine($\"secret: {apiSecret}\"); sb.Append(\"b\"); logger.LogInformation($\"{{|KL3001:sb|}}\");")]
    [InlineData("var sb = new StringBuilder(); sb.AppendFormat(\"{0}\", apiSecret); throw new InvalidOperationException({|KL3001:sb|} + \"!\");")]
    [InlineData("var sb = new StringBuilder(); sb.Insert(0, apiSecret); var text = sb.ToString(); Console.WriteLine({|KL3001:text|});")]
    [InlineData("Console.WriteLine(new StringBuilder().Append({|KL3001:apiSecret|}).Append(user).ToString());")]
    [InlineData("Console.WriteLine(new StringBuilder().AppendLine({|KL3001:apiSecret|}));")]
    [InlineData("var sb = new StringBuilder(); foreach (var secret in args) { sb.Append(secret); } Console.WriteLine({|KL3001:sb|});")]
    public Task Builder_that_holds_one_is_reported(string statements) => Body(statements);

    [Theory]
    [InlineData("var sb = new StringBuilder(); sb.Append(user); Console.WriteLine(sb);")]
    [InlineData("var sb = new StringBuilder(); sb.Append(Mask(apiSecret)).Append(apiSecret.Length); Console.WriteLine(sb);")]
    [InlineData("var sb = new StringBuilder(); sb.Append(apiSecret, 0, 4); Console.WriteLine(sb);")]
    [InlineData("var sb = new StringBuilder(); sb.Append(apiSecret); Console.WriteLine(sb.Length);")]
    [InlineData("var sb = new StringBuilder(); sb.Append(apiSecret); Console.WriteLine(Mask(sb.ToString()));")]
    [InlineData("var sb = new StringBuilder(); sb.Append(apiSecret); Console.WriteLine(sb.ToString(0, 4));")]
    [InlineData("var sb = new StringBuilder(); sb.Append(apiSecret); sb.Clear(); sb.Append(user); Console.WriteLine(sb);")]
    [InlineData("var sb = new StringBuilder(); sb.Append(apiSecret); sb.Length = 0; Console.WriteLine(sb);")]
    [InlineData("var sb = new StringBuilder(); sb.Append(apiSecret); sb.Replace(apiSecret, \"***\"); Console.WriteLine(sb);")]
    [InlineData("var sb = new StringBuilder(); sb.Append(apiSecret); sb = new StringBuilder(); Console.WriteLine(sb);")]
    [InlineData("var sb = new StringBuilder(); Console.WriteLine(sb); sb.Append(apiSecret);")]
    [InlineData("var sb = new StringBuilder(); if (user == null) { sb.Append(apiSecret); } else { Console.WriteLine(sb); }")]
    [InlineData("var key = new byte[1]; var privateKey = key; var sb = new StringBuilder(); sb.Append(privateKey); Console.WriteLine(sb);")]
    [InlineData("Console.WriteLine(string.Join(\",\", System.Linq.Enumerable.Append(args, user)));")]
    [InlineData("var list = new List<string>(); list.Insert(0, apiSecret); Console.WriteLine(list);")]
    [InlineData("var sb = new StringBuilder(); sb.Append(apiSecret); var client = new StringContent(sb.ToString());")]
    public Task Builder_that_holds_none_is_silent(string statements) => Body(statements);

    [Theory]
    [InlineData("var settings = new Dictionary<string, string>(); Console.WriteLine({|KL3001:settings[\"apiSecret\"]|});")]
    [InlineData("void Go(IDictionary<string, string> config) => Console.WriteLine({|KL3001:config[\"Binance:ApiSecret\"]|});")]
    [InlineData("void Go(IReadOnlyDictionary<string, string> appSettings) => Console.WriteLine({|KL3001:appSettings[\"password\"]|});")]
    [InlineData("void Go(System.Collections.Concurrent.ConcurrentDictionary<string, string> _secrets) => Console.WriteLine({|KL3001:_secrets[\"PRIVATE_KEY\"]|});")]
    [InlineData("void Go(System.Collections.Specialized.NameValueCollection any) => Console.WriteLine({|KL3001:any[\"apiSecret\"]|});")]
    [InlineData("Console.WriteLine({|KL3001:ConfigurationManager.AppSettings[\"apiSecret\"]|});")]
    [InlineData("void Go(System.Diagnostics.ProcessStartInfo start) => Console.WriteLine({|KL3001:start.Environment[\"API_SECRET\"]|});")]
    [InlineData("void Go(System.Diagnostics.ProcessStartInfo start) => Console.WriteLine({|KL3001:start.EnvironmentVariables[\"API_SECRET\"]|});")]
    [InlineData("var options = new Dictionary<string, string>(); var x = options[\"apiSecret\"]; Console.WriteLine({|KL3001:x|});")]
    public Task Dictionary_of_settings_is_read(string statements) => Body(statements);

    [Theory]
    [InlineData("var labels = new Dictionary<string, string>(); Console.WriteLine(labels[\"password\"]);")]
    [InlineData("var errors = new Dictionary<string, string>(); Console.WriteLine(errors[\"apiSecret\"]);")]
    [InlineData("var translations = new Dictionary<string, string>(); Console.WriteLine(translations[\"password\"]);")]
    [InlineData("var settingNames = new Dictionary<string, string>(); Console.WriteLine(settingNames[\"password\"]);")]
    [InlineData("var settings = new Dictionary<string, bool>(); Console.WriteLine(settings[\"password\"]);")]
    [InlineData("var settings = new Dictionary<string, object>(); Console.WriteLine(settings[\"password\"]);")]
    [InlineData("var settings = new Dictionary<string, string>(); Console.WriteLine(settings[\"host\"]);")]
    [InlineData("var settings = new Dictionary<string, string>(); Console.WriteLine(settings[\"apiSecret\"].Length);")]
    [InlineData("var settings = new Dictionary<string, string>(); Console.WriteLine(settings.ContainsKey(\"apiSecret\"));")]
    [InlineData("var settings = new Dictionary<string, string>(); settings[\"apiSecret\"] = user; Console.WriteLine(settings.Count);")]
    [InlineData("var settings = new Settings(); Console.WriteLine(settings[\"apiSecret\"]);")]
    public Task Other_dictionaries_are_silent(string statements) => Body(statements);

    [Theory]
    [InlineData("foreach (var part in apiSecret.Split(':')) Console.WriteLine({|KL3001:part|});")]
    [InlineData("foreach (var word in apiSecret.Split(' ')) { var i = 0; Console.WriteLine($\"{i}: {{|KL3001:word|}}\"); }")]
    [InlineData("string mnemonic = user; foreach (string word in mnemonic.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)) { logger.LogInformation(\"{Word}\", {|KL3001:word|}); }")]
    public Task Each_part_is_the_whole(string statements) => Body(statements);

    [Theory]
    [InlineData("foreach (var part in user.Split(':')) Console.WriteLine(part);")]
    [InlineData("foreach (var part in apiSecret.Split(':')) Console.WriteLine(part.Length);")]
    [InlineData("foreach (var part in apiSecret.Split(':')) Console.WriteLine('*');")]
    [InlineData("foreach (var word in apiSecret.Split(' ')) { if (word.Length > 8) { throw new ArgumentException($\"{word} is no word\"); } }")]
    [InlineData("foreach (var word in apiSecret.Split(' ')) { if (word.Length > 8) Console.WriteLine($\"{word} is no word\"); }")]
    [InlineData("foreach (var sign in password) { if (sign > 127) Console.WriteLine($\"bad sign {sign}\"); }")]
    [InlineData("var first = apiSecret.Split(':')[0]; Console.WriteLine(first);")]
    [InlineData("Console.WriteLine(apiSecret.Split(':').Length);")]
    public Task One_part_is_not(string statements) => Body(statements);

    private static Task Body(string statements) => new UseTest("using System.Collections.Generic;\nusing System.Text;\n" + UseTest.Source($$"""
        static class ConfigurationManager { public static System.Collections.Specialized.NameValueCollection AppSettings => null; }
        void M(string apiKey, string apiSecret, string password, string user, string host, string url, string[] args)
        {
            {{statements}}
        }
        """)).RunAsync();
}
