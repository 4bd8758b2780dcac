using System.Text;

namespace KeyLint.Packages.Tests.Support;

/// <summary>A folder with projects that use the package, and what is expected of each.</summary>
/// <param name="folder">Where it lies.</param>
/// <param name="cache">The packages that all workplaces share.</param>
public sealed class Workplace(string folder, string cache)
{
    private readonly Dictionary<string, IReadOnlyList<string>> expected = new(StringComparer.Ordinal);

    public string Folder => folder;

    /// <summary>Everything that the commands of this place printed.</summary>
    public string Output { get; private set; } = "";

    /// <summary>Writes a file; its marks are what is expected.</summary>
    /// <param name="path">Below this folder, with slashes.</param>
    /// <param name="text">With marks.</param>
    /// <param name="encoding">UTF-8 without a mark when null.</param>
    public void Write(string path, string text, Encoding? encoding = null)
    {
        (var plain, expected[path]) = MarkedText.Read(path, text);
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), plain, encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public string PathOf(string path) => Path.Combine(folder, path);

    /// <summary>What the marks in the files of a project ask for.</summary>
    /// <param name="project">The project's folder.</param>
    public IReadOnlyList<string> Expected(string project) =>
        expected.Where(file => file.Key.StartsWith(project + "/", StringComparison.Ordinal)).SelectMany(file => file.Value).Order(StringComparer.Ordinal).ToList();

    /// <summary>What the compiler reported, from the log of one target framework.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="framework">The target framework.</param>
    public IReadOnlyList<string> Reported(string project, string framework = "net10.0") => SarifLog.Read(LogOf(project, framework), folder);

    public string LogOf(string project, string framework = "net10.0") => PathOf($"{project}/{framework}.sarif");

    /// <summary>Runs a <c>dotnet</c> command here.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var result = await DotNet.RunAsync(folder, cache, arguments);
        Output += result.Output;
        return result;
    }
}
