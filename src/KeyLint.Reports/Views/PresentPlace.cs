using KeyLint.Reports.Model;

namespace KeyLint.Reports.Views;

/// <summary>Places in the files as they are now, which a service can show a person who looks at these files.</summary>
internal static class PresentPlace
{
    /// <summary>
    /// The places of a finding in present files, in order: of a history those at HEAD. Where only some commits were read, as those of a
    /// pull request, nothing says whether it still stands, and the newest version counts; so it does in reports that do not say what is at HEAD. What a comment allows does not count beside what is open.
    /// </summary>
    public static IEnumerable<Occurrence> Of(FindingEntry finding)
    {
        var present = All(finding).ToList();
        return present.Exists(place => !place.IsAllowed) ? present.Where(place => !place.IsAllowed) : present;
    }

    private static IEnumerable<Occurrence> All(FindingEntry finding)
    {
        var files = finding.Occurrences.Where(place => place.Path.Length > 0 && place.Source is Sources.WorkTree or Sources.Staged).ToList();
        files = files.Count > 0 ? files : finding.Occurrences.Where(place => place.AtHead == true).ToList();
        if (files.Count > 0 || finding.Exposure is { AtHead: false })
        {
            return files;
        }

        return finding.Occurrences
            .Where(place => place.Path.Length > 0 && place.Source is Sources.Blob or Sources.LfsContent or Sources.FileName)
            .OrderByDescending(place => place.Date?.UtcTicks ?? long.MinValue)
            .Take(1);
    }

    /// <summary>
    /// The file, seen from the folder that the scan ran in, with forward slashes. Of a target that is an absolute path or an address
    /// the path within it: on a build machine such a target is the checkout itself.
    /// </summary>
    public static string File(Occurrence place)
    {
        var inner = place.Path.IndexOf("!/", StringComparison.Ordinal);
        var path = inner > 0 ? place.Path[..inner] : place.Path;
        return Prefix(place.Target) + path;
    }

    /// <summary>What leads from the folder that the scan ran in to a target near it, with a slash behind it; empty for that folder, and for a target elsewhere.</summary>
    public static string Prefix(string target) => target.StartsWith("..", StringComparison.Ordinal) ? $"{target.Replace('\\', '/').TrimEnd('/')}/"
        : Folder(target) is { Length: > 0 } folder ? $"{folder}/"
        : "";

    /// <summary>The folder of a target that lies in the folder that the scan ran in, with forward slashes; empty for that folder, null for a target elsewhere.</summary>
    public static string? Folder(string target)
    {
        var folder = target.Replace('\\', '/').TrimEnd('/');
        while (folder.StartsWith("./", StringComparison.Ordinal))
        {
            folder = folder[2..];
        }

        return folder.Contains(':', StringComparison.Ordinal) || target.StartsWith('/') || folder.StartsWith("..", StringComparison.Ordinal) ? null
            : folder is "." or "-" ? ""
            : folder;
    }

    /// <summary>Whether its line is one of that file: not in an archive, and not its name.</summary>
    public static bool HasLine(Occurrence place) =>
        PlaceText.HasLines(place) && !place.Path.Contains("!/", StringComparison.Ordinal);
}
