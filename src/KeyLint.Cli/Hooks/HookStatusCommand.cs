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
            var repository = HistoryRepository.Open(parsed.GetValue(folder)!);
            var hooks = HooksFolder.Of(repository);
            var manager = HookManager.Of(hooks, repository.WorkTree, HookKind.All);
            var files = HookKind.All.Select(kind => new HookFile(hooks, kind)).ToList();
            var states = files.ConvertAll(hook => manager?.Runs(hook.Kind) == true ? HookState.Called : hook.State);
            foreach (var (hook, state) in files.Zip(states))
            {
                Console.Out.WriteLine($"{hook.Kind.Name,-12} {(state == HookState.Chained && !hook.RunsOther ? Word(HookState.Ours) : Word(state)),-24} {hook.Kind.Help}");
            }

            Console.Out.WriteLine($"in {PlainText.Line(hooks)}");
            return (int)(states.Exists(state => state is HookState.Ours or HookState.Chained or HookState.Called) ? ExitCode.Clean : ExitCode.Findings);
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
