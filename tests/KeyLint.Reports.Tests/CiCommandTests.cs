using CsCheck;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Tests;

public sealed class CiCommandTests
{
    private static readonly string[] GitHubNames = ["file", "line", "endLine", "col", "endColumn", "title"];
    private static readonly string[] AzureNames = ["type", "sourcepath", "linenumber", "columnnumber", "code"];

    [Fact]
    public void No_text_makes_a_command_of_its_own_on_GitHub() => Hostile.Text.Sample(text =>
    {
        var commands = Commands("github", Hurt(text), CiCommand.GitHub);

        return commands.Count == 3
            && commands.TrueForAll(command => command.Name is "error" or "warning" or "notice" && Known(command, GitHubNames))
            && commands[1]["file"] == PlainText.Line(File("x" + text))
            && commands[1]["title"] == PlainText.Line($"KL1001 Binance y{text}")
            && commands[0].Message.StartsWith("Incomplete scan: 1 item could not be read", StringComparison.Ordinal);
    });

    [Fact]
    public void No_text_makes_a_command_of_its_own_on_Azure() => Hostile.Text.Sample(text =>
    {
        var commands = Commands("azure", Hurt(text), CiCommand.Azure);

        return commands.Count == 3
            && commands.TrueForAll(command => command.Name == "task.logissue" && Known(command, AzureNames))
            && commands[1]["sourcepath"] == PlainText.Line(File("x" + text))
            && commands[1].Message.StartsWith(PlainText.Line($"Binance y{text}."), StringComparison.Ordinal)
            && commands[1].Message.Contains(PlainText.Line($"y{text} \"z{text}\": at "), StringComparison.Ordinal);
    });

    // What stands behind this mark is in an archive, and no file of its own.
    private static string File(string path) => path.Split("!/")[0];

    [Theory]
    [InlineData("a::set-env name=PATH::/evil")]
    [InlineData("a%0A::stop-commands::x")]
    [InlineData("a\n::add-mask::x")]
    [InlineData("a]##vso[task.setvariable variable=PATH]/evil")]
    [InlineData("a%5D##vso[task.complete result=Succeeded;]")]
    [InlineData("a;type=warning;")]
    [InlineData("a,file=b")]
    [InlineData("100%AZP25")]
    public void Path_arrives_as_it_is(string path)
    {
        Assert.Equal(PlainText.Line("x" + path), Commands("github", Hurt(path), CiCommand.GitHub)[1]["file"]);
        Assert.Equal(PlainText.Line("x" + path), Commands("azure", Hurt(path), CiCommand.Azure)[1]["sourcepath"]);
    }

    [Fact]
    public void Most_urgent_comes_first_and_an_incomplete_scan_before_it()
    {
        var commands = Commands("github", Sample.Full, CiCommand.GitHub);

        Assert.Equal(["error", "error", "error", "warning", "notice"], commands.Select(command => command.Name));
        Assert.Equal("KeyLint: incomplete scan", commands[0]["title"]);
        Assert.Equal(["error", "error", "error", "warning", "warning"], Commands("azure", Sample.Full, CiCommand.Azure).Select(command => command["type"]));
    }

    [Fact]
    public void What_stands_in_no_present_file_has_no_file_and_names_its_commit()
    {
        var wallet = Commands("github", Sample.Full, CiCommand.GitHub).Single(command => command["title"]!.Contains("Ethereum", StringComparison.Ordinal));

        Assert.Equal("KL1002 Ethereum private key", Assert.Single(wallet.Properties).Value);
        Assert.Contains(": at scripts/deploy.js:2, brought in by commit aaaaaaaaaa.", wallet.Message, StringComparison.Ordinal);
        Assert.Contains("Removed on 2024-05-03 by commit cccccccccc", wallet.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_two_lines_are_left_out()
    {
        var place = new Occurrence("worktree", ".", "key.pem", 2, 5, 9, 7, "", "", "", null);

        Assert.StartsWith("::error file=key.pem,line=2,endLine=9,title=", Render.As("github", One(place)), StringComparison.Ordinal);
        Assert.StartsWith("::error file=key.pem,line=2,endLine=2,col=5,endColumn=7,title=", Render.As("github", One(place with { EndLine = 2 })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github")]
    [InlineData("azure")]
    public void Clean_scan_gives_no_command(string format) => Assert.Equal("KeyLint: No credentials found.\n", Render.As(format, Sample.Empty));

    [Theory]
    [InlineData(".", "a/b.cs", "a/b.cs")]
    [InlineData("", "a/b.cs", "a/b.cs")]
    [InlineData("./src/", "b.cs", "src/b.cs")]
    [InlineData("src", "b.cs", "src/b.cs")]
    [InlineData(@"src\bot", "b.cs", "src/bot/b.cs")]
    [InlineData("/build/checkout", "a/b.cs", "a/b.cs")]
    [InlineData(@"C:\build\checkout", "a/b.cs", "a/b.cs")]
    [InlineData("https://example.com/repository", "a/b.cs", "a/b.cs")]
    [InlineData(".", "lib/app.nupkg!/content/appsettings.json", "lib/app.nupkg")]
    public void File_is_seen_from_where_the_scan_ran(string target, string path, string file)
    {
        var command = Commands("github", One(new Occurrence("worktree", target, path, 2, 5, 2, 7, "", "", "", null)), CiCommand.GitHub)[0];

        Assert.Equal(file, command["file"]);
        Assert.Equal(path.Contains("!/", StringComparison.Ordinal), command["line"] is null);
    }

    [Fact]
    public void Standard_input_has_no_file() => Assert.StartsWith(
        "::error title=KL1001 Binance API key::",
        Render.As("github", One(new Occurrence("stdin", "-", "", 2, 5, 2, 7, "", "", "", null))),
        StringComparison.Ordinal);

    /// <summary>All lines as commands, but the last, which must be none and hold no text of others.</summary>
    private static List<CiCommand> Commands(string format, Report report, Func<string, CiCommand?> read)
    {
        var lines = Render.As(format, report).TrimEnd('\n').Split('\n');

        Assert.StartsWith("KeyLint: ", lines[^1], StringComparison.Ordinal);
        Assert.Null(read(lines[^1]));
        return [.. lines[..^1].Select(line => read(line) ?? throw new InvalidOperationException($"No command: {line}"))];
    }

    private static bool Known(CiCommand command, string[] names) =>
        command.Properties.All(property => names.Contains(property.Name))
        && command.Properties.Select(property => property.Name).Distinct().Count() == command.Properties.Count;

    private static Report One(Occurrence place) => ReportFactory.Create(
        Sample.Tool, [], [Sample.Finding("fakefingerprint1", "binance", "Binance", "API key", "key", "none shown", null, place)], [], Sample.Providers);

    /// <summary>Hostile text in a path, a part, a printable form, a target, a problem, and in what a history quotes.</summary>
    private static Report Hurt(string text)
    {
        var commit = new CommitRef("c" + text, text, Sample.First.Date, text);
        return ReportFactory.Create(
            Sample.Tool,
            [Sample.History with { Target = "C:", Problems = [new Problem("k" + text, text, text, true)] }],
            [
                Sample.Finding("fakefingerprint1", "binance", "Binance", "y" + text, "key", "z" + text, null,
                    new Occurrence("worktree", "C:", "x" + text, 1, 1, 1, 2, "", "", "", null)),
                Sample.Finding("fakefingerprint2", "okx", "OKX", "y" + text, "key", "z" + text, new Exposure(commit, commit, false, [], [text], [], false, 1, [text]),
                    new Occurrence("blob", "C:", "x" + text, 1, 1, 1, 2, "", "c" + text, text, null)),
            ],
            [],
            [.. Sample.Providers.Where(provider => provider.Rule == "binance")]);
    }
}
