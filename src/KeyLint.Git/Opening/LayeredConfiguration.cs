using System.Runtime.InteropServices;
using KeyLint.Git.Objects;
using LibGit2Sharp;

namespace KeyLint.Git.Opening;

/// <summary>
/// The configuration of a repository with that of its user and of the machine below it, where git has them. LibGit2Sharp's own search gives
/// nothing back in a native image, and knows nothing of the environment that git heeds.
/// </summary>
internal static class LayeredConfiguration
{
    /// <summary>Stands for a file that there is not: without a path, libgit2 would look for one.</summary>
    private static readonly string None = Path.Combine(AppContext.BaseDirectory, "no-git-configuration");

    private delegate int Search(ref NativeMethods.NativeBuffer path);

    /// <summary>Opens them.</summary>
    /// <param name="repository">The repository's own file; null for none.</param>
    /// <exception cref="LibGit2SharpException">A file is malformed, or no file.</exception>
    public static Configuration Open(string? repository)
    {
        NativeLibraryStart.Ensure();
        return Configuration.BuildFrom(
            repository, Checked(FileOf(ConfigurationLevel.Global)), Checked(FileOf(ConfigurationLevel.Xdg)), Checked(FileOf(ConfigurationLevel.System)));
    }

    /// <summary>The file of the user or of the machine; null where there is none, or none is to be read.</summary>
    public static string? FileOf(ConfigurationLevel level)
    {
        var named = Environment.GetEnvironmentVariable("GIT_CONFIG_GLOBAL");
        return level switch
        {
            ConfigurationLevel.Global => named ?? Found(NativeMethods.FindGlobalConfiguration),
            ConfigurationLevel.Xdg => named is null ? Found(NativeMethods.FindXdgConfiguration) : null,
            ConfigurationLevel.System => IsSet("GIT_CONFIG_NOSYSTEM")
                ? null : Environment.GetEnvironmentVariable("GIT_CONFIG_SYSTEM") ?? Found(NativeMethods.FindSystemConfiguration),
            _ => null,
        };
    }

    /// <summary>Whether one file by itself sets a value.</summary>
    /// <exception cref="LibGit2SharpException">The file is malformed, or no file.</exception>
    public static bool Names(string file, string key)
    {
        using var configuration = Configuration.BuildFrom(Checked(file), None, None, None);
        return configuration.Get<string>(key) is not null;
    }

    private static bool IsSet(string name) => Environment.GetEnvironmentVariable(name)?.ToUpperInvariant() is not (null or "" or "0" or "FALSE" or "NO" or "OFF");

    private static string Checked(string? path)
    {
        try
        {
            // git is told to use no file by the name of the device that is empty.
            return string.IsNullOrEmpty(path) || path == "/dev/null" ? None : ConfigurationFile.Checked(path) ?? None;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LibGit2SharpException(fault.Message, fault);
        }
    }

    private static string? Found(Search search)
    {
        var path = default(NativeMethods.NativeBuffer);
        try
        {
            return search(ref path) == 0 ? Marshal.PtrToStringUTF8(path.Text) : null;
        }
        finally
        {
            NativeMethods.Free(ref path);
        }
    }
}
