using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests;

/// <summary>A report quotes paths, authors, subjects and names of references, and each of them can hold a secret.</summary>
public sealed class QuotedTextTests
{
    [Fact]
    public void No_quoted_text_shows_a_secret()
    {
        var samples = new SampleGenerator(31);
        var tokens = Enumerable.Range(0, 5).Select(_ => samples.Expand("{github:ghp_}")).ToList();
        var binance = samples.Expand("{base62:64:mixed}");
        using var repository = new TempRepository();
        repository.Write($"{tokens[0]}/bot-{tokens[1]}.env", $"BINANCE_API_SECRET={binance}\n");
        repository.Write($"backup/{binance}", "nothing here\n");
        repository.Git("add", "-A");
        repository.Git("-c", $"user.name={tokens[2]}", "commit", "-q", "-m", $"Use {tokens[3]} for now", "--author", $"{tokens[2]} <a@example.invalid>");
        repository.Git("branch", $"feature/{tokens[4]}");
        repository.Git("tag", $"v-{binance}");

        var (history, committed) = EveryFormat.Run("history", repository.Path);
        var (scan, present) = EveryFormat.Run("scan", repository.Path);

        Assert.Equal((int)ExitCode.Findings, history.Exit);
        foreach (var secret in tokens.Append(binance))
        {
            Assert.All([.. committed.Values, .. present.Values, history.Output + history.Error, scan.Output + scan.Error], text =>
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Secret_with_the_shape_of_an_object_id_is_not_taken_for_one()
    {
        var secret = new SampleGenerator(32).Expand("{hex:64}").ToLowerInvariant();
        using var repository = new TempRepository();
        repository.Write("wallet.env", $"ETHEREUM_PRIVATE_KEY={secret}\n");
        repository.Commit();
        repository.Git("update-index", "--add", "--cacheinfo", $"160000,{repository.Git("rev-parse", "HEAD")},{secret}");
        repository.Git("commit", "-q", "-m", "A submodule");

        var (run, files) = EveryFormat.Run("history", repository.Path);

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.DoesNotContain(secret, run.Output + run.Error, StringComparison.Ordinal);
        Assert.All(files.Values, text =>
        {
            Assert.Contains("submodule", text, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        });
    }
}
