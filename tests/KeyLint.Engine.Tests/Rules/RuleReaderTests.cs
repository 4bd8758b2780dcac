using System.Text.RegularExpressions;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Tests.Rules;

public sealed class RuleReaderTests
{
    [Fact]
    public void Valid_file_is_read()
    {
        var rule = Assert.Single(RuleReader.Read(RuleFile.With("", null), "acme.json"));
        Assert.Equal(("acme", "KL1001", "Acme"), (rule.Id, rule.Diagnostic, rule.Provider.Name));
        Assert.Equal([Tier.A, Tier.B], rule.Parts.Select(part => part.Tier));
        Assert.Equal(CharClasses.Lower | CharClasses.Upper | CharClasses.Digit, rule.Parts[1].Shape.Require);
        Assert.Equal(["key", ""], rule.Sinks[0].Parameters.Select(parameter => parameter.Part));
        Assert.NotNull(rule.Playbook.Introspection);
        Assert.Null(rule.Playbook.Revocation);
    }

    public static TheoryData<string> Required =>
    [
        "id", "diagnostic", "provider", "parts", "context", "playbook", "references",
        "provider.name", "provider.kind", "provider.homepage", "provider.status",
        "parts.0.id", "parts.0.kind", "parts.0.label", "parts.0.tier", "parts.0.shape", "parts.0.names", "parts.0.accept", "parts.0.reject",
        "parts.0.shape.patterns", "pairing.parts", "pairing.lines",
        "context.headers.0.name", "context.headers.0.part", "sinks.0.assembly", "sinks.0.type", "sinks.0.member", "sinks.0.parameters",
        "impact.0.permission", "impact.0.effect", "impact.0.withdraw",
        "lifecycle.expiry.text", "lifecycle.expiry.confidence", "playbook.revocable", "playbook.console", "playbook.console.path",
        "playbook.leak", "playbook.introspection.url",
        "references.0.facts", "references.0.source", "references.0.confidence",
    ];

    public static TheoryData<string> Optional =>
    [
        "pairing", "sinks", "impact", "lifecycle", "context.words", "context.hosts", "context.headers", "context.namespaces",
        "lifecycle.expiry", "lifecycle.ip", "lifecycle.rotationDays", "playbook.rotation", "playbook.checks", "playbook.introspection",
        "playbook.revocation", "playbook.support",
    ];

    [Fact]
    public void Some_parts_may_have_steps_of_their_own()
    {
        var file = RuleFile.With("playbook.byPart", """[{ "parts": ["secret"], "console": { "path": "Settings", "url": "" }, "leak": ["Renew it."] }]""");
        var steps = Assert.Single(Assert.Single(RuleReader.Read(file, "acme.json")).Playbook.ByPart);

        Assert.Equal(("secret", "Settings", "Renew it."), (Assert.Single(steps.Parts), steps.Console.Path, Assert.Single(steps.Leak)));
    }

    [Theory]
    [MemberData(nameof(Optional))]
    public void Field_may_be_absent(string path) => Assert.Equal("acme", Assert.Single(RuleReader.Read(RuleFile.With(path, null), "acme.json")).Id);

    [Theory]
    [MemberData(nameof(Required))]
    public void Missing_field_is_named(string path)
    {
        var error = Fail(path, null);
        Assert.Contains($"expected the field '{path.Split('.')[^1]}'", error.Reason);
    }

    [Theory]
    [InlineData("", "[]", "expected an object for the rule, found an array")]
    [InlineData("id", "1", "expected a string for 'id', found a number")]
    [InlineData("id", "\"Acme\"", "expected lower-case letters, digits and single '-' between them for 'id', found 'Acme'")]
    [InlineData("id", "\"\"", "expected lower-case letters")]
    [InlineData("id", "\"a_b\"", "expected lower-case letters")]
    [InlineData("diagnostic", "\"KL9999\"", "expected one of KL1001")]
    [InlineData("provider", "null", "expected an object for 'provider', found null")]
    [InlineData("provider.kind", "\"casino\"", "expected one of exchange, broker")]
    [InlineData("provider.name", "true", "expected a string for 'name', found true or false")]
    [InlineData("parts", "{}", "expected an array for 'parts', found an object")]
    [InlineData("parts", "[]", "expected at least one part")]
    [InlineData("parts.0", "\"key\"", "expected an object for an item of 'parts', found a string")]
    [InlineData("parts.0.id", "\"secret\"", "expected another id: 'secret' is already used")]
    [InlineData("parts.0.kind", "\"Key\"", "expected one of key, secret")]
    [InlineData("parts.0.label", "\"\"", "expected some text for 'label'")]
    [InlineData("parts.0.tier", "\"E\"", "expected one of A, B, C, D, pair")]
    [InlineData("parts.0.tier", "\"a\"", "expected one of A, B, C, D, pair")]
    [InlineData("parts.0.shape", "{}", "expected the field 'patterns'")]
    [InlineData("parts.0.shape.patterns", "[]", "expected at least one pattern")]
    [InlineData("parts.0.shape.patterns", "\"x\"", "expected an array for 'patterns', found a string")]
    [InlineData("parts.0.shape.patterns.0", "7", "expected a string for an item of 'patterns', found a number")]
    [InlineData("parts.0.shape.patterns.0", "\"a{hex:9}\"", "in the pattern 'a{hex:9}': expected a stretch of at least 16")]
    [InlineData("parts.0.shape.patterns.0", "\"{hax:32}\"", "in the pattern '{hax:32}': expected 'uuid' or a class")]
    [InlineData("parts.0.shape", "{\"form\":\"glob\"}", "expected one of pattern, pem, mnemonic, text, random, connection, userInfo, assigned, regex")]
    [InlineData("parts.0.shape", "{\"form\":\"regex\"}", "expected the field 'regex'")]
    [InlineData("parts.0.shape", "{\"form\":\"random\",\"max\":9}", "expected the field 'min'")]
    [InlineData("parts.0.shape", "{\"form\":\"text\",\"min\":9,\"max\":8}", "expected at least 9 for 'max'")]
    [InlineData("playbook.byPart", "[{}]", "expected the field 'parts'")]
    [InlineData("playbook.byPart", "[{ \"parts\": [], \"console\": { \"path\": \"\", \"url\": \"\" }, \"leak\": [\"Renew it.\"] }]", "expected at least one part")]
    [InlineData("playbook.byPart", "[{ \"parts\": [\"token\"], \"console\": { \"path\": \"\", \"url\": \"\" }, \"leak\": [\"Renew it.\"] }]", "expected the id of a part that has no steps of its own yet, one of key, secret")]
    [InlineData("playbook.byPart", "[{ \"parts\": [\"secret\", \"secret\"], \"console\": { \"path\": \"\", \"url\": \"\" }, \"leak\": [\"Renew it.\"] }]", "that has no steps of its own yet")]
    [InlineData("playbook.byPart", "[{ \"parts\": [\"secret\"], \"console\": { \"path\": \"\", \"url\": \"\" }, \"leak\": [] }]", "expected at least one step after a leak")]
    [InlineData("playbook.byPart", "[{ \"parts\": [\"secret\"], \"console\": { \"path\": \"\", \"url\": \"http://acme.test\" }, \"leak\": [\"Renew it.\"] }]", "begins with https://")]
    [InlineData("parts.1.shape.check", "\"crc\"", "expected one of github, wif, secp256k1")]
    [InlineData("parts.1.shape.require.0", "\"Lower\"", "expected lower, upper or digit")]
    [InlineData("parts.0.names", "[1]", "expected a string for an item of 'names'")]
    [InlineData("pairing.parts.0", "\"kee\"", "expected the id of a part (key, secret)")]
    [InlineData("pairing.parts.0", "\"\"", "expected the id of a part (key, secret)")]
    [InlineData("pairing.lines", "-1", "expected a whole number of 0 or more for 'lines'")]
    [InlineData("pairing.lines", "1.5", "expected a whole number")]
    [InlineData("pairing.lines", "\"10\"", "expected a number for 'lines', found a string")]
    [InlineData("pairing.lines", "99999999999", "expected a whole number")]
    [InlineData("context.words.0", "\"Acme\"", "expected words of lower-case letters and digits")]
    [InlineData("context.words.0", "\"two  words\"", "expected words")]
    [InlineData("context.words.0", "\"\"", "expected words")]
    [InlineData("context.hosts.0", "\"\"", "expected a host name in lower case")]
    [InlineData("context.namespaces.0", "\"\"", "expected some text for an item of 'namespaces'")]
    [InlineData("context.headers.0.name", "\"\"", "expected some text of letters, digits, '-' and '_'")]
    [InlineData("context.headers.0.part", "\"nope\"", "expected the id of a part")]
    [InlineData("sinks.0.parameters.key", "\"nope\"", "expected the id of a part")]
    [InlineData("sinks.0.parameters", "[]", "expected an object for 'parameters', found an array")]
    [InlineData("sinks.0.member", "\"\"", "expected some text for 'member'")]
    [InlineData("sinks.0.type", "\"\"", "expected some text for 'type'")]
    [InlineData("impact.0.withdraw", "\"no\"", "expected true or false for 'withdraw', found a string")]
    [InlineData("lifecycle.expiry.confidence", "\"certain\"", "expected one of documented, sdk, scanner, inferred")]
    [InlineData("playbook.revocable", "1", "expected true or false")]
    [InlineData("playbook.introspection", "true", "expected an object for 'introspection'")]
    [InlineData("references.0.confidence", "\"\"", "expected one of documented")]
    public void Wrong_value_says_what_was_expected(string path, string json, string expected)
    {
        var error = path.Length == 0 ? Assert.Throws<RulesRefusedException>(() => RuleReader.Read(json, "acme.json")).Problems[0] : Fail(path, json);
        Assert.Contains(expected, error.Reason);
    }

    [Theory]
    [InlineData("context.hosts.0", "a.b")]
    [InlineData("context.hosts.0", "0.az9")]
    [InlineData("context.hosts.0", "z-1.example.test")]
    [InlineData("context.headers.0.name", "X")]
    [InlineData("context.headers.0.name", "aZ09-_zA")]
    [InlineData("context.words.0", "a0")]
    [InlineData("context.words.0", "z9 b")]
    [InlineData("provider.homepage", "")]
    [InlineData("provider.homepage", "https://a")]
    [InlineData("playbook.introspection.url", "/a")]
    [InlineData("playbook.introspection.url", "https://a")]
    public void Value_at_the_edge_of_its_form_is_taken(string path, string value) =>
        Assert.Equal("acme", Assert.Single(RuleReader.Read(RuleFile.With(path, $"\"{value}\""), "acme.json")).Id);

    [Theory]
    [InlineData("context.hosts.0", "nodot")]
    [InlineData("context.hosts.0", ".a")]
    [InlineData("context.hosts.0", "a.")]
    [InlineData("context.hosts.0", "a..b")]
    [InlineData("context.hosts.0", "A.b")]
    [InlineData("context.hosts.0", "a_b.c")]
    [InlineData("context.hosts.0", "a.b/c")]
    [InlineData("context.hosts.0", "a.b:80")]
    [InlineData("context.headers.0.name", "")]
    [InlineData("context.headers.0.name", "X:Y")]
    [InlineData("context.headers.0.name", "X Y")]
    [InlineData("context.headers.0.name", "X/Y")]
    [InlineData("context.headers.0.name", "X[Y")]
    [InlineData("context.headers.0.name", "X{Y")]
    [InlineData("context.words.0", "a")]
    [InlineData("context.words.0", "A0")]
    [InlineData("context.words.0", "a  b")]
    [InlineData("context.words.0", "a-b")]
    [InlineData("provider.homepage", "https://")]
    [InlineData("provider.homepage", "http://a.test")]
    [InlineData("provider.homepage", "https://a b")]
    [InlineData("playbook.introspection.url", "/")]
    [InlineData("playbook.introspection.url", "")]
    [InlineData("playbook.introspection.url", "/a b")]
    public void Value_beyond_the_edge_of_its_form_is_refused(string path, string value) =>
        Assert.Contains("expected", Fail(path, $"\"{value}\"").Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Switches_are_read(string json, bool expected)
    {
        Assert.Equal(expected, RuleReader.Read(RuleFile.With("playbook.revocable", json), "acme.json")[0].Playbook.Revocable);
        Assert.Equal(expected, RuleReader.Read(RuleFile.With("impact.0.withdraw", json), "acme.json")[0].Impact[0].CanWithdraw);
    }

    [Theory]
    [InlineData("{base62:64:mixed}")]
    [InlineData("{hex:32}")]
    [InlineData("{uuid}")]
    public void Secret_in_place_of_a_name_or_a_value_is_not_repeated(string template)
    {
        var secret = new SampleGenerator(9).Expand(template);

        Assert.DoesNotContain(secret, Fail("provider." + secret, "1").Reason);
        Assert.DoesNotContain(secret, Fail("parts.0.kind", $"\"{secret}\"").Reason);
        Assert.Contains("characters, not shown)", Fail("id", $"\"{secret}_\"").Reason);
    }

    [Theory]
    [InlineData("colour")]
    [InlineData("provider.colour")]
    [InlineData("parts.0.colour")]
    [InlineData("parts.0.shape.colour")]
    [InlineData("parts.0.shape.siblings", "siblings")]
    [InlineData("pairing.colour")]
    [InlineData("context.colour")]
    [InlineData("context.headers.0.colour")]
    [InlineData("sinks.0.colour")]
    [InlineData("impact.0.colour")]
    [InlineData("lifecycle.colour")]
    [InlineData("lifecycle.ip.colour")]
    [InlineData("playbook.colour")]
    [InlineData("playbook.console.colour")]
    [InlineData("playbook.introspection.colour")]
    [InlineData("references.0.colour")]
    public void Unknown_field_is_named_where_it_stands(string path, string name = "colour")
    {
        var error = Fail(path, "1");
        Assert.Contains($"unknown field '{name}'", error.Reason);
        var line = RuleFile.With(path, "1").Split('\n')[error.Line - 1];
        Assert.StartsWith($"\"{name}\"", line[(error.Column - 1)..]);
    }

    [Fact]
    public void All_problems_are_named_each_once()
    {
        var text = RuleFile.With("", null)
            .Replace("\"tier\": \"A\"", "\"tier\": \"Z\"", StringComparison.Ordinal)
            .Replace("\"status\": \"active\"", "\"colour\": 1", StringComparison.Ordinal)
            .Replace("\"lines\": 10", "\"lines\": -1", StringComparison.Ordinal);

        var refusal = Assert.Throws<RulesRefusedException>(() => RuleReader.Read(text, "acme.json"));

        Assert.Collection(
            refusal.Problems.Order(Comparer<RuleProblem>.Create((a, b) => (a.Line, a.Column, a.Reason.Length).CompareTo((b.Line, b.Column, b.Reason.Length)))),
            problem => Assert.Equal("acme.json:4: expected the field 'status' in 'provider'", problem.ToString()),
            problem => Assert.Equal("acme.json:4: unknown field 'colour' in 'provider'; expected one of name, kind, homepage, status", problem.ToString()),
            problem => Assert.Equal("acme.json:6: expected one of A, B, C, D, pair for 'tier', found 'Z'", problem.ToString()),
            problem => Assert.Equal("acme.json:12: expected a whole number of 0 or more for 'lines'", problem.ToString()));
    }

    [Fact]
    public void A_field_given_twice_is_refused()
    {
        var text = RuleFile.With("", null).Replace("\"lines\": 10", "\"lines\": 10, \"lines\": 20", StringComparison.Ordinal);

        var refusal = Assert.Throws<RulesRefusedException>(() => RuleReader.Read(text, "acme.json"));

        Assert.Equal("acme.json:12: expected the field 'lines' once in 'pairing'", refusal.Message);
    }

    private static RuleProblem Fail(string path, string? json)
    {
        var refusal = Assert.Throws<RulesRefusedException>(() => RuleReader.Read(RuleFile.With(path, json), "dir/acme.json"));
        Assert.Matches(new Regex(@"^dir/acme\.json:\d+: ."), refusal.Message);
        return refusal.Problems[0];
    }

    [Theory]
    [InlineData("acme-[0-9a-f]{1,20000}")]
    [InlineData("acme-(?:[0-9a-z]{1,200}[-_]){1,60}")]
    [InlineData("x{1000000}")]
    public void An_expression_of_too_many_states_is_refused_when_it_is_read(string expression)
    {
        Assert.Null(LinearRegex.TryParse(expression, out var error));
        Assert.Contains("states", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_of_two_thousand_million_characters_is_refused() =>
        Assert.Throws<FormatException>(() => new SampleGenerator(1).Expand("nbx_{hex:2000000000}"));
}
