using System.CommandLine;
using KeyLint.Cli.Grammar;
using KeyLint.Cli.Settings;

namespace KeyLint.Cli.RuleCommands;

/// <summary><c>keylint rules</c>: what is looked for, the proof that it is found, and how to bring one's own.</summary>
internal static class RulesCommand
{
    public static Command Create() => new("rules", "List, show, test and import rules.")
    {
        RulesListCommand.Create(),
        RulesShowCommand.Create(),
        RulesTestCommand.Create(),
        RulesImportCommand.Create(),
    };

    /// <summary>The option that every command with rules takes.</summary>
    public static Option<string[]> RulesOption() =>
        new("--rules") { Description = "Further rule files, or folders of them, beside the built-in rules. Repeatable.", HelpName = "PATH" };

    /// <summary>How <c>list</c> and <c>show</c> answer.</summary>
    public static Option<string> FormatOption()
    {
        var format = new UnsettableOption("--format", "-f") { Description = "text or json.", DefaultValueFactory = _ => "text", HelpName = "FORMAT" };
        format.TakesOneOf("text", "json");
        return format;
    }
}
