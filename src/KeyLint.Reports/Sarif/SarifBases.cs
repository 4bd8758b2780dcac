using System.Globalization;
using System.Text.Json;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Sarif;

/// <summary>The roots that relative URIs start from: the folder that the scan ran in, and each target that does not lie in it.</summary>
internal sealed class SarifBases
{
    /// <summary>Code-scanning services know this as the root of the repository at hand.</summary>
    private const string Root = "%SRCROOT%";

    private readonly List<(string Target, string Id)> _bases;
    private readonly Dictionary<string, string> _ids;

    public SarifBases(Report report)
    {
        var targets = report.Scans.Select(scan => scan.Target)
            .Concat(report.Findings.SelectMany(finding => finding.Occurrences).Select(place => place.Target))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();

        // Of several targets, those that do not lie below the folder of the scan need roots of their own.
        _bases = [.. targets.Select((target, index) => (target, targets.Count == 1 || PresentPlace.Folder(target) is not null
            ? Root
            : string.Create(CultureInfo.InvariantCulture, $"TARGET{index + 1}")))];
        _ids = _bases.ToDictionary(pair => pair.Target, pair => pair.Id, StringComparer.Ordinal);
    }

    public string Id(string target) => _ids[target];

    /// <summary>The path of a file from its root on.</summary>
    public static string Path(string target, string path) => PresentPlace.Folder(target) is { Length: > 0 } folder ? $"{folder}/{path}" : path;

    public void Write(Utf8JsonWriter json)
    {
        Provenance(json);
        json.Object("originalUriBaseIds", () =>
        {
            foreach (var (id, targets) in _bases.GroupBy(pair => pair.Id, pair => pair.Target, StringComparer.Ordinal).Select(group => (group.Key, group.ToList())))
            {
                json.Object(id, () =>
                {
                    if (Remote(targets[0]) is { } remote)
                    {
                        json.WriteString("uri", remote.EndsWith('/') ? remote : remote + "/");
                    }

                    SarifText.Message(json, "description", PresentPlace.Folder(targets[0]) is { Length: > 0 } || targets.Count > 1
                        ? "The folder that the scan ran in."
                        : $"The scanned target \"{PlainText.Line(targets[0])}\".");
                });
            }
        });
    }

    /// <summary>Only a target named by its address is known to be a repository elsewhere.</summary>
    private void Provenance(Utf8JsonWriter json)
    {
        var remotes = _bases.Where(pair => Remote(pair.Target) is not null).ToList();
        if (remotes.Count == 0)
        {
            return;
        }

        json.Array("versionControlProvenance", remotes, static (writer, pair) =>
        {
            writer.WriteStartObject();
            writer.WriteString("repositoryUri", Remote(pair.Target));
            writer.Object("mappedTo", () => writer.WriteString("uriBaseId", pair.Id));
            writer.WriteEndObject();
        });
    }

    /// <summary>The target as an address without user name, password, query and fragment, or null when it is a local name.</summary>
    private static string? Remote(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http" or "ssh" or "git")
            ? uri.GetComponents(UriComponents.Scheme | UriComponents.Host | UriComponents.Port | UriComponents.Path, UriFormat.UriEscaped)
            : null;
}
