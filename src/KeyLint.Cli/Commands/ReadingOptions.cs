using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KeyLint.Cli.RuleCommands;
using KeyLint.Cli.Settings;
using KeyLint.Engine;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Commands;

/// <summary>The options of every command that reads for secrets, which find the same for all of them.</summary>
internal class ReadingOptions
{
    private const int MostThreads = 1024;

    private readonly Option<string[]> rules = RulesCommand.RulesOption();

    private readonly Option<int> threads = new("--threads")
    {
        Description = "Number of threads; the result does not depend on it.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        HelpName = "N",
    };

    private readonly Option<int> maxSize = new("--max-size")
    {
        Description = "Files and blobs over this many megabytes are not read, but named.",
        DefaultValueFactory = _ => 100,
        HelpName = "MB",
    };

    private readonly Option<bool> foreignDirectives = ForeignDirectives();

    public ReadingOptions()
    {
        threads.CustomParser = result => AtLeastOne(result, "--threads", MostThreads);
        maxSize.CustomParser = result => AtLeastOne(result, "--max-size");
    }

    public virtual void AddTo(Command command)
    {
        command.Options.Add(rules);
        command.Options.Add(threads);
        command.Options.Add(maxSize);
        command.Options.Add(foreignDirectives);
        SettingsOptions.AddTo(command);
    }

    public static Option<bool> ForeignDirectives() => new("--foreign-directives")
    {
        Description = "Comments of other scanners allow findings too: gitleaks:allow, pragma: allowlist secret, NOSONAR, #nosec.",
    };

    /// <summary>The engine as it was asked for.</summary>
    public SecretScanner Scanner(ParseResult parsed) => new(Rules(parsed), parsed.GetValue(foreignDirectives));

    public int Threads(ParseResult parsed) => parsed.GetValue(threads);

    public int MaxBytes(ParseResult parsed) => (int)Math.Min(1024L * 1024 * parsed.GetValue(maxSize), int.MaxValue / 2);

    private RuleSet Rules(ParseResult parsed) => RuleSource.Load(parsed.GetValue(rules) ?? [], SettingsOptions.Layers(parsed));

    private static int AtLeastOne(ArgumentResult result, string option, int most = int.MaxValue)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        result.AddError($"{option} {text}: expected a whole number of 1 {(most < int.MaxValue ? $"to {most}" : "or more")}");
        return 1;
    }
}
