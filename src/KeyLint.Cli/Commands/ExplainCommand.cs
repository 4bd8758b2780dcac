using System.CommandLine;
using System.Globalization;
using KeyLint.Cli.Grammar;
using KeyLint.Cli.RuleCommands;
using KeyLint.Cli.Scanning;
using KeyLint.Cli.Settings;
using KeyLint.Engine;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Text;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.Commands;

/// <summary><c>keylint explain FILE</c>: every candidate of a file, why it was reported or why it was dropped.</summary>
internal static class ExplainCommand
{
    /// <summary>A GUID has the shape of a dozen credentials; more names than these say nothing more.</summary>
    private const int MostProviders = 3;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The file; '-' reads standard input." };
        var line = new Option<int?>("--line") { Description = "Only candidates on this line.", HelpName = "N" };
        line.CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
            {
                return number;
            }

            result.AddError($"--line: expected the number of a line from 1, found {UnknownWords.Shown(text)}");
            return null;
        };
        var rules = RulesCommand.RulesOption();
        var foreignDirectives = ReadingOptions.ForeignDirectives();
        var command = new Command("explain", "Say for each candidate in a file why it is reported or dropped.") { file, line, rules, foreignDirectives };
        SettingsOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var scanner = new SecretScanner(RuleSource.Load(parsed.GetValue(rules) ?? [], SettingsOptions.Layers(parsed)), parsed.GetValue(foreignDirectives));
            Explain(scanner, parsed.GetValue(file)!, parsed.GetValue(line), Console.Out);
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static void Explain(SecretScanner scanner, string path, int? onlyLine, TextWriter output)
    {
        using var text = TextDecoder.Decode(FileReader.ReadAll(path, int.MaxValue / 2));
        var source = new SourceText(text.Content, path == "-" ? "" : path.Replace('\\', '/'));
        var result = scanner.Scan(source, explain: true);
        var shown = new Scrubber(scanner, [.. result.Findings.Select(finding => finding.SecretId)]).Scrub(path);
        shown = PlainText.Line(shown);
        var entries = result.Findings.Select(finding => (finding.Start, Text: Describe(finding)))
            .Concat(result.Dropped
                .GroupBy(dropped => (dropped.Start, dropped.End, dropped.Reason))
                .Select(group => (group.Key.Start, Text: Describe([.. group]))))
            .OrderBy(entry => entry.Start)
            .Select(entry => (Place: source.Lines.Locate(entry.Start), entry.Text))
            .Where(entry => onlyLine is null || entry.Place.Line == onlyLine)
            .ToList();
        foreach (var (place, message) in entries)
        {
            output.WriteLine($"{shown}:{place.Line}:{place.Column} {string.Join('\n', message.Split('\n').Select(line => PlainText.Line(line)))}");
        }

        if (entries.Count == 0)
        {
            output.WriteLine($"{shown}: nothing {(onlyLine is { } line ? $"in line {line}" : "here")} has the shape of a credential; what archives hold is scanned, but not explained");
        }
    }

    private static string Describe(Finding finding) =>
        $"reported, {finding.Confidence.ToString().ToLowerInvariant()} confidence: {finding.Rule.Provider.Name} {finding.Part.Label} {finding.Redacted}"
        + (finding.Allowed is { } directive ? $"\n    allowed by {directive.Keyword} in line {directive.Line}" : "")
        + string.Concat(finding.Evidence.Select(reason => $"\n    {reason}"));

    /// <summary>One span that was dropped for one reason, whatever number of rules knows its shape.</summary>
    private static string Describe(DroppedCandidate[] dropped)
    {
        var providers = dropped.Select(candidate => candidate.Rule.Provider.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var named = string.Join(", ", providers.Take(MostProviders));
        var more = providers.Length > MostProviders ? $" and {providers.Length - MostProviders} more" : "";
        var reason = dropped[0].Reason;

        // Nothing of the value: whoever knows better what it is may show less of it than a rule that it is dropped for.
        return $"dropped, {reason}: {DropReasons.Describe(reason)}\n    {dropped[0].End - dropped[0].Start} characters, in the shape of {named}{more}";
    }
}
