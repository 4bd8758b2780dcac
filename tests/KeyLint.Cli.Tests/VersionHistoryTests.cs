using System.Text;
using System.Text.Json;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests;

/// <summary>Versions of a file are scanned by what changed, and found is what would be if each stood alone.</summary>
public sealed class VersionHistoryTests
{
    private static readonly string Filler = string.Concat(Enumerable.Range(0, 400).Select(line => $"line {line} of the settings\n"));

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void Secret_is_found_in_the_version_that_it_came_in_with(string threads)
    {
        using var repository = new TempRepository();
        var random = new Random(5);
        var samples = new SampleGenerator(5);
        var token = samples.Expand("{github:ghp_}");
        var text = Filler;
        var expected = "";
        for (var version = 0; version < 40; version++)
        {
            var at = random.Next(text.Length);
            text = version switch
            {
                // It comes in halves, is put together by a deletion, moves, and goes.
                10 => text.Insert(at, $"\n# {token[..20]} -- {token[20..]}\n"),
                20 => text.Replace($"{token[..20]} -- ", token[..20], StringComparison.Ordinal),
                30 => text.Replace(token, "gone", StringComparison.Ordinal),
                _ when version % 3 == 0 => text.Insert(at, $"{samples.Expand("{hex:20}")}\n"),
                _ => text.Remove(at, Math.Min(text.Length - at, 5)) is var cut && (version < 10 || version > 30 || cut.Contains(token[20..], StringComparison.Ordinal)) ? cut : text + "end\n",
            };
            byte[] mark = version % 4 == 1 ? [0xEF, 0xBB, 0xBF] : [];
            repository.Write("settings.txt", [.. mark, .. Encoding.UTF8.GetBytes(text)]);
            var commit = repository.Commit($"Version {version}");
            expected = version == 20 ? commit : expected;
        }

        repository.Git("repack", "-q", "-a", "-d", "-f", "--depth=50");
        var run = Tool.Run("history", repository.Path, "--format", "json", "--threads", threads);
        var reference = Tool.Run("history", repository.Path, "--format", "json", "--threads", threads, "--reader", "libgit2");

        var place = JsonDocument.Parse(run.Output).RootElement.GetProperty("findings")[0].GetProperty("occurrences")[0];
        Assert.Equal(expected, place.GetProperty("commit").GetString());
        Assert.Equal(Findings(reference.Output), Findings(run.Output));
    }

    private static string Findings(string json) => JsonDocument.Parse(json).RootElement.GetProperty("findings").GetRawText();
}
