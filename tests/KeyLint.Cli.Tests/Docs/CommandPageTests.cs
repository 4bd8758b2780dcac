using KeyLint.Cli.Grammar;

namespace KeyLint.Cli.Tests.Docs;

/// <summary>
/// The pages on the commands are what the grammar says. To bring them up to date, run this test with the environment variable
/// <c>KEYLINT_UPDATE_GOLDEN=1</c> and read the difference before committing it.
/// </summary>
public sealed class CommandPageTests
{
    public static TheoryData<string> Commands => [.. CommandTree.Create().Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Page_of_a_command_says_what_the_grammar_does(string name)
    {
        var command = CommandTree.Create().Subcommands.Single(command => command.Name == name);
        var file = Path.Combine(SourceFolder.Path, CommandPage.FileOf(command));
        var page = CommandPage.Write(command);
        if (Environment.GetEnvironmentVariable("KEYLINT_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, page);
        }

        Assert.Equal(page, File.ReadAllText(file));
    }

    [Fact]
    public void There_is_no_page_without_a_command() => Assert.Equal(
        CommandTree.Create().Subcommands.Select(CommandPage.FileOf).Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(SourceFolder.Path, "docs/commands")).Select(file => Path.GetRelativePath(SourceFolder.Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Fact]
    public void README_links_every_page()
    {
        var readme = File.ReadAllText(Path.Combine(SourceFolder.Path, "README.md"));

        Assert.All(CommandTree.Create().Subcommands, command => Assert.Contains($"]({CommandPage.FileOf(command)})", readme, StringComparison.Ordinal));
    }
}
