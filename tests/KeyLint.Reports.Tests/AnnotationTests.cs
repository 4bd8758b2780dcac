using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

public sealed class AnnotationTests
{
    [Fact]
    public void Parts_in_one_file_are_one_annotation_that_names_each_and_how_to_close_them()
    {
        var command = Assert.Single(Of(At("Bot.cs", 4, 5), At("Bot.cs", 6, 7)));

        Assert.Equal("KL1001 Binance API key and API secret", command["title"]);
        Assert.Equal(("Bot.cs", "4", "6", null), (command["file"], command["line"], command["endLine"], command["col"]));
        Assert.Contains("API key \"key shown\": at Bot.cs:4.", command.Message, StringComparison.Ordinal);
        Assert.Contains("API secret \"secret shown\": at Bot.cs:6.", command.Message, StringComparison.Ordinal);
        Assert.Contains("Done? keylint ledger mark revoked fakefingerprint1 fakefingerprint2 --reason WHY; false-positive in place of revoked if it is no secret, or a comment beside it: keylint:allow binance WHY.", command.Message, StringComparison.Ordinal);
        Assert.EndsWith("More: https://github.com/keylint/keylint/blob/main/docs/rules/KL1001.md", command.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_in_one_line_span_both()
    {
        var command = Assert.Single(Of(At("Bot.cs", 4, 30), At("Bot.cs", 4, 5)));

        Assert.Equal(("4", "4", "5", "32"), (command["line"], command["endLine"], command["col"], command["endColumn"]));
    }

    [Fact]
    public void Parts_far_apart_are_shown_at_the_first()
    {
        var command = Assert.Single(Of(At("Bot.cs", 400, 5), At("Bot.cs", 6, 7)));

        Assert.Equal(("6", "6", "7", "9"), (command["line"], command["endLine"], command["col"], command["endColumn"]));
        Assert.Contains("at Bot.cs:400", command.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_in_two_files_are_two_that_name_each_other()
    {
        var commands = Of(At("Bot.cs", 4, 5), At(".env", 2, 8));

        Assert.Equal(["Bot.cs", ".env"], commands.Select(command => command["file"]));
        Assert.Contains("The rest of it: API secret at .env:2.", commands[0].Message, StringComparison.Ordinal);
        Assert.Contains("The rest of it: API key at Bot.cs:4.", commands[1].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("fakefingerprint2", commands[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_file_that_holds_a_credential_is_annotated_up_to_ten()
    {
        static Report Of(int files)
        {
            Occurrence[] At(int line) => [.. Enumerable.Range(0, files).Select(file => AnnotationTests.At($"f{file:00}.env", line, 5))];
            return ReportFactory.Create(
                Sample.Tool,
                [],
                [
                    Sample.Finding("fakefingerprint1", "binance", "Binance", "API key", "key", "key shown", null, At(1)),
                    Sample.Finding("fakefingerprint2", "binance", "Binance", "API secret", "secret", "secret shown", null, At(2)),
                ],
                [new CredentialGroup("binance", "Binance", ["fakefingerprint1", "fakefingerprint2"], [])],
                Sample.Providers);
        }

        Assert.Equal([("f00.env", "1", "2"), ("f01.env", "1", "2")], Commands(Of(2)).Select(command => (command["file"], command["line"], command["endLine"])));
        Assert.Equal(10, Commands(Of(300)).Count);
    }

    [Fact]
    public void Part_that_was_removed_is_not_told_to_be_at_HEAD_because_another_is()
    {
        var gone = new Occurrence("blob", ".", "old.env", 3, 1, 3, 9, "", Sample.Third.Id, "", null);
        var report = ReportFactory.Create(
            Sample.Tool,
            [],
            [
                Sample.Finding("fakefingerprint1", "binance", "Binance", "API key", "key", "key shown", Sample.Live, At("Bot.cs", 4, 5) with { Source = "blob" }),
                Sample.Finding("fakefingerprint2", "binance", "Binance", "API secret", "secret", "secret shown", Sample.Gone, gone),
            ],
            [new CredentialGroup("binance", "Binance", ["fakefingerprint1", "fakefingerprint2"], [])],
            Sample.Providers);

        var commands = Commands(report);

        Assert.Equal(["Bot.cs", null], commands.Select(command => command["file"]));
        Assert.Contains("Still at HEAD", commands[0].Message, StringComparison.Ordinal);
        Assert.Contains("Removed on 2024-05-03", commands[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_file_of_two_targets_is_two_files() =>
        Assert.Equal(["a/Bot.cs", "b/Bot.cs"], Of(At("Bot.cs", 4, 5) with { Target = "a" }, At("Bot.cs", 4, 5) with { Target = "b" }).Select(command => command["file"]));

    [Fact]
    public void What_has_no_line_offers_no_comment()
    {
        var command = Assert.Single(Of(At("lib/app.zip!/Bot.cs", 4, 5), At("lib/app.zip!/Bot.cs", 5, 5)));

        Assert.Equal(("lib/app.zip", null), (command["file"], command["line"]));
        Assert.DoesNotContain("keylint:allow", command.Message, StringComparison.Ordinal);
        Assert.Contains("ledger mark", command.Message, StringComparison.Ordinal);
    }

    private static Occurrence At(string path, int line, int column) => new("worktree", ".", path, line, column, line, column + 2, "", "", "", null);

    private static List<CiCommand> Of(Occurrence key, Occurrence secret)
    {
        var report = ReportFactory.Create(
            Sample.Tool,
            [],
            [
                Sample.Finding("fakefingerprint1", "binance", "Binance", "API key", "key", "key shown", null, key),
                Sample.Finding("fakefingerprint2", "binance", "Binance", "API secret", "secret", "secret shown", null, secret),
            ],
            [new CredentialGroup("binance", "Binance", ["fakefingerprint1", "fakefingerprint2"], [])],
            Sample.Providers);
        return Commands(report);
    }

    private static List<CiCommand> Commands(Report report) =>
        [.. Render.As("github", report).TrimEnd('\n').Split('\n').SkipLast(1).Select(line => CiCommand.GitHub(line)!)];
}
