using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests.Import;

/// <summary>A gitleaks configuration is taken over: what it finds is found, what it allows is allowed, what is lost is named.</summary>
public sealed class GitleaksImportTests : IDisposable
{
    private const string Configuration = """"
        title = "ours"

        [extend]
        useDefault = true
        disabledRules = ["generic-api-key"]

        [[allowlists]]
        paths = ['''(^|/)docs/''']
        stopwords = ["SANDBOX"]
        commits = ["abc"]

        [[rules]]
        id = "acme_Token"
        description = "An Acme token."
        regex = '''(?i)acme[\w-]{0,20}\s*=\s*"(?P<kind>live|test)_([[:alnum:]]{16})"'''
        secretGroup = 2
        entropy = 2.5
        keywords = ["ACME"]
        tags = ["x"]

          [[rules.allowlists]]
          regexTarget = "line"
          regexes = ['''nosecret$''', '''(?!x)y''']

          [[rules.allowlists]]
          condition = "AND"
          regexes = ['''^q''']
          paths = ['''\.ini$''']

        [[rules]]
        id = "yaml-only"
        description = "Only in YAML."
        regex = '''deploy_key: (\w{12})'''
        path = '''\.ya?ml$'''
        keywords = ["deploy"]

        [[rules]]
        id = "binance"
        description = "Has the id of a built-in rule."
        regex = '''bnc-[0-9]{12}\b'''

        [[rules]]
        id = "look"
        regex = '''(?<!x)foo'''

        [[rules]]
        id = "keystore"
        path = '''\.p12$'''

        [[rules]]
        id = "composite"
        regex = '''foo'''
        [[rules.required]]
        id = "look"
        """";

    private readonly TempFolder folder = new();
    private readonly SampleGenerator samples = new(11);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_a_configuration_calls_its_rules_steers_no_terminal()
    {
        folder.Write("gl.toml", "[[rules]]\nid = \"evil\\u001B[31m\"\nregex = \"(?<!x)foo\"\n");
        var run = Tool.RunIn(folder.Path, [], "rules", "import", "gitleaks", "gl.toml");

        Assert.Contains("\\u001B[31m", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', run.Error);
    }

    [Fact]
    public void What_cannot_be_taken_over_is_named_rule_by_rule_with_its_line()
    {
        var run = Import();

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.Equal(
            [
                "3: extend: the default rules of gitleaks are not in this file and are left out: import that file too",
                "3: extend: 'disabledRules' is left out: delete generic-api-key from what you import",
                "7: global allowlist: the commits of an allowlist are left out: KeyLint reads objects, not commits",
                "12: acme_Token: 'tags' are left out: KeyLint's rules have none",
                "12: acme_Token: carried over as 'acme-token', since ids are in kebab case",
                "21: acme_Token: left out of an allowlist: an expression of 'regexes' holds what cannot be taken over: a lookahead (?!…)",
                "37: binance: carried over as 'gitleaks-binance', since a rule has that id already",
                "42: look: not carried over: its expression holds what cannot be taken over: a lookbehind (?<!…)",
                "46: keystore: not carried over: it finds files by their names alone, and KeyLint reads what is in them",
                "50: composite: not carried over: it needs other rules beside it ('required')",
            ],
            run.Error.TrimEnd('\n').Split('\n')[..^1].Select(line => line["gitleaks.toml:".Length..]));
        Assert.EndsWith("keylint: 3 of 6 rules carried over\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Imported_rules_are_rules_like_any_other()
    {
        Import();

        var run = Tool.RunIn(folder.Path, [], "rules", "show", "acme-token", "--rules", "ours.json");

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.Contains("An Acme token.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.ini", "acme_key = \"live_{base62:16:mixed}\"", "acme-token")]
    [InlineData("a.ini", "ACME = \"TEST_{base62:16:mixed}\"", "acme-token")]
    [InlineData("a.yaml", "deploy_key: {lower36:12}", "yaml-only")]
    [InlineData("a.yml", "deploy_key: {lower36:12}", "yaml-only")]
    [InlineData("a.txt", "bnc-{digits:12}", "gitleaks-binance")]
    [InlineData("b.txt", "acme = \"live_q{lower36:15}\"", "acme-token")]
    public void What_it_finds_is_found(string file, string template, string rule)
    {
        Import();
        folder.Write("work/" + file, samples.Expand(template) + "\n");

        var run = Tool.RunIn(folder.Path, [], "scan", "--rules", "ours.json", "--format", "json", "work");

        Assert.Equal(rule, Assert.Single(run.Findings).GetProperty("rule").GetString());
    }

    [Theory]
    [InlineData("a.ini", "acmf_key = \"live_{base62:16:mixed}\"")]
    [InlineData("a.ini", "acme_key = \"live_{base62:15:mixed}\"")]
    [InlineData("a.ini", "acme_key = \"live_{repeat:ab:16}\"")]
    [InlineData("a.ini", "acme_key = \"live_{base62:16:mixed}\" # nosecret")]
    [InlineData("a.ini", "acme_key = \"live_q{lower36:15}\"")]
    [InlineData("a.ini", "acme_key = \"live_sandbox{base62:9}\"")]
    [InlineData("docs/a.ini", "acme_key = \"live_{base62:16:mixed}\"")]
    [InlineData("a.txt", "deploy_key: {lower36:12}")]
    [InlineData("a.txt", "bnc-{digits:13}")]
    public void What_it_does_not_find_or_allows_is_silent(string file, string template)
    {
        Import();
        folder.Write("work/" + file, samples.Expand(template) + "\n");

        var run = Tool.RunIn(folder.Path, [], "scan", "--rules", "ours.json", "--format", "json", "--fail-on", "low", "work");

        Assert.DoesNotContain(run.Findings, finding => finding.GetProperty("rule").GetString() is "acme-token" or "yaml-only" or "gitleaks-binance");
    }

    [Fact]
    public void Without_an_output_file_the_rules_go_to_standard_output()
    {
        folder.Write("gitleaks.toml", Configuration);

        var run = Tool.RunIn(folder.Path, [], "rules", "import", "gitleaks", "gitleaks.toml");

        Assert.Equal(3, RuleReader.Read(run.Output, "out.json").Length);
    }

    [Theory]
    [InlineData("title = \"none\"")]
    [InlineData("[[rules]]\nid = \"look\"\nregex = '''(?=x)'''")]
    [InlineData("[[rules]]\nid = \"any\"\nregex = '''x*'''")]
    [InlineData("[[rules]]\nid = \"group\"\nregex = '''x'''\nsecretGroup = 1")]
    public void Nothing_carried_over_has_an_exit_code_of_its_own(string configuration)
    {
        folder.Write("gitleaks.toml", configuration);

        var run = Tool.RunIn(folder.Path, [], "rules", "import", "gitleaks", "gitleaks.toml", "-o", "ours.json");

        Assert.Equal((int)ExitCode.NothingImported, run.Exit);
        Assert.Contains("keylint: 0 of ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "ours.json")));
    }

    [Theory]
    [InlineData("a = \"x", "gitleaks.toml(1,")]
    [InlineData("a = 1\na = 2", "gitleaks.toml(2,1): 'a' is given twice")]
    [InlineData("a = 1\n[[a]]", "gitleaks.toml(2,1): 'a' is no array of tables")]
    public void What_is_no_TOML_is_refused_with_its_place(string configuration, string problem)
    {
        folder.Write("gitleaks.toml", configuration);

        var run = Tool.RunIn(folder.Path, [], "rules", "import", "gitleaks", "gitleaks.toml");

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    private Tool Import()
    {
        folder.Write("gitleaks.toml", Configuration);
        return Tool.RunIn(folder.Path, [], "rules", "import", "gitleaks", "gitleaks.toml", "-o", "ours.json");
    }

    [Fact]
    public void A_rule_that_claims_what_a_built_in_rule_knows_fails_no_test()
    {
        using var own = new TempFolder();
        own.Write(".gitleaks.toml", """"
            [[rules]]
            id = "anything"
            description = "Anything that is assigned to a secret."
            regex = '''(?i)secret\s*[:=]\s*["']?([\w-]{10,80})'''
            keywords = ["secret"]
            """");
        Assert.Equal(0, Tool.RunIn(own.Path, [], "rules", "import", "gitleaks", ".gitleaks.toml", "-o", "ours.json").Exit);

        var run = Tool.RunIn(own.Path, [], "rules", "test", "--rules", "ours.json");

        Assert.Contains(" 0 failed", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.Exit);
    }
}
