using System.CommandLine;
using KeyLint.Cli.Grammar;

namespace KeyLint.Cli.Hooks;

/// <summary><c>keylint hook install|uninstall|status|run</c>: the hooks of git.</summary>
internal static class HookCommand
{
    public static Command Create() => new("hook", "Stand in git's hooks, so that no secret is committed or pushed.")
    {
        HookInstallCommand.Create(),
        HookUninstallCommand.Create(),
        HookStatusCommand.Create(),
        HookRunCommand.Create(),
    };

    /// <summary>The kinds that a command is about.</summary>
    public static Argument<string[]> Kinds(string description)
    {
        var kinds = new Argument<string[]>("HOOK") { Description = $"{description} {string.Join(", ", HookKind.Names)}.", Arity = ArgumentArity.ZeroOrMore };
        kinds.TakesOneOf(HookKind.Names);
        return kinds;
    }

    /// <summary>The repository that a command is about.</summary>
    public static Option<string> Repository() => new("--repo") { Description = "A folder in the repository.", DefaultValueFactory = _ => ".", HelpName = "FOLDER" };
}
