using KeyLint.Engine.Configuration;
using KeyLint.Engine.Rules;
using KeyLint.Git;

namespace KeyLint.Cli.Settings;

/// <summary>Finds the files of settings that hold for a folder: the person's, then those from the repository's root down to the folder.</summary>
internal static class SettingsFiles
{
    /// <summary>Reads them; the later ones count before the earlier ones.</summary>
    /// <param name="folder">The folder that is scanned, or the one in which the command runs.</param>
    /// <exception cref="UsageException">One cannot be read, or is not valid.</exception>
    public static IReadOnlyList<SettingsLayer> For(string folder) => [.. Paths(folder).Where(Path.Exists).Select(path => IsPersonsOwn(path) ? Read(path) : Harmless(Read(path)))];

    /// <summary>Reads one.</summary>
    /// <exception cref="UsageException">It cannot be read, or is not valid.</exception>
    public static SettingsLayer Read(string path)
    {
        try
        {
            var text = OwnText.Read(path, path);
            ConfigurationFile.Check(text, path);
            return new SettingsLayer(path, text, OptionsSection.Read(text, path, SettableOptions.Switches));
        }
        catch (RulesRefusedException refusal)
        {
            throw new UsageException(refusal.Message);
        }
    }

    /// <summary>A file that whoever wrote the repository may have written: it must not have files written for it.</summary>
    private static SettingsLayer Harmless(SettingsLayer layer) =>
        layer.Options.FirstOrDefault(option => option.Name == "format" && option.Values.Any(value => value.Contains('=', StringComparison.Ordinal))) is { } option
            ? throw new UsageException($"{layer.Path}:{option.Line}: 'format' names a file; that is for the command line, --config FILE and your own settings, since a repository could have any file written over")
            : layer;

    /// <summary>Whether a file lies in the repository of a file of settings, or where there is none in its folder, whatever links lead there.</summary>
    public static bool HoldsBeside(string settings, string file)
    {
        var root = RealPath.Of(Folders(Path.GetDirectoryName(Path.GetFullPath(settings))!)[0]);
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return new FileInfo(file).LinkTarget is null
            && (RealPath.Of(folder) + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>Whether a file of settings is the person's, and not a repository's.</summary>
    public static bool IsPersonsOwn(string path) => path == PersonsOwn();

    private static string? PersonsOwn() => Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } home
        ? Path.Combine(home, "keylint", ConfigurationFile.Name)
        : null;

    /// <summary>Where files of settings may lie, the person's first.</summary>
    public static IEnumerable<string> Paths(string folder)
    {
        // Of a machine's accounts some have no home.
        if (PersonsOwn() is { } own)
        {
            yield return own;
        }

        foreach (var place in Folders(Path.GetFullPath(folder)))
        {
            yield return Path.Combine(place, ConfigurationFile.Name);
        }
    }

    // Outside of a repository the folder alone counts: what lies above it belongs to others.
    private static List<string> Folders(string folder)
    {
        var folders = new List<string>();
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            folders.Insert(0, at);
            if (Path.Exists(Path.Combine(at, ".git")))
            {
                return folders;
            }
        }

        return [folder];
    }
}
