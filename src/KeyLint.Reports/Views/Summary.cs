using System.Collections.Immutable;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Views;

/// <summary>The sentences about a whole report that every format for people shares.</summary>
internal static class Summary
{
    /// <summary>The words of each urgency.</summary>
    public static string Word(Urgency urgency) => urgency switch
    {
        Urgency.Critical => "Critical",
        Urgency.High => "High",
        Urgency.Medium => "Medium",
        _ => "Low",
    };

    /// <summary>When to act.</summary>
    public static string When(Urgency urgency) => urgency switch
    {
        Urgency.Critical => "now",
        Urgency.High => "today",
        Urgency.Medium => "this week",
        _ => "look at it",
    };

    /// <summary>How many credentials, and what must happen with the most urgent.</summary>
    public static string BottomLine(Report report, ImmutableArray<CredentialView> credentials)
    {
        if (report.Scans.IsEmpty && credentials.IsEmpty)
        {
            return "Nothing was scanned.";
        }

        if (credentials.IsEmpty)
        {
            return report.IsIncomplete ? "No credentials in what could be read. That is not all of it." : "No credentials found.";
        }

        var open = credentials.Where(credential => !credential.Entry.IsClosed).ToImmutableArray();
        var where = ClosedWhere(credentials);
        var closed = open.Length < credentials.Length ? $"; {Phrase.Number(credentials.Length - open.Length)} closed {where}" : "";
        return open.IsEmpty ? $"{Phrase.Count(credentials.Length, "credential")} found, closed {where}; none is open."
            : open.All(credential => credential.Entry.Urgency == Urgency.Low)
                ? $"{Phrase.Count(credentials.Length, "possible credential")} found; none is urgent{closed}."
                : $"{Phrase.Count(credentials.Length, "credential")} found; {Phrase.List(Duties(open))}{closed}.";
    }

    /// <summary>What one scan read: kind, target, rules and amounts.</summary>
    public static string Read(ScanInfo scan)
    {
        var amounts = new List<string>
        {
            Phrase.Count(scan.Objects, scan.Kind == ScanKinds.History ? "object" : "file"),
            Phrase.Bytes(scan.Bytes),
        };

        if (scan.Kind == ScanKinds.History)
        {
            amounts.Add(Phrase.Count(scan.Commits, "commit"));
            amounts.Add(Phrase.Count(scan.References, "reference"));
        }

        var limits = scan.Limits.IsEmpty ? "" : $"; limited by {PlainText.Line(string.Join(" ", scan.Limits))}";
        return $"{Phrase.List(amounts)} read with {Phrase.Count(scan.RulesActive, "rule")}{limits}";
    }

    /// <summary>Gaps, or what was skipped on purpose, of all scans, by kind: people need the count and a few of each, not thousands.</summary>
    public static ImmutableArray<ImmutableArray<(ScanInfo Scan, Problem Problem)>> Problems(Report report, bool gaps) =>
        [.. report.Scans
            .SelectMany(scan => scan.Problems.Where(problem => problem.IsGap == gaps && problem.Kind != UnusedAllow.Kind).Select(problem => (Scan: scan, Problem: problem)))
            .GroupBy(pair => pair.Problem.Kind, StringComparer.Ordinal)
            .OrderBy(same => same.Key == ProblemLimit.Kind)
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.ToImmutableArray())];

    /// <summary>Comments that are to allow something and do not; at most one group.</summary>
    public static ImmutableArray<ImmutableArray<(ScanInfo Scan, Problem Problem)>> Unused(Report report) =>
        [.. report.Scans
            .SelectMany(scan => scan.Problems.Where(problem => problem.Kind == UnusedAllow.Kind).Select(problem => (Scan: scan, Problem: problem)))
            .GroupBy(pair => pair.Problem.Kind, StringComparer.Ordinal)
            .Select(same => same.ToImmutableArray())];

    /// <summary>How many there are of each kind: <c>2 binary and 1 too-large</c>.</summary>
    public static string Kinds(IEnumerable<ImmutableArray<(ScanInfo Scan, Problem Problem)>> kinds) =>
        Phrase.List([.. kinds.Select(same => $"{Phrase.Number(same.Length)} {PlainText.Line(same[0].Problem.Kind)}")]);

    /// <summary>How many items could not be read: <c>2 items</c>, <c>more than 10,000 items</c>.</summary>
    public static string Gaps(Report report)
    {
        var (listed, others) = (0, 0);
        foreach (var problem in report.Scans.SelectMany(scan => scan.Problems).Where(problem => problem.IsGap))
        {
            _ = problem.Kind == ProblemLimit.Kind ? others++ : listed++;
        }

        return others > 0 ? $"more than {Phrase.Count(listed, "item")}" : Phrase.Count(listed, "item");
    }

    /// <summary>That the scan is incomplete, and by what: two sentences.</summary>
    public static string Incomplete(Report report) =>
        $"Incomplete scan: {Gaps(report)} could not be read ({Kinds(Problems(report, gaps: true))}). There may be more credentials there.";

    /// <summary>What an incomplete scan means, and what to do about it.</summary>
    public static string Warning(Report report) =>
        $"{Phrase.Capital(Gaps(report))} could not be read, and there may be more credentials there. Close the gaps listed under \"What was scanned\" and scan again." +
        (report.Credentials.IsEmpty ? "" : " Do not wait for that with the steps below.");

    private static string ClosedWhere(ImmutableArray<CredentialView> credentials)
    {
        var marks = credentials.SelectMany(credential => credential.Findings).Select(finding => finding.Mark).Where(mark => mark is { State: not LedgerState.Open }).ToList();
        return marks.All(mark => !mark!.InSource) ? "in the ledger" : marks.All(mark => mark!.InSource) ? "by comments beside them" : "in the ledger or by comments";
    }

    private static List<string> Duties(ImmutableArray<CredentialView> credentials)
    {
        var duties = new List<string>();
        var staged = credentials.Where(credential => credential.Entry.Urgency < Urgency.Low && ExposureText.IsStagedOnly(credential.Sources)).ToList();
        foreach (var urgency in new[] { Urgency.Critical, Urgency.High, Urgency.Medium })
        {
            var due = credentials.Except(staged).Where(credential => credential.Entry.Urgency == urgency).ToList();
            Add(due.Count(credential => credential.Revocable), "revoked", urgency);
            Add(due.Count(credential => !credential.Revocable), "emptied", urgency);
        }

        if (staged.Count > 0)
        {
            duties.Add($"{Phrase.Number(staged.Count)} must be unstaged before a commit");
        }

        if (credentials.Count(credential => credential.Entry.Urgency == Urgency.Low) is > 0 and var low)
        {
            duties.Add($"{Phrase.Number(low)} may be looked at later");
        }

        return duties;

        void Add(int count, string what, Urgency urgency)
        {
            if (count > 0)
            {
                duties.Add($"{Phrase.Number(count)} must be {what} {When(urgency)}");
            }
        }
    }
}
