using System.CommandLine;
using KeyLint.Git;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.Hooks;

/// <summary><c>keylint hook status</c>.</summary>
internal static class HookStatusCommand
{
    public static Command Create()
    {
        var folder = HookCommand.Repository();
        var command = new Command("status", "Say which hooks are installed. The exit code is 1 when none is.") { folder };
        command.SetAction(parsed =>
        {
            var hooks = HooksFolder.Of(HistoryRepository.Open(parsed.GetValue(folder)!));
            hooks = HookManager.Of(hooks, [])?.Folder ?? hooks;
            var files = HookKind.All.Select(kind => new HookFile(hooks, kind)).ToList();
            foreach (var file in files)
            {
                Console.Out.WriteLine($"{file.Kind.Name,-12} {Word(file.State),-24} {file.Kind.Help}");
            }

            Console.Out.WriteLine($"in {PlainText.Line(hooks)}");
            return (int)(files.Exists(file => file.State is HookState.Ours or HookState.Chained or HookState.Called) ? ExitCode.Clean : ExitCode.Findings);
        });
        return command;
    }

    private static string Word(HookState state) => state switch
    {
        HookState.None => "not installed",
        HookState.Other => "another hook is there",
        HookState.Replaced => "replaced by another",
        HookState.Called => "run by another",
        HookState.Ours => "installed",
        _ => "installed, after another",
    };
}
