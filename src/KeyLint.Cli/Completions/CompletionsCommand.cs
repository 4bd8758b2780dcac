using System.CommandLine;
using KeyLint.Cli.Grammar;

namespace KeyLint.Cli.Completions;

/// <summary><c>keylint completions SHELL</c>: the script that makes a shell complete commands, options and values.</summary>
internal static class CompletionsCommand
{
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = $"{string.Join(", ", CompletionScripts.Shells)}." };
        shell.TakesOneOf([.. CompletionScripts.Shells]);
        var command = new Command("completions", "Print a script that completes keylint's commands, options and values in your shell.") { shell };
        command.SetAction(parsed =>
        {
            Console.Out.Write(CompletionScripts.Of(parsed.GetValue(shell)!));
            return (int)ExitCode.Clean;
        });
        return command;
    }
}
