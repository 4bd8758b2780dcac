using System.CommandLine;
using KeyLint.Cli.Grammar;
using KeyLint.Cli.Output;

namespace KeyLint.Cli.Commands;

/// <summary>The options of a scanning command: how it reads, where its result goes, and what fails it.</summary>
internal sealed class ScanOptions : ReadingOptions
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

    public ScanOptions() => format.CompletionSources.Add([.. Formats.Names]);

    public override void AddTo(Command command)
    {
        command.Options.Add(format);
        command.Options.Add(output);
        command.Options.Add(failOn);
        base.AddTo(command);
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

    /// <summary>Whether the user chose how the result is written.</summary>
    public bool HasFormat(ParseResult parsed) => parsed.GetValue(format) is { Length: > 0 } || parsed.GetValue(output) is not null;

    public Destinations Destinations(ParseResult parsed) =>
        Output.Destinations.Parse(parsed.GetValue(format) ?? [], parsed.GetValue(output), "terminal").Probe();

    public string FailOn(ParseResult parsed) => parsed.GetValue(failOn)!;
}
