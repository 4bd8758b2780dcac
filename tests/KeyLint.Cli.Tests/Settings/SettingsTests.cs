using System.Text;
using KeyLint.Cli.Grammar;
using KeyLint.Cli.Settings;

namespace KeyLint.Cli.Tests.Settings;

/// <summary>Settings of a person, a repository and a folder, and the command line before all of them.</summary>
public sealed class SettingsTests : IDisposable
{
    private static readonly Samples.Credential Doubtful = Samples.Of("binance", 31);

    private readonly TempRepository repository = new();

    public SettingsTests()
    {
        repository.Write("src/bot/bot.env", Doubtful.Text);
        repository.Write(".gitignore", "home/\n");
    }

    [Fact]
    public void Each_layer_counts_before_the_one_above_it()
    {
        Assert.Equal(1, Scan());
        Set("keylint.json", """{ "options": { "fail-on": "never" } }""");
        Assert.Equal(0, Scan());
        Set("src/keylint.json", """{ "options": { "fail-on": "low" } }""");
        Assert.Equal(1, Scan());
        Set("src/bot/keylint.json", """{ "options": { "fail-on": "never" } }""");
        Assert.Equal(0, Scan());
        Assert.Equal(1, Scan("--fail-on", "low"));
        Assert.Equal(1, Scan("--no-config"));
        Assert.Equal(1, Scan("--config", repository.Path + "/src/keylint.json"));
    }

    [Fact]
    public void The_person_s_settings_are_the_weakest()
    {
        Set("home/keylint/keylint.json", """{ "options": { "fail-on": "never", "max-size": 7 } }""");
        Assert.Equal(0, Scan());
        Set("keylint.json", """{ "options": { "fail-on": "low" } }""");

        Assert.Equal(1, Scan());
        var shown = Run("config", "show", "src/bot").Output;
        Assert.Matches(@"\nfail-on +low +.*/keylint\.json:1\n", shown);
        Assert.Matches(@"\nmax-size +7 +.*/home/keylint/keylint\.json:1\n", shown);
        Assert.Matches(@"\nthreads +[0-9]+ +not set\n", shown);
    }

    [Fact]
    public void What_nobody_set_is_shown_as_commands_have_it()
    {
        var shown = "\n" + Run("config", "show").Output;
        Assert.Matches(@"\nfail-on +medium \(report: never\) +not set\n", shown);
        Assert.Matches(@"\nmax-size +100 +not set\n", shown);
        Assert.Matches(@"\nstrict +off +not set\n", shown);
        Assert.All(SettableOptions.Switches.Keys, name => Assert.Matches($@"\n{name} +\w.* not set\n", shown));
    }

    [Fact]
    public void Lists_add_up_and_paths_count_from_their_file()
    {
        Set("keylint.json", """{ "options": { "rotate-after": ["binance=30"], "rules": "own" } }""");
        Set("src/bot/keylint.json", """{ "options": { "rotate-after": 90 } }""");
        repository.Write("own/rule.json", UserRule.Text);

        Assert.Contains($"{KeyLint.Engine.Rules.RuleSet.BuiltIn.Rules.Length + 1} rules", Run("scan", "src/bot").Output, StringComparison.Ordinal);
        Assert.Matches(@"\nrotate-after +binance=30 .*\nrotate-after +90 ", Run("config", "show", "src/bot").Output);
    }

    [Fact]
    public void Rules_and_names_of_the_file_are_used()
    {
        repository.Write("src/bot/bot.env", "");
        repository.Write("src/bot/pin.json", $$"""{ "brokerPin": "{{Doubtful.Parts[0].Value}}" }""");
        Assert.Equal(0, Scan());
        Set("keylint.json", """{ "secretNames": ["brokerPin"] }""");

        Assert.Equal(1, Scan());
    }

    [Fact]
    public void A_command_passes_over_what_it_does_not_know()
    {
        Set("keylint.json", """{ "options": { "accept-gap": ["shallow-clone"], "no-cache": true, "fail-on": "never", "strict": false } }""");

        Assert.Equal(0, Scan());
        Assert.Equal(0, Run("history").Exit);
    }

    [Theory]
    [InlineData("\uFEFF{ \"options\": { \"fail-on\": \"never\" } }")]
    [InlineData("// a note\r\n{\r\n  \"options\": {\r\n    \"fail-on\": \"never\", /* more */\r\n  },\r\n}\r\n")]
    public void Marks_line_ends_and_comments_are_accepted(string text)
    {
        Set("keylint.json", text);

        Assert.Equal(0, Scan());
    }

    [Theory]
    [InlineData("""{ "options": { "fail_on": "high" } }""", "keylint.json:1: unknown option 'fail_on'; did you mean 'fail-on'?")]
    [InlineData("""{ "options": { "fail-on": "hihg" } }""", "keylint.json:1: option 'fail-on': expected one of low, medium, high, never, found hihg; did you mean high?")]
    [InlineData("{\n \"options\": {\n  \"max-size\": 0 } }", "keylint.json:3: option 'max-size': --max-size 0: expected a whole number of 1 or more")]
    [InlineData("""{ "options": { "no-cache": "yes" } }""", "keylint.json:1: expected true or false for 'no-cache', found a string")]
    [InlineData("""{ "options": { "threads": {} } }""", "keylint.json:1: expected a string for 'threads', found an object")]
    [InlineData("""{ "options": [] }""", "keylint.json:1: expected an object for 'options', found an array")]
    [InlineData("{ \"options\": { \"threads\": 1,\n \"threads\": 2 } }", "keylint.json:2: expected the option 'threads' once")]
    [InlineData("""{ "option": {} }""", "keylint.json:1: unknown field 'option' in the settings; expected one of $schema, options, secretNames, sinks, rules, allow")]
    [InlineData("""{ "options": """, "keylint.json:1: ")]
    public void What_is_wrong_is_named_with_its_line_and_nothing_is_scanned(string text, string message)
    {
        Set("keylint.json", text);
        var run = Run("scan", "src/bot");

        Assert.Equal(("", 2), (run.Output, run.Exit));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json=victim.txt")]
    [InlineData("sarif=../victim.txt")]
    public void A_repository_has_no_file_written_and_its_owner_may(string format)
    {
        repository.Write("victim.txt", "mine");
        Set("keylint.json", $$"""{ "options": { "format": ["short", "{{format}}"] } }""");

        var run = Run("scan", "src/bot");

        Assert.Equal(("", 2), (run.Output, run.Exit));
        Assert.Contains("keylint.json:1: 'format' names a file", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(repository.Path + "/victim.txt"));
        Assert.Equal(1, Run("scan", "src/bot", "--no-config").Exit);
        Set("keylint.json", "{}");
        Set("home/keylint/keylint.json", """{ "options": { "format": "json=mine.json" } }""");
        Assert.Equal(1, Run("scan", "src/bot").Exit);
        Assert.True(File.Exists(repository.Path + "/mine.json"));
    }

    [Theory]
    [InlineData("\"rotate-after\": [\"60\", \"--fail-on=never\", \"--output=written\"]")]
    [InlineData("\"rotate-after\": \"--output=written\"")]
    [InlineData("\"fail-on\": \"@words\"")]
    [InlineData("\"max-size\": \"@words\"")]
    [InlineData("\"fail-on\": \"--help\"")]
    [InlineData("\"fail-on\": \"--stdin-paths\"")]
    [InlineData("\"fail-on\": \"--no-ledger\"")]
    [InlineData("\"fail-on\": \"\"")]
    public void A_value_is_a_value_and_never_an_option_or_a_file(string option)
    {
        repository.Write("words", "never\n--format\njson=written\n");
        Set("keylint.json", $"{{ \"options\": {{ {option} }} }}");

        var run = Run("scan", "src/bot");
        Assert.Equal(("", 2), (run.Output, run.Exit));
        Assert.Contains(option.Split('"')[1], run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(repository.Path + "/written"));
        Assert.Equal(2, Run("staged").Exit);
    }

    [Theory]
    [InlineData("{ \"options\": { \"SECRET\": 1 } }")]
    [InlineData("{ \"options\": { \"fail-on\": \"SECRET\" } }")]
    [InlineData("{ \"options\": { \"threads\": \"SECRET\" } }")]
    public void What_was_pasted_into_a_setting_is_not_repeated(string text)
    {
        Set("keylint.json", text.Replace("SECRET", Doubtful.Parts[0].Value, StringComparison.Ordinal));
        var run = Run("scan");

        Assert.Equal(2, run.Exit);
        Assert.DoesNotContain(Doubtful.Parts[0].Value, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_text_is_refused()
    {
        repository.Write("keylint.json", [0x7B, 0xFF, 0x7D]);

        Assert.Contains("keylint.json: the file is not UTF-8", Run("scan").Error, StringComparison.Ordinal);
        Assert.Contains("nope.json: no such file", Run("scan", "--config", "nope.json").Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("config", "show", "nowhere").Exit);
    }

    [Theory]
    [InlineData(2, "fail-on", "\"loudly\"")]
    [InlineData(2, "threads", "\"many\"")]
    [InlineData(2, "format", "\"no-such\"")]
    [InlineData(2, "rotate-after", "\"soon\"")]
    [InlineData(2, "rotate-after", "\"binanse=3\"")]
    [InlineData(2, "rules", "\"nowhere\"")]
    [InlineData(2, "ledger", "\"nowhere.json\"")]
    [InlineData(0, "strict", "true")]
    [InlineData(0, "fail-on", "\"high\"")]
    [InlineData(0, "threads", "2")]
    [InlineData(0, "accept-gap", "\"too-large\"")]
    [InlineData(0, "rotate-after", "\"binance=60\"")]
    public void What_a_scan_refuses_is_not_shown_as_good(int exit, string option, string value)
    {
        Set("keylint.json", $$"""{ "options": { "{{option}}": {{value}} } }""");
        var shown = Run("config", "show");

        Assert.Equal(exit, shown.Exit);
        Assert.Matches($@"\b{option} +.*{value.Trim('"')}", shown.Output);
        Assert.Equal(exit == 2, Scan() == 2);
        Assert.Equal(exit == 2 ? Run("scan", "src/bot").Error.Split('\n')[0] : "", shown.Error.Split('\n')[0]);
    }

    [Fact]
    public void The_ledger_of_the_settings_is_the_one_that_its_commands_write()
    {
        Set("keylint.json", """{ "options": { "ledger": "known/ledger.json" } }""");
        repository.Write("known/a.txt", "");
        var run = Run("ledger", "mark", "revoked", "abcdefghijklmnop", "--by", "Ada");

        Assert.Equal(0, run.Exit);
        Assert.True(File.Exists(Path.Combine(repository.Path, "known/ledger.json")));
        Assert.Contains("abcdefghijklmnop", Run("ledger", "list").Output, StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData("../elsewhere.json")]
    [InlineData("/tmp/keylint-elsewhere.json")]
    [InlineData("out/elsewhere.json")]
    [InlineData("link.json")]
    public void No_settings_of_a_repository_have_a_ledger_written_elsewhere(string ledger)
    {
        Set("keylint.json", $$"""{ "options": { "ledger": "{{ledger}}" } }""");
        File.CreateSymbolicLink(Path.Combine(repository.Path, "out"), Path.GetTempPath());
        File.CreateSymbolicLink(Path.Combine(repository.Path, "link.json"), Path.Combine(Path.GetTempPath(), "keylint-elsewhere.json"));
        var run = Run("ledger", "mark", "revoked", "abcdefghijklmnop", "--by", "Ada");
        File.Delete(Path.Combine(repository.Path, "out"));

        Assert.Equal(2, run.Exit);
        Assert.Contains("'ledger' lies outside the repository", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("ledger", "mark", "revoked", "abcdefghijklmnop", "--by", "Ada", "--ledger", "mine.json").Exit);
    }

    [Fact]
    public void Rules_that_a_scan_refuses_are_refused_as_by_a_scan()
    {
        Set("keylint.json", """{ "options": { "rules": "own.json" } }""");
        repository.Write("own.json", "{ }");

        Assert.Equal(((int)ExitCode.BadRules, (int)ExitCode.BadRules), (Run("config", "show").Exit, Scan()));
    }

    [Fact]
    public void A_secret_in_the_wrong_place_is_not_shown()
    {
        Set("keylint.json", $$"""{ "options": { "fail-on": "{{Doubtful.Parts[0].Value}}", "ledger": "key={{Doubtful.Parts[1].Value}}" } }""");
        var shown = Run("config", "show");

        Assert.All(Doubtful.Parts, part => Assert.DoesNotContain(part.Value, shown.Output + shown.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_of_one_repository_have_the_settings_of_the_folder_that_holds_them_wherever_one_stands()
    {
        using var elsewhere = new TempFolder();
        repository.Write("src/bot/b.env", "");
        repository.Write("src/web/c.env", "");
        Set("src/bot/keylint.json", """{ "options": { "fail-on": "never" } }""");

        Assert.Equal(0, From(elsewhere, "src/bot/bot.env"));
        Assert.Equal(0, From(elsewhere, "src/bot/bot.env", "src/bot/b.env"));
        Assert.Equal(1, From(elsewhere, "src/bot/bot.env", "src/web/c.env"));
        Set("src/keylint.json", """{ "options": { "fail-on": "never" } }""");
        Assert.Equal(0, From(elsewhere, "src/bot", "src/web/c.env"));
    }

    [Fact]
    public void Paths_of_several_repositories_have_the_settings_of_where_one_stands()
    {
        using var other = new TempRepository();
        using var elsewhere = new TempFolder();
        Set("keylint.json", """{ "options": { "fail-on": "never" } }""");
        other.Write("a.env", "");

        Assert.Equal(1, From(elsewhere, "src/bot", other.Path + "/a.env"));
        elsewhere.Write("keylint.json", """{ "options": { "fail-on": "never" } }""");
        Assert.Equal(0, From(elsewhere, "src/bot", other.Path + "/a.env"));
        Assert.Equal(1, From(elsewhere, "src/bot", "--no-config"));
    }

    [Fact]
    public void Outside_of_a_repository_the_folder_alone_counts()
    {
        using var folder = new TempFolder();
        folder.Write("keylint.json", """{ "options": { "fail-on": "never" } }""");
        folder.Write("inner/bot.env", Doubtful.Text);

        Assert.Equal(1, Tool.RunIn(folder.Path, [], "scan", "inner").Exit);
        Assert.Equal(0, Tool.RunIn(folder.Path, [], "scan").Exit);
    }

    [Fact]
    public void Every_option_that_can_be_set_is_one_of_a_command_and_no_other_kind()
    {
        var options = CommandTree.Create().Subcommands.SelectMany(command => command.Options.Concat(command.Subcommands.SelectMany(inner => inner.Options))).ToList();

        Assert.All(SettableOptions.Switches, entry =>
        {
            var named = options.Where(option => option.Name == "--" + entry.Key).ToList();
            Assert.NotEmpty(named);
            Assert.All(named, option => Assert.Equal(entry.Value, option.ValueType == typeof(bool)));
        });
    }

    public void Dispose() => repository.Dispose();

    private void Set(string file, string text) => repository.Write(file, Encoding.UTF8.GetBytes(text));

    private int From(TempFolder elsewhere, params string[] words) =>
        Tool.RunIn(elsewhere.Path, [], ["scan", .. words.Select(word => word.StartsWith("src/", StringComparison.Ordinal) ? $"{repository.Path}/{word}" : word)]).Exit;

    private int Scan(params string[] options) => Run(["scan", "src/bot", .. options]).Exit;

    private Tool Run(params string[] arguments) => Tool.RunConfigured(repository.Path + "/home", repository.Path, arguments);
}
