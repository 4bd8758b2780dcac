namespace KeyLint.Engine.Evidence;

/// <summary>Files that tools write, and that hold digests and encoded data by the thousand.</summary>
internal static class GeneratedFiles
{
    /// <summary>Says what a file is by its path.</summary>
    /// <returns>The name of the drop, or null.</returns>
    public static string? Reason(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name is "package-lock.json" or "yarn.lock" or "pnpm-lock.yaml" or "packages.lock.json" or "project.assets.json"
                or "Cargo.lock" or "poetry.lock" or "composer.lock" or "Gemfile.lock" or "go.sum" ? "lock-file"
            : IsBundle(name) || name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) ? "minified"
            : null;
    }

    /// <summary>Whether code that people wrote is in it, with what they wrote into it: a name of the provider and the part is theirs.</summary>
    public static bool IsBundle(string path) =>
        path.EndsWith(".min.js", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".map", StringComparison.OrdinalIgnoreCase);
}
