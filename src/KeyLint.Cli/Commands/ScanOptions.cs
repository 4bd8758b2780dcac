using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KeyLint.Cli.Grammar;
using KeyLint.Cli.Output;
using KeyLint.Cli.RuleCommands;
using KeyLint.Cli.Settings;
using KeyLint.Engine;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Commands;

/// <summary>The options that every scanning command takes.</summary>
internal sealed class ScanOptions
{
    private readonly Option<string[]> format = new("--format", "-f")
    {
        Description = $"Format of the result: {string.Join(", ", Formats.Names)}. Repeatable; FORMAT=FILE writes to a file.",
        HelpName = "FORMAT[=FILE]",
    };

    private readonly Option<string?> output = new("--output", "-o")
    {
        Description = "Write the result to this file instead of standard output.",
        HelpName = "FILE",
    };

    private readonly Option<string> failOn = FailOnOption("medium");

    private readonly Option<string[]> rules = new("--rules")
    {
        Description = "Further rule files, or folders of them, beside the built-in rules. Repeatable.",
        HelpName = "PATH",
    };

    private const int MostThreads = 1024;

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

    private readonly Option<bool> foreignDirectives = new("--foreign-directives")
    {
        Description = "Comments of other scanners allow findings too: gitleaks:allow, pragma: allowlist secret, NOSONAR, #nosec.",
    };

    public ScanOptions()
    {
        format.CompletionSources.Add([.. Formats.Names]);
        threads.CustomParser = result => AtLeastOne(result, "--threads", MostThreads);
        maxSize.CustomParser = result => AtLeastOne(result, "--max-size");
    }

    public void AddTo(Command command)
    {
        command.Options.Add(format);
        command.Options.Add(output);
        command.Options.Add(failOn);
        command.Options.Add(rules);
        command.Options.Add(threads);
        command.Options.Add(maxSize);
        command.Options.Add(foreignDirectives);
        SettingsOptions.AddTo(command);
    }

    /// <summary>The option that says which findings fail a run.</summary>
    public static Option<string> FailOnOption(string standard)
    {
        var option = new Option<string>("--fail-on")
        {
            Description = "Least confidence of an open finding that makes the exit code 1: low, medium, high or never.",
            DefaultValueFactory = _ => standard,
        };
        option.TakesOneOf("low", "medium", "high", "never");
        return option;
    }

    private RuleSet Rules(ParseResult parsed) => RuleSource.Load(parsed.GetValue(rules) ?? [], SettingsOptions.Layers(parsed));

    /// <summary>The engine as it was asked for.</summary>
    public SecretScanner Scanner(ParseResult parsed) => new(Rules(parsed), parsed.GetValue(foreignDirectives));

    public int Threads(ParseResult parsed) => parsed.GetValue(threads);

    public int MaxBytes(ParseResult parsed) => (int)Math.Min(1024L * 1024 * parsed.GetValue(maxSize), int.MaxValue / 2);

    /// <summary>Whether the user chose how the result is written.</summary>
    public bool HasFormat(ParseResult parsed) => parsed.GetValue(format) is { Length: > 0 } || parsed.GetValue(output) is not null;

    public Destinations Destinations(ParseResult parsed) =>
        Output.Destinations.Parse(parsed.GetValue(format) ?? [], parsed.GetValue(output), "terminal").Probe();

    public string FailOn(ParseResult parsed) => parsed.GetValue(failOn)!;

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
