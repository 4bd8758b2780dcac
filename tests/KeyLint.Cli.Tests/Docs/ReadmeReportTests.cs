using System.Text.RegularExpressions;

namespace KeyLint.Cli.Tests.Docs;

/// <summary>The report that the README shows is what such a repository gets.</summary>
public sealed partial class ReadmeReportTests
{
    [Fact]
    public void It_is_shown_as_it_is_printed()
    {
        using var remote = new TempRepository("--bare");
        using var folder = new TempFolder();
        var key = Samples.Of("binance", 7).Parts;
        var bot = Path.Combine(folder.Path, "trading-bot");
        Directory.CreateDirectory(bot);
        TempRepository.Run(bot, "", "init", "-q", "-b", "main");
        TempRepository.Run(bot, "", "remote", "add", "origin", remote.Path);
        Commit("2026-03-02", $"using Binance.Net.Clients;\nclass Bot\n{{\n    static readonly ApiCredentials Keys = new(\"{key[0].Value}\", \"{key[1].Value}\");\n}}\n");
        Commit("2026-03-09", "class Bot\n{\n}\n");
        TempRepository.Run(bot, "", "push", "-q", "-u", "origin", "main");

        var run = Tool.RunIn(folder.Path, [], "history", "trading-bot");

        Assert.Equal(1, run.Exit);
        Assert.Equal(Shown(), Same(run.Output));

        void Commit(string day, string text)
        {
            File.WriteAllText(Path.Combine(bot, "Bot.cs"), text);
            TempRepository.Run(bot, $"{day}T12:00:00 +0000", "add", "-A");
            TempRepository.Run(bot, $"{day}T12:00:00 +0000", "commit", "-q", "-m", "Change the bot");
        }
    }

    private static string Shown()
    {
        var readme = File.ReadAllText(Path.Combine(SourceFolder.Path, "README.md")).ReplaceLineEndings("\n");
        var start = readme.IndexOf("```text\nCRITICAL", StringComparison.Ordinal) + "```text\n".Length;
        return Same(readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)]);
    }

    /// <summary>Without what differs from key to key: its ends, its fingerprint, and the ids of commits.</summary>
    private static string Same(string text) => Commits().Replace(Fingerprints().Replace(Ends().Replace(text.Trim(), "…"), "id"), "commit");

    [GeneratedRegex("[A-Za-z0-9]{4}…[A-Za-z0-9]{4}")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b[a-z2-7]{16}\b")]
    private static partial Regex Fingerprints();

    [GeneratedRegex("commit [0-9a-f]{10}")]
    private static partial Regex Commits();
}
