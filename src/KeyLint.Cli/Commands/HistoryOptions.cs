using System.CommandLine;
using System.Globalization;
using KeyLint.Cli.Grammar;
using KeyLint.Cli.Scanning;
using KeyLint.Cli.Scanning.Changes;
using KeyLint.Git;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Commands;

/// <summary>The options of <c>keylint history</c> alone: which part of a history is scanned, and how it is read.</summary>
internal sealed class HistoryOptions
{
    private static readonly string[] Gaps =
        [.. Enum.GetValues<HistoryProblemKind>().Select(HistoryScan.Kebab).Concat(["too-large", "too-deep", "encrypted", "unsupported", "corrupt"])];

    private readonly Option<string[]> refs = new("--refs")
    {
        Description = "Only what these references reach: refs/tags/v1, v1.*, heads/main. Repeatable.",
        HelpName = "PATTERN",
    };

    private readonly Option<string[]> branch = new("--branch")
    {
        Description = "Only what these branches reach, local or remote-tracking. Repeatable.",
        HelpName = "PATTERN",
    };

    private readonly Option<DateTimeOffset?> since = new("--since")
    {
        Description = "Only what commits since then brought in: 2026-01-31, or 2026-01-31T09:00Z.",
        HelpName = "DATE",
    };

    private readonly Option<string[]> paths = new("--paths")
    {
        Description = "Only files at these paths: src/**, *.json, config. Repeatable; messages are left out.",
        HelpName = "PATTERN",
    };

    private readonly Option<string?> diff = new("--diff")
    {
        Description = "Only what the commits between two revisions bring in, as a pull request does: main..HEAD. Nothing else is read.",
        HelpName = "BASE..HEAD",
    };

    private readonly Option<bool> reachableOnly = new("--reachable-only")
    {
        Description = "Leave out what no reference reaches: reflogs, the index, amended and dropped commits.",
    };

    private readonly Option<bool> noSubmodules = new(ScanLimits.NoSubmodules)
    {
        Description = "Leave out the histories of submodules that are on disk.",
    };

    private readonly Option<string> reader = new("--reader")
    {
        Description = "What reads packs: keylint, or libgit2, which is slower and finds the same.",
        DefaultValueFactory = _ => "keylint",
    };

    private readonly Option<bool> verifyObjects = new("--verify-objects")
    {
        Description = "Hash each object and hold it against its id.",
    };

    private readonly Option<string[]> acceptGap = new("--accept-gap")
    {
        Description = $"Gaps of this kind are told and do not make the exit code 3: {string.Join(", ", Gaps)}. Repeatable.",
        HelpName = "KIND",
    };

    private readonly Option<bool> noCache = new("--no-cache")
    {
        Description = "Neither use nor keep what is remembered of earlier scans.",
    };

    public HistoryOptions()
    {
        reader.TakesOneOf("keylint", "libgit2");
        acceptGap.TakesOneOf(Gaps);
        since.CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && text.Length >= 8 && char.IsAsciiDigit(text[0]))
            {
                return date;
            }

            result.AddError($"--since '{text}': expected a date such as 2026-01-31 or 2026-01-31T09:00Z");
            return null;
        };
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { diff, refs, branch, since, paths, reachableOnly, noSubmodules, acceptGap, reader, verifyObjects, noCache })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The range that was asked for, or null.</summary>
    /// <exception cref="UsageException">It is none, or does not go with another option.</exception>
    public RangeOption? Range(ParseResult parsed, HistoryRepository repository)
    {
        if (parsed.GetValue(diff) is not { } text)
        {
            return null;
        }

        var other = new Option[] { refs, branch, since, paths, reachableOnly }.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false });
        return other is null ? RangeOption.Parse(text, repository) : throw new UsageException($"--diff does not go with {other.Name}");
    }

    public bool IncludesSubmodules(ParseResult parsed) => !parsed.GetValue(noSubmodules);

    /// <summary>A report whose accepted gaps are told but are none; that there were some is told as what limits a scan is.</summary>
    public Report Accept(ParseResult parsed, Report report)
    {
        var accepted = parsed.GetValue(acceptGap) ?? [];
        return report with { Scans = [.. report.Scans.Select(Judge)] };

        ScanInfo Judge(ScanInfo scan) => scan with
        {
            Problems = [.. scan.Problems.Select(problem => IsAccepted(problem) ? problem with { IsGap = false } : problem)],
            Limits = [.. scan.Limits, .. scan.Problems.Where(IsAccepted).Select(problem => $"--accept-gap {problem.Kind}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };

        bool IsAccepted(Problem problem) => problem.IsGap && accepted.Contains(problem.Kind);
    }

    /// <summary>Whether what is remembered may be used. Who wants each object verified wants each one read.</summary>
    public bool UsesCache(ParseResult parsed) => !parsed.GetValue(noCache) && !parsed.GetValue(verifyObjects);

    /// <summary>The options for reading one repository.</summary>
    public HistoryReadOptions Read(ParseResult parsed, int maxBytes, int threads) => new()
    {
        MaxBlobSize = maxBytes,
        Degree = threads,
        VerifyObjects = parsed.GetValue(verifyObjects),
        Reader = parsed.GetValue(reader) == "libgit2" ? ObjectReader.LibGit2 : ObjectReader.BuiltIn,
        Selection = new HistorySelection
        {
            References = parsed.GetValue(refs) ?? [],
            Branches = parsed.GetValue(branch) ?? [],
            Since = parsed.GetValue(since),
            Paths = parsed.GetValue(paths) ?? [],
            ReachableOnly = parsed.GetValue(reachableOnly),
        },
    };
}
