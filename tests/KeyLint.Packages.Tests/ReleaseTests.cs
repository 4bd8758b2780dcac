using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using KeyLint.Packages.Tests.Support;

namespace KeyLint.Packages.Tests;

/// <summary>What <c>.ci/pack</c> makes of a commit.</summary>
[Collection(AnalyzerPackageCollection.Name)]
public sealed class ReleaseTests(Release release) : IClassFixture<Release>
{
    /// <summary>Of a source link in symbols (https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md).</summary>
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public void Equal_commits_make_equal_packages()
    {
        var names = Names(release.First);

        Assert.Equal(["KeyLint", "KeyLint.Analyzers", "KeyLint.any"], names.Select(name => name[..^".0.0.0.nupkg".Length]));
        Assert.Equal(names, Names(release.Second));
        Assert.All(names, name => Assert.True(
            File.ReadAllBytes(Path.Combine(release.First, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(release.Second, name))),
            $"{name} differs"));
    }

    [Fact]
    public void Package_points_at_what_the_release_ships_and_nothing_else()
    {
        var settings = release.Read("KeyLint", "tools/any/any/DotnetToolSettings.xml");

        Assert.Equal(2, settings.Split("<RuntimeIdentifierPackage ").Length - 1);
        Assert.Contains($"RuntimeIdentifier=\"{Release.Foreign}\" Id=\"KeyLint.{Release.Foreign}\"", settings, StringComparison.Ordinal);
        Assert.Contains("RuntimeIdentifier=\"any\" Id=\"KeyLint.any\"", settings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_native_package_for_this_system_the_other_one_is_installed_and_runs()
    {
        var home = release.NewHome("home");
        var environment = new Dictionary<string, string> { ["HOME"] = home, ["DOTNET_CLI_HOME"] = home, ["NUGET_PACKAGES"] = Path.Combine(home, "cache") };

        var (installed, log) = await Command.RunAsync("dotnet", home, environment, "tool", "install", "KeyLint", "--tool-path", Path.Combine(home, "tools"));
        Assert.True(installed == 0, log);
        var command = Path.Combine(home, "tools", OperatingSystem.IsWindows() ? "keylint.exe" : "keylint");
        var (exitCode, version) = await Command.RunAsync(command, home, environment, "--version");

        Assert.Equal(0, exitCode);
        Assert.EndsWith("+" + release.Commit[..10], version.Trim(), StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetDirectories(Path.Combine(home, "tools", ".store"), "keylint.any", SearchOption.AllDirectories));
        await File.WriteAllTextAsync(Path.Combine(home, "a.txt"), "nothing");
        Assert.Equal(0, (await Command.RunAsync(command, home, environment, "scan", "a.txt")).ExitCode);
    }

    [Fact]
    public void Bill_of_materials_lists_every_package_that_is_shipped()
    {
        using var dependencies = JsonDocument.Parse(release.Read("KeyLint.any", "tools/net10.0/any/keylint.deps.json"));
        var shipped = dependencies.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => $"pkg:nuget/{library.Name.Replace('/', '@')}")
            .Append("pkg:npm/%40scure/bip39@2.4.0");
        using var bill = JsonDocument.Parse(release.Read("KeyLint.any", "sbom/bom.cdx.json"));

        Assert.Equal("CycloneDX", bill.RootElement.GetProperty("bomFormat").GetString());
        Assert.StartsWith("pkg:nuget/KeyLint.any@", bill.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("purl").GetString(), StringComparison.Ordinal);
        var components = bill.RootElement.GetProperty("components").EnumerateArray().ToList();
        Assert.Equal(shipped.Order(StringComparer.Ordinal), components.Select(component => component.GetProperty("purl").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(components, component =>
        {
            Assert.EndsWith("@" + component.GetProperty("version").GetString(), component.GetProperty("purl").GetString(), StringComparison.Ordinal);
            var license = Assert.Single(component.GetProperty("licenses").EnumerateArray()).GetProperty("license");
            Assert.NotEmpty((license.TryGetProperty("id", out var id) ? id : license.GetProperty("name")).GetString()!);
        });
    }

    [Theory]
    [InlineData("KeyLint", 0)]
    [InlineData("KeyLint.Analyzers", 1)]
    public void Packages_without_packages_list_none(string id, int data)
    {
        using var bill = JsonDocument.Parse(release.Read(id, "sbom/bom.cdx.json"));

        Assert.Equal(data, bill.RootElement.GetProperty("components").GetArrayLength());
        Assert.All(bill.RootElement.GetProperty("components").EnumerateArray(), component => Assert.Equal("data", component.GetProperty("type").GetString()));
    }

    [Theory]
    [InlineData("KeyLint.any", "tools/net10.0/any/keylint.dll")]
    [InlineData("KeyLint.any", "tools/net10.0/any/KeyLint.Engine.dll")]
    [InlineData("KeyLint.Analyzers", "analyzers/dotnet/cs/KeyLint.Analyzers.dll")]
    public void Symbols_name_repository_and_commit_and_no_folder_of_the_machine(string id, string file)
    {
        using var archive = release.Open(id);
        using var copy = new MemoryStream();
        using (var stream = archive.Entries.Single(entry => entry.FullName == file).Open())
        {
            stream.CopyTo(copy);
        }

        copy.Position = 0;
        using var image = new PEReader(copy);
        var entry = image.ReadDebugDirectory().Single(item => item.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var reader = symbols.GetMetadataReader();
        var link = reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
            .Select(handle => reader.GetCustomDebugInformation(handle))
            .Single(information => reader.GetGuid(information.Kind) == SourceLink);

        Assert.Equal(
            $$$"""{"documents":{"/_/*":"https://raw.githubusercontent.com/keylint/keylint/{{{release.Commit}}}/*"}}""",
            Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value)));
        Assert.All(reader.Documents, handle => Assert.StartsWith("/_/", reader.GetString(reader.GetDocument(handle).Name), StringComparison.Ordinal));
    }

    private static string[] Names(string folder) => [.. Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
