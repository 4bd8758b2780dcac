using System.Text;

namespace KeyLint.Git.Tests.Ignoring;

/// <summary>Asks rules about paths, the folders around them first, as a walk would.</summary>
internal static class IgnoreProbe
{
    /// <summary>Whether one ignore file at the root ignores a path; a slash at its end makes it a folder.</summary>
    public static bool Ignores(string patterns, string path, bool foldsCase = false) => Ignores(path, _ => null, IgnoreRules.None(foldsCase).With(Encoding.UTF8.GetBytes(patterns), 0));

    /// <summary>Whether ignore files ignore a path.</summary>
    /// <param name="path">The path; a slash at its end makes it a folder.</param>
    /// <param name="fileOf">The ignore file of a folder, given with a slash behind it.</param>
    /// <param name="rules">What holds at the root.</param>
    public static bool Ignores(string path, Func<string, byte[]?> fileOf, IgnoreRules rules)
    {
        for (var start = 0; start < path.Length;)
        {
            var end = path.IndexOf('/', start) is var slash and >= 0 ? slash : path.Length;
            if (rules.IsIgnored(Encoding.UTF8.GetBytes(path[..end]), Encoding.UTF8.GetByteCount(path[..start]), isFolder: end < path.Length) == true)
            {
                return true;
            }

            start = end + 1;
            if (start < path.Length && fileOf(path[..start]) is { } file)
            {
                rules = rules.With(file, Encoding.UTF8.GetByteCount(path[..start]));
            }
        }

        return false;
    }
}
