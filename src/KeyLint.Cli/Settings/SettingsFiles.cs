using KeyLint.Engine.Configuration;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Settings;

/// <summary>Finds the files of settings that hold for a folder: the person's, then those from the repository's root down to the folder.</summary>
internal static class SettingsFiles
{
    /// <summary>Reads them; the later ones count before the earlier ones.</summary>
    /// <param name="folder">The folder that is scanned, or the one in which the command runs.</param>
    /// <exception cref="UsageException">One cannot be read, or is not valid.</exception>
    public static IReadOnlyList<SettingsLayer> For(string folder) => [.. Paths(folder).Where(Path.Exists).Select(Read)];

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

    /// <summary>Where files of settings may lie, the person's first.</summary>
    public static IEnumerable<string> Paths(string folder)
    {
        // Of a machine's accounts some have no home.
        var home = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (home.Length > 0)
        {
            yield return Path.Combine(home, "keylint", ConfigurationFile.Name);
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
