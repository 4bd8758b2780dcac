using System.Diagnostics;

namespace KeyLint.Benchmarks.WholeRuns;

/// <summary>
/// Other scanners, where they are installed. <c>SECRETLINT</c> names a folder in which npm has installed secretlint with its recommended preset.
/// </summary>
internal static class Rivals
{
    /// <summary>What looks at what is staged, each as it stands in a hook.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="file">The file that is staged, for those that are given names.</param>
    public static IEnumerable<(string Name, ProcessStartInfo Start)> Staged(string repository, string file)
    {
        if (IsInstalled("gitleaks"))
        {
            yield return ("gitleaks protect --staged", In(repository, "gitleaks", "protect", "--staged", "--no-banner"));
        }

        if (IsInstalled("ripsecrets"))
        {
            yield return ("ripsecrets", In(repository, "ripsecrets", file));
        }

        if (IsInstalled("detect-secrets-hook"))
        {
            yield return ("detect-secrets-hook", In(repository, "detect-secrets-hook", file));
        }

        // With the patterns of its own for AWS: git secrets --register-aws.
        if (IsInstalled("git-secrets"))
        {
            yield return ("git secrets --pre_commit_hook", In(repository, "git-secrets", "--pre_commit_hook", "--", file));
        }

        if (Environment.GetEnvironmentVariable("SECRETLINT") is { Length: > 0 } folder)
        {
            yield return ("secretlint", In(
                repository, Path.Combine(folder, "node_modules/.bin/secretlint"), "--secretlintrcJSON", """{"rules":[{"id":"@secretlint/secretlint-rule-preset-recommend"}]}""", file));
        }
    }

    public static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    public static ProcessStartInfo In(string folder, string program, params string[] arguments) => new(program, arguments) { WorkingDirectory = folder };
}
