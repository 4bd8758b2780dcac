using System.Globalization;

namespace KeyLint.Git.Caching;

/// <summary>How a snapshot remembers a pack.</summary>
internal static class PackLine
{
    public static string Of(string path, long length) => string.Create(CultureInfo.InvariantCulture, $"{path}\0{length}\n");
}
