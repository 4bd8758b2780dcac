using System.IO.Compression;
using System.Reflection;

namespace KeyLint.Packages.Tests.Support;

/// <summary>The package of the analyzers, packed once from what was just built, and places for projects that use it.</summary>
public sealed class AnalyzerPackage : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("keylint-packages-").FullName;

    /// <summary>Path of the package.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Version of the package.</summary>
    public string Version => System.IO.Path.GetFileNameWithoutExtension(Path)["KeyLint.Analyzers.".Length..];

    private string Feed => System.IO.Path.Combine(root, "feed");

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

    /// <summary>Makes a folder whose projects find the package. Compilers log into <c>PROJECT/FRAMEWORK.sarif</c>.</summary>
    /// <param name="name">Of the folder.</param>
    public Workplace NewWorkplace(string name)
    {
        var place = new Workplace(System.IO.Path.Combine(root, name), System.IO.Path.Combine(root, "cache"));
        place.Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="packed-by-tests" value="{Feed}" /></packageSources>
              <packageSourceMapping>
                <packageSource key="packed-by-tests"><package pattern="KeyLint.*" /></packageSource>
                <packageSource key="nuget.org"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        place.Write("Directory.Build.targets", """
            <Project>
              <PropertyGroup>
                <UseAppHost>false</UseAppHost>
                <UseSharedCompilation>false</UseSharedCompilation>
                <ErrorLog>$(MSBuildProjectDirectory)/$(TargetFramework).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
            </Project>
            """);
        return place;
    }

    /// <summary>A console program that uses the package.</summary>
    /// <param name="content">More elements of the project.</param>
    public string ConsoleProject(string content = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="KeyLint.Analyzers" Version="{Version}" PrivateAssets="all" />
          </ItemGroup>
          {content}
        </Project>
        """;

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
