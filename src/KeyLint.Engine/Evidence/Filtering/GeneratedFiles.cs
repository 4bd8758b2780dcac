namespace KeyLint.Engine.Evidence.Filtering;

/// <summary>Files that tools write, and that hold digests and encoded data by the thousand.</summary>
internal static class GeneratedFiles
{
    private static readonly HashSet<string> LockFiles = new(StringComparer.Ordinal)
    {
        "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "deno.lock", "packages.lock.json", "project.assets.json", "paket.lock",
        "Cargo.lock", "poetry.lock", "uv.lock", "pdm.lock", "Pipfile.lock", "composer.lock", "Gemfile.lock", "go.sum", "pubspec.lock", "Podfile.lock", "Package.resolved",
        "mix.lock", "flake.lock", "gradle.lockfile",
    };

    /// <summary>Says what a file is by its path.</summary>
    /// <returns>The name of the drop, or null.</returns>
    public static string? Reason(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return LockFiles.Contains(name) ? "lock-file"
            : IsBundle(name) || name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) ? "minified"
            : null;
    }

    /// <summary>Whether code that people wrote is in it, with what they wrote into it: a name of the provider and the part is theirs.</summary>
    public static bool IsBundle(string path) =>
        path.EndsWith(".min.js", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".map", StringComparison.OrdinalIgnoreCase);
}
