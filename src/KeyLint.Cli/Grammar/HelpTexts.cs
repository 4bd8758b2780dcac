using System.Collections.Immutable;
using System.CommandLine;

namespace KeyLint.Cli.Grammar;

/// <summary>The examples, exit codes and pages of all commands.</summary>
internal static class HelpTexts
{
    private static readonly (ExitCode, string) Usage = (ExitCode.Usage, "the command line or an input is wrong, or a file cannot be written");
    private static readonly (ExitCode, string) BadRules = (ExitCode.BadRules, "a rule of your own is refused; nothing was done");
    private static readonly (ExitCode, string) Incomplete = (ExitCode.Incomplete, "nothing reaches --fail-on, but something could not be read");

    private static readonly ImmutableArray<(ExitCode, string)> OfScans =
    [
        (ExitCode.Clean, "everything was read, and nothing reaches --fail-on"),
        (ExitCode.Findings, "findings at or above --fail-on that the ledger does not close"),
        Usage,
        Incomplete,
        BadRules,
    ];

    private static readonly Dictionary<string, HelpText> ByCommand = new(StringComparer.Ordinal)
    {
        [""] = new(
            "README.md",
            "keylint history                                    # the whole history of this repository",
            "keylint scan                                       # the files of this folder as they are now",
            "keylint history --format markdown=report.md        # the report that ends each leak")
        {
            ExitCodes = [.. OfScans, (ExitCode.InternalError, "a fault in KeyLint")],
        },
        ["scan"] = new(
            "docs/scan.md",
            "keylint scan",
            "keylint scan src appsettings.json --fail-on high",
            "keylint scan --format terminal --format sarif=keylint.sarif",
            "git diff | keylint scan -")
        {
            ExitCodes = OfScans,
        },
        ["history"] = new(
            "docs/history.md",
            "keylint history",
            "keylint history ../bot --format markdown=report.md",
            "keylint history --branch main --since 2026-01-01",
            "keylint history --diff origin/main..HEAD --format github    # what a pull request brings in")
        {
            ExitCodes = OfScans,
        },
        ["staged"] = new(
            "docs/hooks.md",
            "keylint staged",
            "keylint staged --format short",
            "keylint staged --fail-on high --format json=staged.json")
        {
            ExitCodes = OfScans,
        },
        ["hook"] = new("docs/hooks.md", "keylint hook install", "keylint hook status", "keylint hook uninstall"),
        ["hook install"] = new("docs/hooks.md", "keylint hook install", "keylint hook install pre-push", "keylint hook install pre-receive --repo /srv/git/bot.git"),
        ["hook uninstall"] = new("docs/hooks.md", "keylint hook uninstall", "keylint hook uninstall commit-msg"),
        ["hook status"] = new("docs/hooks.md", "keylint hook status", "keylint hook status --repo ../bot")
        {
            ExitCodes = [(ExitCode.Clean, "some hook is installed"), (ExitCode.Findings, "none is"), Usage],
        },
        ["hook run"] = new(
            "docs/hooks.md",
            "keylint hook run pre-commit",
            "keylint hook run commit-msg .git/COMMIT_EDITMSG",
            "keylint hook run pre-push --strict -- origin")
        {
            ExitCodes = [(ExitCode.Clean, "nothing reaches --fail-on"), (ExitCode.Findings, "findings at or above --fail-on that the ledger does not close"), Usage, (ExitCode.Incomplete, "with --strict: something could not be read"), BadRules],
        },
        ["report"] = new(
            "docs/formats.md",
            "keylint report findings.json",
            "keylint report bot.json web.json --format html=report.html --as-of today",
            "keylint report today.json --previous yesterday.json --fail-on medium")
        {
            ExitCodes = [(ExitCode.Clean, "nothing reaches --fail-on (default never)"), (ExitCode.Findings, "open findings reach --fail-on"), Usage, Incomplete],
        },
        ["ledger"] = new("docs/ledger.md", "keylint ledger add findings.json", "keylint ledger list --state open"),
        ["ledger add"] = new(
            "docs/ledger.md",
            "keylint history --format json=findings.json",
            "keylint ledger add findings.json",
            "keylint ledger add findings.json --only binance --state accepted --reason \"test network\""),
        ["ledger mark"] = new(
            "docs/ledger.md",
            "keylint ledger mark revoked 4qoa --reason \"deleted at the exchange\"",
            "keylint ledger mark rotated r3jfsmsy6s6kwo56 --findings findings.json"),
        ["ledger list"] = new("docs/ledger.md", "keylint ledger list", "keylint ledger list --state open --format json"),
        ["ledger prune"] = new("docs/ledger.md", "keylint ledger prune findings.json --dry-run", "keylint ledger prune bot.json web.json"),
        ["ledger import"] = new(
            "docs/ledger.md",
            "keylint ledger import .secrets.baseline",
            "keylint ledger import .gitleaksignore gitleaks.json --state accepted --reason \"reviewed before\"")
        {
            ExitCodes = [(ExitCode.Clean, "all entries were matched"), (ExitCode.Findings, "some entries could not be matched"), Usage, BadRules],
        },
        ["purge"] = new(
            "docs/history.md",
            "keylint purge --output ~/secrets.txt",
            "keylint purge ../bot --only r3jfsmsy6s6kwo56 --output ~/secrets.txt")
        {
            ExitCodes = [(ExitCode.Clean, "written, or there is nothing to write"), Usage, (ExitCode.Incomplete, "something could not be read, and may hold more"), BadRules],
        },
        ["rules"] = new("rules/README.md", "keylint rules list --category exchange", "keylint rules show binance", "keylint rules test --rules our-rules"),
        ["rules list"] = new("rules/README.md", "keylint rules list --tier A", "keylint rules list --provider okx --format json"),
        ["rules show"] = new("rules/README.md", "keylint rules show binance", "keylint rules show binance --format json"),
        ["rules test"] = new("rules/README.md", "keylint rules test", "keylint rules test --rules our-rules")
        {
            ExitCodes = [(ExitCode.Clean, "every rule finds what it must, and nothing else"), Usage, (ExitCode.BadRules, "a rule is refused, or fails its samples")],
        },
        ["rules import"] = new("rules/README.md", "keylint rules import gitleaks .gitleaks.toml --output our-rules.json", "keylint scan --rules our-rules.json"),
        ["rules import gitleaks"] = new("rules/README.md", "keylint rules import gitleaks .gitleaks.toml", "keylint rules import gitleaks .gitleaks.toml --output our-rules.json")
        {
            ExitCodes = [(ExitCode.Clean, "rules were taken over; what was not is named"), Usage, (ExitCode.NothingImported, "not one rule could be taken over")],
        },
        ["config"] = new("docs/configuration.md", "keylint config show", "keylint config show src/bot"),
        ["config show"] = new("docs/configuration.md", "keylint config show", "keylint config show src/bot"),
        ["explain"] = new("docs/silence.md", "keylint explain appsettings.json", "keylint explain Bot.cs --line 17")
        {
            ExitCodes = [(ExitCode.Clean, "explained"), Usage, BadRules],
        },
        ["completions"] = new(
            "docs/completions.md",
            "source <(keylint completions bash)",
            "keylint completions zsh > ~/.zfunc/_keylint",
            "keylint completions fish > ~/.config/fish/completions/keylint.fish",
            "keylint completions pwsh >> $PROFILE"),
    };

    /// <summary>The texts of a command.</summary>
    public static HelpText Of(Command command) => ByCommand[CommandTree.PathOf(command)];
}
