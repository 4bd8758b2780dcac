using System.Security.Cryptography;
using System.Text;

namespace KeyLint.Cli.Caching;

/// <summary>Where what is remembered between runs is kept: outside of every work tree, in the user's own cache folder.</summary>
internal static class CacheFolder
{
    /// <summary>The folder for one repository, by the path of its git folder; null if the user has no place for caches.</summary>
    /// <param name="gitDirectory">The git folder.</param>
    public static string? Of(string gitDirectory)
    {
        var root = Root();
        return root.Length == 0 ? null : Path.Combine(root, "keylint", "history", Digest(gitDirectory)[..24]);
    }

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Root()
    {
        if (OperatingSystem.IsWindows())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }

        // The XDG base directory specification: a path that is not absolute is to be ignored.
        var configured = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        var home = Environment.GetEnvironmentVariable("HOME");
        return Path.IsPathRooted(configured) ? configured
            : !Path.IsPathRooted(home) ? ""
            : Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
    }
}
