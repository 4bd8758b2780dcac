using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Writes what a package ships as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): no clock, no serial number and no path, so that equal
/// commits make equal files. Compiled by MSBuild itself, so that packing needs no further tool.
/// </summary>
public sealed class WriteBillOfMaterials : Task
{
    /// <summary>application or library.</summary>
    [Required]
    public string Type { get; set; }

    [Required]
    public string Name { get; set; }

    [Required]
    public string Version { get; set; }

    [Required]
    public string License { get; set; }

    [Required]
    public string File { get; set; }

    /// <summary>Files that are shipped; NuGetPackageId and NuGetPackageVersion say of which package, and files of no package are our own.</summary>
    public ITaskItem[] Shipped { get; set; } = new ITaskItem[0];

    /// <summary>What is shipped in another form: the address of the package (purl) with Version and License.</summary>
    public ITaskItem[] Further { get; set; } = new ITaskItem[0];

    /// <summary>Licences of packages that only name a file: package and License.</summary>
    public ITaskItem[] Licenses { get; set; } = new ITaskItem[0];

    [Required]
    public string PackageFolder { get; set; }

    public override bool Execute()
    {
        var packages = Shipped
            .Select(item => (Id: item.GetMetadata("NuGetPackageId"), Version: item.GetMetadata("NuGetPackageVersion")))
            .Where(package => package.Id.Length > 0)
            .Distinct()
            .Select(package => Component("library", package.Id, package.Version, "pkg:nuget/" + package.Id + "@" + package.Version, LicenseOf(package.Id, package.Version), HashOf(package.Id, package.Version)));
        var further = Further.Select(item => Component(
            "data", item.GetMetadata("Title"), item.GetMetadata("Version"), item.ItemSpec + "@" + item.GetMetadata("Version"), item.GetMetadata("License"), ""));
        var components = packages.Concat(further).OrderBy(json => json, System.StringComparer.Ordinal).ToList();
        var self = Component(Type, Name, Version, "pkg:nuget/" + Name + "@" + Version, License, "");
        var text = "{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.6\",\n  \"version\": 1,\n  \"metadata\": {\n    \"component\": " + self
            + "\n  },\n  \"components\": [" + string.Join(",", components.Select(json => "\n    " + json)) + (components.Count > 0 ? "\n  " : "") + "]\n}\n";
        Directory.CreateDirectory(Path.GetDirectoryName(File));
        System.IO.File.WriteAllText(File, text, new UTF8Encoding(false));
        return !Log.HasLoggedErrors;
    }

    private static string Component(string type, string name, string version, string purl, string license, string sha512)
    {
        var choice = license.Contains(" ") ? "{ \"license\": { \"name\": " + Quote(license) + " } }" : "{ \"license\": { \"id\": " + Quote(license) + " } }";
        return "{ \"type\": \"" + type + "\", \"bom-ref\": " + Quote(purl) + ", \"name\": " + Quote(name) + ", \"version\": " + Quote(version)
            + (sha512.Length > 0 ? ", \"hashes\": [{ \"alg\": \"SHA-512\", \"content\": \"" + sha512 + "\" }]" : "")
            + ", \"licenses\": [" + choice + "], \"purl\": " + Quote(purl) + " }";
    }

    private string LicenseOf(string id, string version)
    {
        var known = Licenses.FirstOrDefault(item => item.ItemSpec.Equals(id, System.StringComparison.OrdinalIgnoreCase));
        if (known != null)
        {
            return known.GetMetadata("License");
        }

        var license = XDocument.Load(FileOf(id, version, ".nuspec")).Descendants().FirstOrDefault(element => element.Name.LocalName == "license");
        if (license?.Attribute("type")?.Value != "expression")
        {
            Log.LogError("{0} {1} does not name its licence: add it to LicenseOfPackage in build/BillOfMaterials.targets", id, version);
            return "";
        }

        return license.Value;
    }

    /// <summary>NuGet keeps the package's SHA-512 beside it, in base 64.</summary>
    private string HashOf(string id, string version) => string.Concat(
        System.Convert.FromBase64String(System.IO.File.ReadAllText(FileOf(id, version, "." + version.ToLowerInvariant() + ".nupkg.sha512"))).Select(value => value.ToString("x2")));

    private string FileOf(string id, string version, string rest)
    {
        var lower = id.ToLowerInvariant();
        return Path.Combine(PackageFolder, lower, version.ToLowerInvariant(), lower + rest);
    }

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
