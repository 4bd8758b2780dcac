using System.IO.Compression;

namespace KeyLint.Packages.Tests.Support;

/// <summary>
/// A release of the commit that is checked out, packed twice: in clones that lie in other folders, under another time zone and locale. Its one native
/// package would be of another system, so that none is made here, where that takes minutes.
/// </summary>
public sealed class Release : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("keylint-release-").FullName;

    /// <summary>The system that there is to be a native package for.</summary>
    public static string Foreign => OperatingSystem.IsWindows() ? "linux-x64" : "win-x64";

    /// <summary>The commit.</summary>
    public string Commit { get; private set; } = "";

    /// <summary>Folder with the packages of the first clone.</summary>
    public string First => Path.Combine(root, "first");

    /// <summary>Folder with the packages of the second clone.</summary>
    public string Second => Path.Combine(root, "second");

    public async Task InitializeAsync()
    {
        Commit = (await RunAsync("git", AnalyzerPackage.RepositoryRoot(), [], "rev-parse", "HEAD")).Trim();
        await PackAsync("a/keylint", First, []);
        await PackAsync("b/deeper/another-name", Second, new() { ["TZ"] = "Asia/Tokyo", ["LC_ALL"] = "tr_TR.UTF-8" });
    }

    public Task DisposeAsync()
    {
        foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.Attributes = FileAttributes.Normal;
        }

        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Opens a package of the first clone.</summary>
    /// <param name="id">Of the package.</param>
    public ZipArchive Open(string id) => ZipFile.OpenRead(Assert.Single(Directory.GetFiles(First, id + ".?.?.?.nupkg")));

    /// <summary>Reads a text in a package of the first clone.</summary>
    /// <param name="id">Of the package.</param>
    /// <param name="name">Of the file.</param>
    public string Read(string id, string name)
    {
        using var archive = Open(id);
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName == name).Open());
        return reader.ReadToEnd();
    }

    /// <summary>Makes a folder in which nothing was ever installed, and which knows the packages of the first clone alone.</summary>
    /// <param name="name">Of the folder.</param>
    public string NewHome(string name)
    {
        var home = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        File.WriteAllText(
            Path.Combine(home, "nuget.config"),
            $"""<configuration><packageSources><clear /><add key="release" value="{First}" /></packageSources></configuration>""");
        return home;
    }

    private async Task PackAsync(string clone, string folder, Dictionary<string, string> environment)
    {
        var path = Path.Combine(root, clone);
        await RunAsync("git", root, [], "clone", "--quiet", AnalyzerPackage.RepositoryRoot(), path);
        await RunAsync("git", path, [], "checkout", "--quiet", Commit);
        await RunAsync("bash", path, environment, ".ci/pack", folder, Foreign);
    }

    private static async Task<string> RunAsync(string program, string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var (exitCode, output) = await Command.RunAsync(program, folder, environment, arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }
}
