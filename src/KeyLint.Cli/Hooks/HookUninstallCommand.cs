using System.CommandLine;
using KeyLint.Git;

namespace KeyLint.Cli.Hooks;

/// <summary><c>keylint hook uninstall [HOOK…]</c>.</summary>
internal static class HookUninstallCommand
{
    public static Command Create()
    {
        var kinds = HookCommand.Kinds("By default all that are installed. Any of");
        var folder = HookCommand.Repository();
        var command = new Command("uninstall", "Take hooks away again, and put back what was there before.") { kinds, folder };
        command.SetAction(parsed =>
        {
            var hooks = HooksFolder.Of(HistoryRepository.Open(parsed.GetValue(folder)!));
            var removed = 0;
            foreach (var kind in parsed.GetValue(kinds) is { Length: > 0 } named ? named.Distinct().Select(HookKind.Of) : HookKind.All)
            {
                var hook = new HookFile(hooks, kind);
                var wasChained = hook.State == HookState.Chained;
                if (hook.State == HookState.Replaced)
                {
                    Console.Out.WriteLine($"{kind.Name}: not KeyLint's any more, and left as it is; the hook that was there before KeyLint is kept as {HookScript.Before(kind)}");
                }

                if (hook.Uninstall())
                {
                    removed++;
                    Console.Out.WriteLine($"{kind.Name}: removed{(wasChained ? "; the hook that was there before is back" : "")}");
                }
            }

            if (removed == 0)
            {
                Console.Out.WriteLine("No hook of KeyLint is installed.");
            }

            return (int)ExitCode.Clean;
        });
        return command;
    }
}
