using System.Text.Json;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests;

/// <summary>Wherever a secret hides in a repository, the history scan finds it, says how, and does not quote it.</summary>
public sealed class HidingPlaceTests
{
    public static TheoryData<string> Places => [.. HidingPlaces.All.Keys];

    [Theory]
    [InlineData("amended", "reflog", "bot.env", "an amended or dropped commit, kept by the reflogs of HEAD and refs/heads/main")]
    [InlineData("amended, then forgotten", "unreachable", "bot.env", "kept by nothing")]
    [InlineData("amended after a push", "reflog", "bot.env", "pushed: yes, before it was dropped")]
    [InlineData("amended message", "commit-message", "", "an amended or dropped commit")]
    [InlineData("amended message", "reflog-message", "", "reflog of branch main")]
    [InlineData("deleted branch", "reflog", "bot.env", "kept by the reflog of HEAD")]
    [InlineData("stash", "stash", "README.md", "only in a stash")]
    [InlineData("older stash", "stash", "README.md", "only in a stash")]
    [InlineData("dropped stash", "unreachable", "README.md", "in a dropped commit that nothing keeps")]
    [InlineData("note", "note", null, "only in a note")]
    [InlineData("tag message", "tag-message", "", "message of tag v1")]
    [InlineData("deleted tag's message", "tag-message", "", "a deleted tag, kept by nothing")]
    [InlineData("tag on a blob", "tag", "", "in tag blob")]
    [InlineData("reference to a blob", "reference", "", "in refs/kept/blob")]
    [InlineData("staged", "staged", "bot.env", "staged, not committed")]
    [InlineData("staged, then reset", "unreachable", "", "in an object that nothing keeps")]
    [InlineData("file name", "file-name", "keys/(secret not shown).txt", "name of keys/(secret not shown).txt")]
    [InlineData("folder name", "file-name", "(secret not shown)", "still at HEAD")]
    [InlineData("branch name", "reference-name", "", "name of branch fix/(secret not shown)")]
    [InlineData("tag name", "reference-name", "", "name of tag (secret not shown)")]
    [InlineData("commit message", "commit-message", "", "message of commit")]
    [InlineData("merge only", "blob", "bot.env", "still at HEAD")]
    [InlineData("link", "blob", "link", "still at HEAD")]
    [InlineData("UTF-16", "blob", "bot.env", "still at HEAD")]
    [InlineData("no diff", "blob", "bot.env", "still at HEAD")]
    public void Secret_is_found_named_and_not_quoted(string place, string source, string? path, string words)
    {
        var secret = new SampleGenerator(71).Expand("{github:ghp_}");
        using var repository = Repository(place, secret);
        var (run, files) = Scan(repository);

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.All(files.Values.Append(run.Output).Append(run.Error), text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.Contains(
            Occurrences(files["json"]),
            occurrence => Text(occurrence, "source") == source && (path is null || Text(occurrence, "path") == path));
        Assert.Contains(words, OneLine(files["terminal"]), StringComparison.Ordinal);
        Assert.Contains($"\"source\": \"{source}\"", files["sarif"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_place_is_tested() => Assert.Equal(
        HidingPlaces.All.Keys.Order(StringComparer.Ordinal),
        typeof(HidingPlaceTests).GetMethod(nameof(Secret_is_found_named_and_not_quoted)) is { } test
            ? test.GetCustomAttributes(typeof(InlineDataAttribute), false)
                .Select(data => (string)((InlineDataAttribute)data).GetData(test).Single()[0])
                .Distinct()
                .Order(StringComparer.Ordinal)
            : []);

    [Theory]
    [MemberData(nameof(Places))]
    public void Harmless_text_in_the_same_place_is_clean(string place)
    {
        using var repository = Repository(place, "nothing-to-see-here-or-anywhere");
        var (run, files) = Scan(repository);

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.Empty(Occurrences(files["json"]));
        Assert.Contains("No credentials found.", files["terminal"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amended", true, null, "reflog of HEAD,reflog of refs/heads/main")]
    [InlineData("amended after a push", true, true, "reflog of HEAD,reflog of refs/heads/main,reflog of refs/remotes/origin/main")]
    [InlineData("staged", true, null, "index")]
    [InlineData("staged, then reset", true, null, "")]
    [InlineData("dropped stash", true, null, "")]
    [InlineData("stash", false, null, "")]
    [InlineData("branch name", false, null, "")]
    [InlineData("merge only", false, null, "")]
    public void Exposure_says_what_keeps_it(string place, bool unreachable, bool? pushed, string keptBy)
    {
        using var repository = Repository(place, new SampleGenerator(72).Expand("{github:ghp_}"));
        var (_, files) = Scan(repository);
        var exposure = Findings(files["json"]).Single().GetProperty("exposure");

        Assert.Equal(unreachable, exposure.GetProperty("unreachable").GetBoolean());
        Assert.Equal(pushed, exposure.GetProperty("pushed").ValueKind == JsonValueKind.Null ? null : exposure.GetProperty("pushed").GetBoolean());
        Assert.Equal(keptBy, string.Join(',', exposure.GetProperty("keptBy").EnumerateArray().Select(keeper => keeper.GetString())));
    }

    [Fact]
    public void Last_commit_that_holds_it_is_told()
    {
        using var repository = new TempRepository();
        repository.Write("bot.env", new SampleGenerator(73).Expand("{github:ghp_}"));
        var first = repository.Commit();
        repository.Write("a.txt", "a");
        var last = repository.Commit();
        File.Delete(Path.Combine(repository.Path, "bot.env"));
        var removed = repository.Commit();
        var (_, files) = Scan(repository);
        var exposure = Findings(files["json"]).Single().GetProperty("exposure");

        Assert.Equal(first, Text(exposure.GetProperty("firstSeen"), "id"));
        Assert.Equal(last, Text(exposure.GetProperty("lastSeen"), "id"));
        Assert.Contains($"by commit {removed[..10]}, still in history; last commit that holds it: {last[..10]}", OneLine(files["terminal"]), StringComparison.Ordinal);
        Assert.Contains($"**Last commit that holds it:**", files["markdown"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file name")]
    [InlineData("branch name")]
    [InlineData("amended")]
    public void Report_of_the_findings_file_says_the_same(string place)
    {
        using var repository = Repository(place, new SampleGenerator(74).Expand("{github:ghp_}"));
        using var folder = new TempFolder();
        var (_, files) = Scan(repository);
        foreach (var source in new[] { "json", "jsonl" })
        {
            var (_, merged) = EveryFormat.Run("report", folder.Write("findings", files[source]));

            Assert.All(files.Keys, format => Assert.Equal(files[format], merged[format]));
        }
    }

    private static TempRepository Repository(string place, string text)
    {
        var repository = new TempRepository();
        repository.Write("README.md", "# A bot\n");
        repository.Commit("Begin");
        HidingPlaces.All[place](repository, text);
        return repository;
    }

    private static (Tool Run, Dictionary<string, string> Files) Scan(TempRepository repository) => EveryFormat.Run("history", repository.Path);

    private static JsonElement.ArrayEnumerator Findings(string json) => JsonDocument.Parse(json).RootElement.GetProperty("findings").EnumerateArray();

    private static IEnumerable<JsonElement> Occurrences(string json) =>
        Findings(json).SelectMany(finding => finding.GetProperty("occurrences").EnumerateArray());

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
