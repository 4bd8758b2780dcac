using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Commands;

/// <summary>What every command takes that makes a report: the ledger, and how old a key may grow.</summary>
internal sealed class ReportOptions
{
    private readonly LedgerChoice ledger;

    private readonly Option<DateOnly?> asOf = new("--as-of")
    {
        Description = "Give ages as of this day, 2026-01-31 or today. Without it a report gives dates alone, and depends on no clock.",
        HelpName = "DATE",
    };

    private readonly Option<string[]> rotateAfter = new("--rotate-after")
    {
        Description = "How many days a key may be used, for all providers or one: 30, binance=60. Repeatable; by default what the rules recommend.",
        HelpName = "[RULE=]DAYS",
    };

    public ReportOptions()
        : this(new LedgerChoice())
    {
    }

    /// <param name="ledger">Which ledger the command takes.</param>
    public ReportOptions(LedgerChoice ledger)
    {
        this.ledger = ledger;
        asOf.CustomParser = Day;
    }

    public void AddTo(Command command)
    {
        ledger.AddTo(command);
        command.Options.Add(asOf);
        command.Options.Add(rotateAfter);
    }

    /// <summary>Reads the options and the ledger, before any work is done in vain.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="rules">The rules that a policy may name.</param>
    /// <param name="folder">Where a ledger may lie; null when nowhere.</param>
    /// <param name="texts">Ledgers that are no files, for when there is none that is; null when there are none.</param>
    /// <param name="isPart">Whether the ledger there is of more than is scanned: what the whole has and a part has not is nothing to tell.</param>
    /// <returns>What puts them into a report.</returns>
    /// <exception cref="UsageException">The ledger cannot be read, or a policy names no rule.</exception>
    public Func<Report, Report> Read(ParseResult parsed, RuleSet rules, string? folder, IReadOnlyList<string>? texts = null, bool isPart = false)
    {
        var policy = Policy(parsed.GetValue(rotateAfter) ?? [], rules);
        var day = parsed.GetValue(asOf);
        var entries = ledger.Entries(parsed, rules, folder, texts);
        return report =>
        {
            var dated = policy.Apply(report, day);
            var marked = entries is null ? dated : LedgerApplication.Apply(dated, entries);
            return isPart && !ledger.IsNamed(parsed) ? marked with { UnusedMarks = report.UnusedMarks } : marked;
        };
    }

    /// <summary>What <c>--rotate-after</c> says.</summary>
    /// <exception cref="UsageException">It says no number of days, or names no rule.</exception>
    public static RotationPolicy Policy(IEnumerable<string> given, RuleSet rules)
    {
        var policy = RotationPolicy.Recommended;
        foreach (var text in given)
        {
            var equals = text.LastIndexOf('=');
            var rule = equals < 0 ? "" : text[..equals];
            if (equals == 0 || !int.TryParse(text.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > 36_500)
            {
                throw new UsageException($"--rotate-after {text}: expected a number of days, or RULE=DAYS such as binance=60");
            }

            if (rule.Length > 0 && rules.Find(rule) is null)
            {
                throw new UsageException($"--rotate-after {text}: there is no rule '{rule}'{Nearest(rule, rules)}");
            }

            policy = rule.Length == 0 ? policy with { Days = days } : policy with { ByRule = policy.ByRule.SetItem(rule, days) };
        }

        return policy;
    }

    private static string Nearest(string rule, RuleSet rules) =>
        NearestIds.Of(rule, [.. rules.Rules.Select(other => other.Id)]) is { Count: > 0 } nearest ? $"; nearest: {string.Join(", ", nearest)}" : "";

    private static DateOnly? Day(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (text == "today")
        {
            return DateOnly.FromDateTime(DateTime.UtcNow);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"--as-of {text}: expected a date such as 2026-01-31, or today");
        return null;
    }
}
