using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Analyzers.Settings;

/// <summary>
/// Makes paths of files comparable between machines. A path is evidence to the engine, so that what lies above the project, such
/// as a user's name or the folder of a clone, must not be part of it.
/// </summary>
internal static class ProjectPath
{
    private const string ProjectDirectory = "build_property.ProjectDir";

    /// <summary>The path of a file from its project's folder on, that folder included; with forward slashes.</summary>
    /// <param name="path">As the compiler knows it.</param>
    /// <param name="options">The compilation's options.</param>
    /// <returns>The path; for a file that lies elsewhere, its folder and name.</returns>
    public static string Of(string path, AnalyzerConfigOptions options)
    {
        var normal = path.Replace('\\', '/');
        if (options.TryGetValue(ProjectDirectory, out var directory) && directory.Length > 0)
        {
            var root = directory.Replace('\\', '/').TrimEnd('/');
            if (normal.StartsWith(root + "/", StringComparison.OrdinalIgnoreCase))
            {
                return normal.Substring(root.LastIndexOf('/') + 1);
            }
        }

        var name = normal.LastIndexOf('/');
        return name <= 0 ? normal : normal.Substring(normal.LastIndexOf('/', name - 1) + 1);
    }
}
