using System.Collections.Immutable;
using System.CommandLine;
using KeyLint.Cli.Grammar;
using KeyLint.Cli.LedgerCommands.Import;
using KeyLint.Cli.RuleCommands;
using KeyLint.Cli.Settings;
using KeyLint.Engine;
using KeyLint.Engine.Findings;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.LedgerCommands;

/// <summary><c>keylint ledger import BASELINE…</c>: takes over what people told another scanner.</summary>
internal static class LedgerImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("BASELINE")
        {
            Description = "Baselines of detect-secrets (.secrets.baseline) or gitleaks (a JSON report, .gitleaksignore).",
            Arity = ArgumentArity.OneOrMore,
        };
        var repository = new Option<string>("--repository") { Description = "Where the baseline was made: it is scanned to find what it means.", DefaultValueFactory = _ => ".", HelpName = "PATH" };
        var ledger = LedgerOptions.Ledger();
        var state = new Option<string?>("--state")
        {
            Description = "Where findings stand that the baseline only lists; by default open, and accepted for .gitleaksignore.",
            HelpName = "STATE",
        };
        state.TakesOneOf([.. Ledger.StateNames]);
        var rules = RulesCommand.RulesOption();
        var said = new StatementOptions();
        var command = new Command("import", "Take over the baseline of another scanner.") { files, repository, ledger, state, rules };
        SettingsOptions.AddTo(command);
        said.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var baselines = parsed.GetValue(files)!.Select(file => (File: file, Baseline: Baseline.Read(file))).ToList();
                var statement = said.Read(parsed, LedgerState.Open);
                var scanner = new SecretScanner(RuleSource.Load(parsed.GetValue(rules) ?? [], SettingsOptions.Layers(parsed)));
                var matcher = new BaselineScan(scanner, parsed.GetValue(repository)!);
                var matches = matcher.Match([.. baselines.SelectMany(read => read.Baseline.Entries)], cancellation);
                var isWhole = Tell(matches, matcher);
                Add(LedgerOptions.LedgerOf(parsed, ledger), matches, parsed.GetValue(state) is { } given ? LedgerOptions.ToState(given) : null, statement);
                foreach (var (file, _) in baselines.Where(read => read.Baseline.HoldsSecrets))
                {
                    Console.Error.WriteLine($"keylint: {file} holds secrets in plain text; it is not needed any more once all of it is in the ledger, so delete it");
                }

                return (int)(isWhole ? ExitCode.Clean : ExitCode.Findings);
            },
            cancellation));
        return command;
    }

    /// <summary>Says what could not be matched, and why.</summary>
    /// <returns>Whether all was matched.</returns>
    private static bool Tell(ImmutableArray<BaselineMatch> matches, BaselineScan scan)
    {
        foreach (var gap in scan.Gaps)
        {
            Console.Error.WriteLine($"keylint: {PlainText.Line(scan.Scrub($"{gap.Subject}: {gap.Message}"))}");
        }

        foreach (var (entry, _, why, _) in matches.Where(match => !match.IsMatched))
        {
            var commit = entry.Commit.Length > 0 ? $" in {PlainText.Line(entry.Commit, 10)}" : "";
            Console.Out.WriteLine($"not matched: {PlainText.Line(scan.Scrub(entry.Path))}:{entry.Line}{commit} ({PlainText.Line(scan.Scrub(entry.Kind))}): {why}");
        }

        Console.Out.WriteLine($"{matches.Count(match => match.IsMatched)} of {matches.Length} entries matched");
        return matches.All(match => match.IsMatched);
    }

    private static void Add(string path, ImmutableArray<BaselineMatch> matches, LedgerState? state, Statement said)
    {
        // Of two words about one secret, the one that keeps it open counts.
        var entries = matches
            .SelectMany(match => match.Findings, (match, finding) => Entry(match.Entry, finding.Best))
            .GroupBy(entry => entry.Fingerprint, StringComparer.Ordinal)
            .Select(same => same.OrderBy(entry => entry.State).ThenBy(entry => entry.Reason, StringComparer.Ordinal).First())
            .ToDictionary(entry => entry.Fingerprint, StringComparer.Ordinal);
        var added = 0;
        var isNew = new LedgerFile(path).Update(
            ledger =>
            {
                var fresh = entries.Where(entry => !ledger.Entries.ContainsKey(entry.Key)).ToList();
                added = fresh.Count;
                return added == 0 ? ledger : ledger with { Entries = ledger.Entries.AddRange(fresh) };
            },
            mayBegin: true);
        Console.Out.WriteLine($"{path}: {added} added, {entries.Count - added} known");
        if (isNew)
        {
            MergeHint.Write(path);
        }

        LedgerEntry Entry(BaselineEntry entry, Finding finding)
        {
            var judged = entry.State is { } word && (word != LedgerState.Accepted || state is null) ? word : state ?? LedgerState.Open;
            return (said with { State = judged, Reason = said.Reason.Length > 0 ? said.Reason : entry.Reason })
                .About(finding.Fingerprint, $"{finding.Rule.Provider.Name} {finding.Part.Label}");
        }
    }
}
