using KeyLint.Analyzers.Tests.Source;
using KeyLint.Analyzers.Tests.Support;

namespace KeyLint.Analyzers.Tests.Sweeps;

/// <summary>The analyzer runs while code is being typed, and over code of every kind.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public async Task Half_written_code_never_fails()
    {
        var members = Enumerable.Concat<object[]>(ConstructTests.Members, FoldingTests.Reported).Select(row => (string)row[1]).ToList();
        var random = new Random(17);
        var files = Enumerable.Range(0, 600).Select(i =>
        {
            var text = "class C { " + members[i % members.Count].Replace("{|", "").Replace("|}", "") + " }";
            var from = random.Next(text.Length);
            var cut = i % 2 == 0 ? text[..from] : text.Remove(from, random.Next(Math.Min(12, text.Length - from)));
            return ($"/0/File{i}.cs", cut);
        });

        Assert.DoesNotContain(await Analysis.RunAsync(files), diagnostic => diagnostic.Id == "AD0001");
    }

    [Fact]
    public async Task Own_source_is_clean()
    {
        var files = new[] { "src", "tests" }
            .SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(path => (path, File.ReadAllText(path)));

        Assert.Empty((await Analysis.RunAsync(files)).Select(diagnostic => diagnostic.ToString()));
    }
}
