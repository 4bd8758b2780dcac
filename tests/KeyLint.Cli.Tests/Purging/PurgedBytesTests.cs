using System.Text;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests.Purging;

/// <summary>Git filter-repo sees bytes: what is written for it fits them, whatever the text's encoding and line ends.</summary>
public sealed class PurgedBytesTests : IDisposable
{
    private readonly PurgedRepository purged = new();

    /// <summary>Too short to be looked for without its company.</summary>
    private readonly string brief = new SampleGenerator(4).Expand("{base62:7:mixed}");

    public void Dispose() => purged.Dispose();

    [FilterRepoFact]
    public void A_secret_with_a_letter_of_Latin_1()
    {
        Purge(Encoding.Latin1.GetBytes(Connection($"b\u00fc{brief}")));
        Gone();
    }

    [FilterRepoFact]
    public void A_long_secret_with_a_letter_of_Latin_1()
    {
        Purge(Encoding.Latin1.GetBytes(Connection($"b\u00fc{brief}{brief}")));
        Gone();
    }

    [FilterRepoFact]
    public void A_short_secret_beside_a_letter_of_Latin_1()
    {
        Purge(Encoding.Latin1.GetBytes($"conn = \"Server=db.prod.local;User Id=b\u00fcro;Password={brief}\" # f\u00fcr\n"));
        Gone();
    }

    [FilterRepoFact]
    public void A_secret_with_a_letter_in_UTF_8()
    {
        Purge(Encoding.UTF8.GetBytes(Connection($"b\u00fc{brief}")));
        Gone();
    }

    [FilterRepoFact]
    public void A_message_that_says_it_is_in_Latin_1()
    {
        purged.Repository.Git("config", "i18n.commitEncoding", "ISO-8859-1");
        var message = purged.Repository.Write("message.txt", Encoding.Latin1.GetBytes($"F\u00fcr b\u00fc: {Connection($"b\u00fc{brief}")}"));
        File.Copy(message, Path.Combine(purged.Outside, "message.txt"));
        File.Delete(message);
        purged.Repository.Git("commit", "-q", "--allow-empty", "-F", Path.Combine(purged.Outside, "message.txt"));
        Clean();
        Gone();
    }

    [FilterRepoFact]
    public void A_short_secret_where_a_line_ends_with_CR_alone()
    {
        Purge(Encoding.UTF8.GetBytes($"a = 1\rPassword={brief};Server=db.prod.local;User Id=bot\rb = 2\rServer=db.prod.local;User Id=bot;Password={brief}\rc = 3\r"));
        Gone();
    }

    [FilterRepoFact]
    public void A_key_of_lines_that_end_with_CR_alone()
    {
        Purge(Encoding.UTF8.GetBytes(Samples.Of("pem", 5).Text.ReplaceLineEndings("\r")));
        Gone();
    }

    [FilterRepoFact]
    public void A_short_secret_before_half_of_a_character_would_be_cut_off()
    {
        // Each spacing puts one of the two edges of the company between the halves of a character.
        var symbols = string.Concat(Enumerable.Repeat("\U0001F511", 20));
        Purge(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2).Select(spaces =>
            $"x = 1 # {symbols}{new string(' ', spaces)};Server=a;Uid=b;Pwd={brief};{new string(' ', spaces)}{symbols}\n"))));
        Gone();
    }

    [FilterRepoFact]
    public void A_short_secret_near_a_longer_one()
    {
        Purge(Encoding.UTF8.GetBytes($"Server=db.prod.local;User Id=bot;Password={brief}\n{new SampleGenerator(8).Expand("{github:ghp_}")};Server=a;Uid=b;Pwd={brief}\n"));
        Gone();
    }

    private static string Connection(string password) => $"conn = \"Server=db.prod.local;User Id=bot;Password={password}\"\n";

    private void Purge(byte[] content)
    {
        purged.Repository.Write("app.ini", content);
        purged.Repository.Commit();
        Clean();
    }

    private void Clean()
    {
        Assert.NotEmpty(Tool.Run("history", purged.Repository.Path, "--format", "json").Findings);
        Assert.Equal((int)ExitCode.Clean, purged.Purge().Exit);
        purged.Rewrite();
    }

    private void Gone()
    {
        Assert.DoesNotContain(brief, purged.Repository.Git("log", "-p", "--all", "--text"), StringComparison.Ordinal);
        Assert.Empty(Tool.Run("history", purged.Repository.Path, "--format", "json", "--reachable-only").Findings);
    }
}
