using KeyLint.Engine;
using KeyLint.Engine.Rules;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>Texts of some formats with credentials in them, made from the rules' own samples.</summary>
internal static class SeedTexts
{
    private static readonly string[] Rules = ["binance", "okx", "kraken", "coinbase", "github", "pem", "bip39", "connection-string", "url-password", "generic-password"];

    public static IEnumerable<string> Code => Values().Select(value => $"class Bot {{ const string ApiSecret = \"{value}\"; byte[] b = [ 0x41, 65, 'c' ]; /* keylint:{"allow"} okx why */ }}")
        .Concat(Documents())
        .Append("var s = \"abc\" +\n \"def\" + $\"{x}\" + \"\"\"\n raw \n\"\"\"; client.SetApiCredentials(new BinanceCredentials(\"a\", \"b\"));");

    public static IEnumerable<string> Json => Values().Select(value => $"{{ \"Binance\": {{ \"ApiKey\": \"{value}\", \"n\": [1, 2.5e3, true, null] }} // note\n}}")
        .Append($"{{ \"Smtp:Password\" : \"{Chosen}\", \"port\": 25 }}");

    public static IEnumerable<string> Yaml => Values().Select(value => $"okx:\n  secret: \"{value}\"\n  passphrase: >-\n    {value}\n  env:\n    - name: API_KEY\n      value: {value}\n")
        .Append("data:\n  key: aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ=\n")
        .Append($"users:\n  - name: bot\n    db_password: {Chosen}\n# {new SampleGenerator(4).Expand("{mnemonic:12}").ToUpperInvariant()}\n");

    public static IEnumerable<string> Xml => Values().Select(value =>
        $"<configuration><appSettings><add key=\"BybitSecret\" value=\"{value}\" /></appSettings><connectionStrings><add connectionString=\"Server=db;User Id=a;Password=&quot;{value}&quot;;\" /></connectionStrings><!-- {value} --></configuration>");

    public static IEnumerable<string> Env => Documents().Append($"export A='b c'\nDATABASE_URL=postgres://u:%20{new SampleGenerator(1).Expand("{lower36:12}")}@db/x\n");

    /// <summary>A password that looks like nothing else.</summary>
    private static string Chosen => new SampleGenerator(3).Expand("{lower:3}{digits:2}{upper:2}{digits:2}") + "#!";

    private static IEnumerable<Rule> Known => Rules.Select(rule => RuleSet.BuiltIn.Find(rule)!);

    private static IEnumerable<string> Values() => Known.SelectMany(rule => rule.Parts).Where(part => !part.Accept.IsEmpty).Select((part, number) => new SampleGenerator(number).Expand(part.Accept[0])).Take(12);

    private static IEnumerable<string> Documents() => Known.Select(rule =>
    {
        var samples = new SampleGenerator(rule.Id.Length);
        return string.Concat(rule.Parts.Where(part => !part.Accept.IsEmpty).Select(part => RuleSelfTest.Document(rule, part, samples.Expand(part.Accept[0]), samples)));
    });
}
