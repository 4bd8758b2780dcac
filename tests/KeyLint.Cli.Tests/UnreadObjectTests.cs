using System.Text.Json;

namespace KeyLint.Cli.Tests;

/// <summary>What a history has and could not be read is named by its file, and what helps is said.</summary>
public sealed class UnreadObjectTests : IDisposable
{
    private readonly TempRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_large_file_is_named_with_the_option()
    {
        repository.Write("deep/large.txt", new byte[2 << 20]);
        repository.Commit();
        var blob = repository.Git("rev-parse", "HEAD:deep/large.txt");
        repository.Git("rm", "-q", "deep/large.txt");
        repository.Commit();

        var problem = Assert.Single(Problems("--max-size", "1"));
        Assert.Equal(("blob-too-large", blob), (problem.Kind, problem.Subject));
        Assert.Equal("The blob has 2097152 bytes, more than the limit of 1048576, and was not read; it is deep/large.txt; raise the limit with --max-size", problem.Message);
    }

    [Fact]
    public void A_missing_and_a_damaged_file_are_named()
    {
        repository.Write("a.txt", "one");
        repository.Write("b.txt", "two");
        repository.Commit();
        File.Delete(Loose("a.txt"));
        File.SetAttributes(Loose("b.txt"), FileAttributes.Normal);
        File.WriteAllText(Loose("b.txt"), "damaged");

        Assert.Equal(["corrupt-object b.txt", "missing-object a.txt"], Problems()
            .Select(problem => $"{problem.Kind} {problem.Message.Split("; it is ")[^1].TrimEnd('.')}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_secret_in_the_name_of_such_a_file_is_not_shown()
    {
        var secret = Samples.Of("github", 4).Parts[0].Value;
        repository.Write(secret + "/large.txt", new byte[2 << 20]);
        repository.Commit();

        var output = Tool.Run("history", repository.Path, "--no-cache", "--max-size", "1", "--format", "json").Output;

        Assert.Contains("; it is ", output, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_advised_for_a_partial_clone_fetches_all()
    {
        repository.Write("a.txt", Samples.Of("bybit", 3).Text);
        repository.Commit();
        repository.Git("config", "uploadpack.allowFilter", "true");
        using var clone = new TempFolder();
        repository.Git("clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + repository.Path, clone.Path + "/clone");

        var message = Assert.Single(Problems(Tool.Run("history", clone.Path + "/clone", "--no-cache", "--format", "json"))).Message;
        Assert.StartsWith("1 object of this partial clone was never fetched. Run git fetch --refetch --no-filter,", message, StringComparison.Ordinal);
        TempRepository.Run(clone.Path + "/clone", "2024-01-01T00:00:00Z", "fetch", "-q", "--refetch", "--no-filter");

        var run = Tool.Run("history", clone.Path + "/clone", "--no-cache", "--format", "json");
        Assert.Empty(Problems(run));
        Assert.NotEmpty(run.Findings);
    }

    private string Loose(string file)
    {
        var id = repository.Git("rev-parse", "HEAD:" + file);
        return $"{repository.Path}/.git/objects/{id[..2]}/{id[2..]}";
    }

    private List<(string Kind, string Subject, string Message)> Problems(params string[] options) =>
        Problems(Tool.Run(["history", repository.Path, "--no-cache", "--format", "json", .. options]));

    private static List<(string Kind, string Subject, string Message)> Problems(Tool run)
    {
        using var report = JsonDocument.Parse(run.Output);
        return [.. report.RootElement.GetProperty("scans")[0].GetProperty("problems").EnumerateArray()
            .Select(problem => (problem.GetProperty("kind").GetString()!, problem.GetProperty("subject").GetString()!, problem.GetProperty("message").GetString()!))];
    }
}
