using System.CommandLine;
using System.Globalization;
using KeyLint.Engine;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using KeyLint.Git;

namespace KeyLint.Cli.LedgerCommands;

/// <summary>The options by which a person says something: why, who and when.</summary>
internal sealed class StatementOptions
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Stands for the reason in the commands that reports give.</summary>
    private const string Placeholder = "WHY";

    private readonly Option<string?> reason = new("--reason") { Description = "Why. A finding is accepted or called no secret for a reason only.", HelpName = "TEXT" };
    private readonly Option<string?> by = new("--by") { Description = "Who says so; by default the user.name of git.", HelpName = "NAME" };
    private readonly Option<string?> date = new("--date") { Description = "When, as 2026-01-31; by default today, in UTC.", HelpName = "DATE" };

    public StatementOptions() => date.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && !DateOnly.TryParseExact(result.Tokens[0].Value, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            result.AddError($"--date {result.Tokens[0].Value}: expected a date such as 2026-01-31");
        }
    });

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { reason, by, date })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What is said.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="state">Where the findings stand.</param>
    /// <param name="otherwise">The reason when none is given.</param>
    /// <exception cref="UsageException">A reason or a name is missing, or holds a secret.</exception>
    public Statement Read(ParseResult parsed, LedgerState state, string otherwise = "")
    {
        var why = parsed.GetValue(reason) is { } given && !string.IsNullOrWhiteSpace(given) ? given.Trim() : otherwise;
        if (why.Length == 0 && state is LedgerState.Accepted or LedgerState.FalsePositive)
        {
            throw new UsageException($"--reason TEXT is needed: whoever reads '{Ledger.NameOf(state)}' later must know why");
        }

        if (why == Placeholder)
        {
            throw new UsageException($"--reason {Placeholder}: write why, in your own words");
        }

        var who = parsed.GetValue(by) is { } name && !string.IsNullOrWhiteSpace(name)
            ? name.Trim()
            : GitUser.NameIn(Environment.CurrentDirectory) ?? throw new UsageException("--by NAME is needed: git knows no user.name here");
        var scanner = new SecretScanner(RuleSet.BuiltIn);
        foreach (var (option, text) in new[] { ("--reason", why), ("--by", who) })
        {
            if (OpaqueWords.AreIn(text) || !scanner.Scan(new SourceText(text, ""), identify: false).Findings.IsEmpty)
            {
                throw new UsageException($"{option}: the text holds what looks like a secret, and the ledger is for others to read; say it without");
            }
        }

        return new Statement(state, why, who, parsed.GetValue(date) ?? DateTime.UtcNow.ToString(Day, CultureInfo.InvariantCulture))
        {
            IsDated = parsed.GetValue(date) is not null,
        };
    }
}
