using KeyLint.Engine.Findings;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Scanning;

/// <summary>Every exchange's credential as people write it: the right rule, the right parts, one credential, at least medium.</summary>
public sealed class ExchangeScenarioTests
{
    public static TheoryData<string> Exchanges => Keyring.Names;

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Constructor(string rule)
    {
        var ring = Keyring.Of(rule);
        var more = ring.HasPassphrase ? $", \"{ring.Passphrase}\"" : "";
        Expect(ring, $"using {ring.Name}.Net;\nvar client = new Client(o => o.ApiCredentials = new {ring.Class}(\"{ring.Key}\", \"{ring.Secret}\"{more}));");
        Expect(ring, $"new {ring.Class}(\n    \"{ring.Key}\",\n    \"{ring.Secret}\"{more.Replace(", ", ",\n    ")});");
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Constants(string rule)
    {
        var ring = Keyring.Of(rule);
        Expect(ring, $"class {ring.Name}Config\n{{\n" + ring.Lines("    private const string Api{0} = \"{1}\";") + "\n}");
        Expect(ring, ring.Lines($"var {rule}Api{{0}} = \"{{1}}\";"));
        Expect(ring, $"class {ring.Name}Options\n{{\n" + ring.Lines("    public string Api{0} {{ get; set; }} = \"{1}\";") + "\n}");
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Object_initialiser(string rule)
    {
        var ring = Keyring.Of(rule);
        Expect(ring, $"var options = new {ring.Name}Options\n{{\n" + ring.Lines("    Api{0} = \"{1}\",") + "\n};");
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Settings_file(string rule)
    {
        var ring = Keyring.Of(rule);
        Expect(ring, $"{{\n  \"Logging\": {{ \"LogLevel\": \"Information\" }},\n  \"{ring.Name}\": {{\n" + ring.Lines("    \"Api{0}\": \"{1}\",") + "\n    \"Enabled\": true\n  }\n}");
        Expect(ring, $"{{\"Exchanges\":{{\"{ring.Name}\":{{" + ring.Lines("\"{0}\":\"{1}\",").Replace("\n", "") + "\"Enabled\":true}}}");
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Environment_file(string rule)
    {
        var ring = Keyring.Of(rule);
        Expect(ring, ring.Lines($"{rule.ToUpperInvariant()}_API_{{0}}={{1}}", "KEY", "SECRET", "PASSPHRASE") + "\n");
        Expect(ring, "# trading\n" + ring.Lines($"export {rule.ToUpperInvariant()}_{{0}}=\"{{1}}\"", "API_KEY", "SECRET_KEY", "PASSPHRASE"));
        Expect(ring, ring.Lines($"{ring.Name}__{{0}}={{1}}", "ApiKey", "ApiSecret", "ApiPassphrase"));
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Yaml_ini_and_toml(string rule)
    {
        var ring = Keyring.Of(rule);
        Expect(ring, $"{rule}:\n" + ring.Lines("  api_{0}: {1}", "key", "secret", "passphrase") + "\n");
        Expect(ring, $"exchanges:\n  - name: {rule}\n" + ring.Lines("    {0}: '{1}'", "apiKey", "secret", "passphrase") + "\n");
        Expect(ring, $"[{rule}]\n" + ring.Lines("{0} = {1}", "api_key", "api_secret", "passphrase") + "\n");
        Expect(ring, $"[{rule}]\n" + ring.Lines("{0} = \"{1}\"", "api_key", "api_secret", "passphrase") + "\n");
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Python_and_javascript(string rule)
    {
        var ring = Keyring.Of(rule);
        Expect(ring, $"exchange = ccxt.{rule}({{\n" + ring.Lines("    '{0}': '{1}',", "apiKey", "secret", "password") + "\n})");
        Expect(ring, $"const {rule} = {{\n" + ring.Lines("  {0}: \"{1}\",", "apiKey", "apiSecret", "passphrase") + "\n};");
        Expect(ring, ring.Lines($"{rule}_api_{{0}} = '{{1}}'", "key", "secret", "passphrase"));
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Xml_configuration(string rule)
    {
        var ring = Keyring.Of(rule);
        Expect(ring, "<appSettings>\n" + ring.Lines($"  <add key=\"{ring.Name}Api{{0}}\" value=\"{{1}}\" />") + "\n</appSettings>");
        Expect(ring, $"<{ring.Name}>\n" + ring.Lines("  <Api{0}>{1}</Api{0}>") + $"\n</{ring.Name}>");
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Secret_before_key(string rule)
    {
        var ring = Keyring.Of(rule);
        Expect(ring, $"var {rule}ApiSecret = \"{ring.Secret}\";\nvar {rule}ApiKey = \"{ring.Key}\";\n" + (ring.HasPassphrase ? $"var {rule}Passphrase = \"{ring.Passphrase}\";" : ""));
        Expect(ring, $"new {ring.Name}Options {{ Secret = \"{ring.Secret}\", Key = \"{ring.Key}\"" + (ring.HasPassphrase ? $", Passphrase = \"{ring.Passphrase}\" }}" : " }"));
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Passphrase_before_key_and_secret(string rule)
    {
        var ring = Keyring.Of(rule);
        var first = ring.HasPassphrase ? $"  \"Passphrase\": \"{ring.Passphrase}\",\n" : "";
        Expect(ring, $"\"{ring.Name}\": {{\n{first}  \"Key\": \"{ring.Key}\",\n  \"Secret\": \"{ring.Secret}\"\n}}");
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Windows_line_ends_and_old_mac_ones(string rule)
    {
        var ring = Keyring.Of(rule);
        var text = ring.Lines($"{rule.ToUpperInvariant()}_API_{{0}}={{1}}", "KEY", "SECRET", "PASSPHRASE") + "\n";
        Expect(ring, text.Replace("\n", "\r\n"));
        Expect(ring, text.Replace("\n", "\r"));
    }

    private static void Expect(Keyring ring, string text)
    {
        var found = Find(text);
        var mine = found.Where(finding => finding.Rule.Id == ring.Rule).ToList();
        var parts = mine.Select(finding => $"{finding.Part.Id}={finding.TextOf(text)}").Order(StringComparer.Ordinal);
        Assert.True(ring.Parts.Order(StringComparer.Ordinal).SequenceEqual(parts), text + "\nfound\n" + string.Join("\n", parts));
        Assert.All(mine, finding => Assert.InRange(finding.Confidence, Confidence.Medium, Confidence.High));
        Assert.Single(mine.Select(finding => finding.Credential).Distinct());
        Assert.Equal(mine.Count, found.Count);
    }
}
