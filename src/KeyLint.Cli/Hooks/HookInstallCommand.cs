using System.CommandLine;
using KeyLint.Git;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.Hooks;

/// <summary><c>keylint hook install [HOOK…]</c>.</summary>
internal static class HookInstallCommand
{
    public static Command Create()
    {
        var kinds = HookCommand.Kinds("By default pre-commit, commit-msg and pre-push, in a bare repository pre-receive. Any of");
        var folder = HookCommand.Repository();
        var command = new Command("install", "Install hooks. A hook that is there is kept, and runs first.") { kinds, folder };
        command.SetAction(parsed =>
        {
            var repository = HistoryRepository.Open(parsed.GetValue(folder)!);
            var hooks = HooksFolder.Of(repository);
            var wanted = (parsed.GetValue(kinds) is { Length: > 0 } named ? named.Distinct().Select(HookKind.Of) : HookKind.For(repository.WorkTree is null)).ToList();
            if (HookManager.Of(hooks, repository.WorkTree, wanted) is { } manager)
            {
                return (int)Advise(manager, wanted, hooks);
            }

            foreach (var hook in wanted.Select(kind => new HookFile(hooks, kind)))
            {
                hook.Install();
                Console.Out.WriteLine(hook.State switch
                {
                    HookState.Called => $"{hook.Kind.Name}: the hook that is there runs it already",
                    HookState.Chained when hook.RunsOther => $"{hook.Kind.Name}: installed; the hook that was there runs first, as {HookScript.Before(hook.Kind)}",
                    HookState.Chained => $"{hook.Kind.Name}: installed; the hook that was there is kept as {HookScript.Before(hook.Kind)} and does not run: it is not executable",
                    _ => $"{hook.Kind.Name}: installed",
                });
            }

            Console.Out.WriteLine($"in {PlainText.Line(hooks)}");
            if (repository.WorkTree is { } root && hooks.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && !hooks.StartsWith(repository.CommonDirectory, StringComparison.Ordinal))
            {
                Console.Out.WriteLine("This folder is part of the work tree (core.hooksPath): commit the files, and all who use it have the hooks.");
            }

            if (new[] { repository.WorkTree, repository.GitDirectory, repository.CommonDirectory }.OfType<string>().All(own => !IsWithin(hooks, own)))
            {
                Console.Out.WriteLine("This folder lies outside the repository (core.hooksPath): the hooks run in every repository that uses it, and uninstall takes them from all.");
            }

            if (!HookedTool.IsFound(repository.WorkTree ?? repository.GitDirectory))
            {
                Console.Error.WriteLine("keylint: the hooks look for keylint on the path, in ~/.dotnet/tools and in .config/dotnet-tools.json, and it is in none of them: until it is, they stop everything");
            }

            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static bool IsWithin(string folder, string own) =>
        (folder + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(own) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static ExitCode Advise(HookManager manager, List<HookKind> wanted, string hooks)
    {
        foreach (var kind in wanted.Where(manager.Runs))
        {
            Console.Out.WriteLine($"{kind.Name}: {manager.Name} runs it already");
        }

        var missing = wanted.Where(kind => !manager.Runs(kind)).ToList();
        if (missing.Count == 0)
        {
            return ExitCode.Clean;
        }

        Console.Error.WriteLine($"keylint: {PlainText.Line(hooks)}: {manager.Name} writes these hooks anew by itself, and one of ours would be lost; let {manager.Name} run KeyLint:");
        foreach (var line in manager.Advice(missing))
        {
            Console.Error.WriteLine(PlainText.Line(line));
        }

        return ExitCode.Usage;
    }
}
