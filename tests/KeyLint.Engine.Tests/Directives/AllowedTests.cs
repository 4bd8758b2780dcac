using KeyLint.Engine.Directives;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Text;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Directives;

/// <summary>Where a directive stands, and what it must say, to allow a finding.</summary>
public sealed class AllowedTests
{
    private const string Allow = DirectiveWord.Text;

    private static readonly string Secret = Sample("{base62:64:mixed}", 5);

    private static readonly string Key = $"binanceSecret = \"{Secret}\"";

    /// <summary>Comments of many languages; <c>{0}</c> is what stands in them.</summary>
    public static TheoryData<string> Comments =>
    [
        "// {0}", "//{0}", "/// {0}", "//! {0}", "/* {0} */", "/*{0}*/", "/** {0} */", "# {0}", "#{0}", "## {0}", "-- {0}", "--{0}", "--[[ {0} ]]", "; {0}", ";; {0}",
        "% {0}", "' {0}", "REM {0}", "rem {0}", "@rem {0}", ":: {0}", "dnl {0}", "<!-- {0} -->", "<!--{0}-->", "(* {0} *)", "{{- {0} -}}", "<# {0} #>", "{{# {0} #}}",
        "{{{{! {0} }}}}", "{{{{!-- {0} --}}}}", "{{{{/* {0} */}}}}", "<%-- {0} --%>", "<%# {0} %>", "@* {0} *@", "! {0}", "* {0}", ".. {0}",
    ];

    [Theory]
    [MemberData(nameof(Comments))]
    public void Comment_of_any_language_allows_on_its_line_and_from_the_line_above(string comment)
    {
        var said = string.Format(comment, $"{Allow} binance key of the demo");

        Assert.Equal("key of the demo", AllowedIn($"{Key} {said}")?.Reason);
        Assert.Equal("key of the demo", AllowedIn($"{said}\n{Key}")?.Reason);
        Assert.Equal("key of the demo", AllowedIn($"first\r\n\t{said}  \r\n{Key}\r\n")?.Reason);
    }

    [Theory]
    [InlineData("// {0}\nconst string BinanceSecret =\n    \"§\";")]
    [InlineData("const string BinanceSecret = // {0}\n    \"§\";", false)]
    [InlineData("// {0}\nconst string BinanceSecret = \"\"\"\n    §\n    \"\"\";")]
    [InlineData("// {0}\r\nconst string BinanceSecret =\r\n    $\"\"\"\r\n    §\r\n    \"\"\";")]
    [InlineData("// {0}\nvar json = \"\"\"\n    {{ \"a\": 1,\n      \"binanceSecret\": \"§\" }}\n    \"\"\";")]
    [InlineData("// {0}\nLogin(\n    \"§\"); // binanceSecret")]
    [InlineData("// {0}\nvar a = \"\"\"\n  x\n  \"\"\";\nvar binanceSecret = \"§\";", false)]
    [InlineData("// {0}\nvar a = 1;\n\"§\".Binance();", false)]
    [InlineData("// {0}\nvar binanceSecrets = new[] {{\n  \"§\" }};", false)]
    [InlineData("// {0}\nvar binanceSecret =\n\n    \"§\";", false)]
    [InlineData("// {0}\nvar a = F(1,\n    binanceSecret: \"§\");", false)]
    [InlineData("var a = \"\"\"\n  x\n  \"\"\"\n  .Trim();\nvar b = 1; // {0}\nvar binanceSecret = \"§\";", false)]
    [InlineData("// ends with \"\"\"\nvar b = 1; // {0}\nvar binanceSecret = \"§\";", false)]
    [InlineData("var json = \"\"\"\n  a // {0}\n  binanceSecret: \"§\"\n  \"\"\";", false)]
    [InlineData("// {0}\n\"\"\"\n  .Trim();\nvar binanceSecret = \"§\";", false)]
    public void Comment_above_allows_what_begins_there(string code, bool isAllowed = true)
    {
        var text = string.Format(code, $"{Allow} binance key of the demo").Replace("§", Secret);
        Assert.NotEmpty(Find(text, "a.cs"));
        Assert.Equal(isAllowed, Find(text, "a.cs").All(finding => finding.Allowed is not null));
    }

    [Theory]
    [MemberData(nameof(Comments))]
    public void Comment_anywhere_else_allows_nothing(string comment)
    {
        var said = string.Format(comment, $"{Allow} binance key of the demo");

        Assert.Null(AllowedIn($"{said}\n\n{Key}"));
        Assert.Null(AllowedIn($"{Key}\n{said}"));
        Assert.Null(AllowedIn($"x = 1; {said}\n{Key}"));
        Assert.Null(AllowedIn($"{said}\nx = 1\n{Key}"));
    }

    [Theory]
    [InlineData("/**/ {0}")]
    [InlineData("/* so */ {0}")]
    [InlineData("<!----> {0}")]
    [InlineData("remarkable {0}")]
    public void Comment_that_has_ended_or_is_none_allows_nothing_below(string comment) =>
        Assert.Null(AllowedIn($"{string.Format(comment, $"{Allow} binance key of the demo")}\n{Key}"));

    [Fact]
    public void Secret_at_the_very_end_of_its_line_is_not_on_the_next()
    {
        Assert.Null(AllowedIn($"binanceSecret = {Secret}\n# {Allow} binance key of the demo"));
        Assert.Equal("key of the demo", AllowedIn($"# {Allow} binance key of the demo\nbinanceSecret = {Secret}")?.Reason);
    }

    [Fact]
    public void Long_reason_is_cut_between_characters()
    {
        var long200 = string.Concat(Enumerable.Repeat("word ", 40)).TrimEnd() + "x";
        var withPair = long200[..199] + "\U0001F511 and more";

        Assert.Equal(long200, AllowedIn($"{Key} // {Allow} binance {long200}")?.Reason);
        Assert.Equal(long200 + "…", AllowedIn($"{Key} // {Allow} binance {long200}y")?.Reason);
        Assert.Equal(long200[..199] + "…", AllowedIn($"{Key} // {Allow} binance {withPair}")?.Reason);
    }

    [Theory]
    [InlineData(Allow + " binance reason", "reason")]
    [InlineData("KeyLint:" + "Allow Binance reason", "reason")]
    [InlineData("KEYLINT:" + "ALLOW BINANCE reason", "reason")]
    [InlineData(Allow + " KL1001 reason", "reason")]
    [InlineData(Allow + " kl1001 reason", "reason")]
    [InlineData(Allow + " KL2001 reason", "reason")]
    [InlineData(Allow + " okx,binance reason", "reason")]
    [InlineData(Allow + " okx, binance reason", "reason")]
    [InlineData(Allow + " okx , KL1001 , kraken several words", "several words")]
    [InlineData(Allow + "   binance: reason", "reason")]
    [InlineData(Allow + "\tbinance\t—\treason", "reason")]
    [InlineData(Allow + " binance — ein Grund mit Ümlauten (2026)", "ein Grund mit Ümlauten (2026)")]
    [InlineData("TODO " + Allow + " binance reason", "reason")]
    public void Spellings_that_allow(string said, string reason) => Assert.Equal(reason, AllowedIn($"{Key} // {said}")?.Reason);

    [Theory]
    [InlineData(Allow)]
    [InlineData(Allow + " ")]
    [InlineData(Allow + " binance")]
    [InlineData(Allow + " binance  ")]
    [InlineData(Allow + " binance -")]
    [InlineData(Allow + " binance: ...")]
    [InlineData(Allow + " okx reason")]
    [InlineData(Allow + " KL1002 reason")]
    [InlineData(Allow + " KL3001 reason")]
    [InlineData(Allow + " * reason")]
    [InlineData(Allow + " binance,* reason")]
    [InlineData(Allow + " binan* reason")]
    [InlineData(Allow + " binanse reason")]
    [InlineData(Allow + " binance,binanse reason")]
    [InlineData(Allow + " reason binance")]
    [InlineData(Allow + "binance reason")]
    [InlineData(Allow + "ed binance reason")]
    [InlineData(Allow + "-file binance reason")]
    [InlineData(Allow + "_file binance reason")]
    [InlineData(Allow + ".file binance reason")]
    [InlineData(Allow + ":binance reason")]
    [InlineData(Allow + "/binance reason")]
    [InlineData("my" + Allow + " binance reason")]
    [InlineData("my-" + Allow + " binance reason")]
    [InlineData("my_" + Allow + " binance reason")]
    [InlineData("my." + Allow + " binance reason")]
    [InlineData("my:" + Allow + " binance reason")]
    [InlineData("ö" + Allow + " binance reason")]
    [InlineData("7" + Allow + " binance reason")]
    [InlineData("keylint: allow binance reason")]
    [InlineData("keylint :allow binance reason")]
    [InlineData("keylint allow binance reason")]
    [InlineData("keylint-allow binance reason")]
    [InlineData("keylint:disable binance reason")]
    [InlineData("keylint binance reason")]
    public void Spellings_that_allow_nothing(string said)
    {
        Assert.Null(AllowedIn($"{Key} // {said}"));
        Assert.Null(AllowedIn($"// {said}\n{Key}"));
    }

    [Theory]
    [InlineData(Allow, "it names no rule")]
    [InlineData(Allow + " binance", "it gives no reason")]
    [InlineData(Allow + " * reason", "name the rules")]
    [InlineData(Allow + " binanse reason", "nearest: binance")]
    [InlineData(Allow + " binance,binanse reason", "nearest: binance")]
    [InlineData(Allow + " zzzzzzzzzzzzzzzz reason", "a rule that does not exist")]
    public void What_is_wrong_is_told(string said, string expected)
    {
        var text = new SourceText($"{Key} // {said}", "a.cs");
        var index = DirectiveIndex.Of(text, BuiltIn.Rules);

        var faulty = index.Faulty(0, 5);

        Assert.Contains(expected, faulty?.Fault, StringComparison.Ordinal);
        Assert.DoesNotContain("zzzz", faulty!.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Allow + " RULE reason", false)]
    [InlineData(Allow + " the directive", false)]
    [InlineData(Allow + "` comments", false)]
    [InlineData(Allow + " for what a person knows", false)]
    [InlineData(Allow + " comment", false)]
    [InlineData(Allow + " …", false)]
    [InlineData(Allow + " * reason", false)]
    [InlineData(Allow + " binance reason", true)]
    [InlineData(Allow + " binance", true)]
    [InlineData(Allow + " binanec reason", true)]
    [InlineData(Allow + " KL101 reason", true)]
    public void Mere_mention_is_told_from_what_is_meant(string said, bool isMeant) =>
        Assert.Equal(isMeant, DirectiveIndex.Of(new SourceText($"see {said}", "a.md"), BuiltIn.Rules).All.Any(directive => directive.IsMeant));

    [Fact]
    public void Diagnostic_of_configuration_files_speaks_of_no_source()
    {
        Assert.NotNull(Assert.Single(Find($"{Key} # {Allow} KL2001 demo", "a.ini")).Allowed);
        Assert.Null(Assert.Single(Find($"{Key} // {Allow} KL2001 demo", "a.cs")).Allowed);
    }

    [Fact]
    public void Comment_before_a_value_ends_at_its_mark()
    {
        var allowed = AllowedIn($"/* {Allow} binance demo */ {Key}");

        Assert.Equal("demo", allowed?.Reason);
        Assert.Null(AllowedIn($"/* {Allow} binance demo */ x = 1\n{Key}"));
    }

    [Fact]
    public void Secret_in_a_reason_is_not_allowed_by_it() => Assert.Null(AllowedIn($"// {Allow} binance as in {Key}"));

    [Fact]
    public void Only_the_line_that_is_named_is_allowed()
    {
        var other = Sample("{base62:64:mixed}", 6);

        var findings = Find($"binanceSecret = \"{other}\"\n{Key} // {Allow} binance demo\nbinanceKey2 = \"{Sample("{base62:64:mixed}", 7)}\"\n", "a.cs");

        Assert.Equal([false, true, false], findings.Select(finding => finding.Allowed is not null));
    }

    [Fact]
    public void Secret_over_several_lines_is_allowed_on_each_of_them()
    {
        var pieces = $"binanceSecret = \"{Secret[..30]}\" +{{0}}\n    \"{Secret[30..]}\";{{1}}\n";
        var said = $" // {Allow} binance demo";

        Assert.NotNull(AllowedIn(string.Format(pieces, said, "")));
        Assert.NotNull(AllowedIn(string.Format(pieces, "", said)));
        Assert.NotNull(AllowedIn(said + "\n" + string.Format(pieces, "", "")));
        Assert.Null(AllowedIn(string.Format(pieces, "", "") + said));
    }

    [Fact]
    public void Long_reason_is_cut()
    {
        var reason = AllowedIn($"{Key} // {Allow} binance {new string('x', 5000)}")!.Reason;

        Assert.InRange(reason.Length, 100, 201);
        Assert.EndsWith("…", reason, StringComparison.Ordinal);
    }

    private static Directive? AllowedIn(string text) => Assert.Single(Find(text, "a.txt"), finding => finding.Confidence >= Confidence.Medium).Allowed;
}
