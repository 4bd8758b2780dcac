using System.IO.Compression;
using System.Reflection;

namespace KeyLint.Packages.Tests.Support;

/// <summary>The package of the analyzers, packed once from what was just built, and a place for projects that use it.</summary>
public sealed class AnalyzerPackage : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("keylint-packages-").FullName;

    /// <summary>Path of the package.</summary>
    public string Path { get; private set; } = "";

    private string Feed => System.IO.Path.Combine(root, "feed");

    private string Cache => System.IO.Path.Combine(root, "cache");

    public async Task InitializeAsync()
    {
        var configuration = typeof(AnalyzerPackage).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var project = System.IO.Path.Combine(RepositoryRoot(), "src", "KeyLint.Analyzers.Package");
        var (exitCode, output) = await DotNet.RunAsync(project, "", "pack", "--no-build", "-c", configuration, "-o", Feed);
        Assert.True(exitCode == 0, output);
        Path = Assert.Single(Directory.GetFiles(Feed, "KeyLint.Analyzers.*.nupkg"));
    }

    public Task DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Opens the package for reading.</summary>
    public ZipArchive Open() => ZipFile.OpenRead(Path);

    /// <summary>Builds a fresh console project that references the package.</summary>
    public async Task<string> BuildAsync(string name, params (string Path, string Text)[] files)
    {
        var directory = Directory.CreateDirectory(System.IO.Path.Combine(root, name)).FullName;
        Write(directory, "nuget.config", $"""
            <configuration>
              <packageSources><add key="packed-by-tests" value="{Feed}" /></packageSources>
              <packageSourceMapping><packageSource key="packed-by-tests"><package pattern="KeyLint.*" /></packageSource></packageSourceMapping>
            </configuration>
            """);
        Write(directory, name + ".csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
                <UseSharedCompilation>false</UseSharedCompilation>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="KeyLint.Analyzers" Version="*-*" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        foreach (var (path, text) in files)
        {
            Write(directory, path, text);
        }

        var (exitCode, output) = await DotNet.RunAsync(directory, Cache, "build");
        Assert.True(exitCode == 0, output);
        return output;
    }

    private static void Write(string directory, string path, string text) => File.WriteAllText(System.IO.Path.Combine(directory, path), text);

    /// <summary>The checkout that the tests were built from.</summary>
    public static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(directory!.FullName, "KeyLint.sln")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }
}

/// <summary>One package for all tests; they run one after another, since each runs builds.</summary>
[CollectionDefinition(Name)]
public sealed class AnalyzerPackageCollection : ICollectionFixture<AnalyzerPackage>
{
    public const string Name = "analyzer package";
}
