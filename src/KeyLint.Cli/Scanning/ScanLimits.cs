using System.Collections.Immutable;
using System.Globalization;
using KeyLint.Git;

namespace KeyLint.Cli.Scanning;

/// <summary>What narrowed a scan of a history, as it was asked for: without it a part looks like the whole.</summary>
internal static class ScanLimits
{
    /// <summary>The option that leaves out the repositories inside.</summary>
    public const string NoSubmodules = "--no-submodules";

    public static ImmutableArray<string> Of(HistorySelection asked) =>
    [
        .. asked.References.Select(pattern => $"--refs {pattern}"),
        .. asked.Branches.Select(pattern => $"--branch {pattern}"),
        .. Given(asked.Since is not null, $"--since {asked.Since?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)}"),
        .. asked.Paths.Select(pattern => $"--paths {pattern}"),
        .. Given(asked.ReachableOnly, "--reachable-only"),
    ];

    private static IEnumerable<string> Given(bool isGiven, string limit) => isGiven ? [limit] : [];
}
