using System.CommandLine;
using System.CommandLine.Parsing;
using KeyLint.Cli.Grammar;

namespace KeyLint.Cli.Settings;

/// <summary>Puts settings into a command line, as if the user had written them, so that one grammar reads and checks both.</summary>
internal static class SettingsExpansion
{
    private const int LongestShown = 30;

    /// <summary>Parses a command line anew with what files of settings add to it.</summary>
    /// <param name="root">All commands.</param>
    /// <param name="parsed">The command line, without errors.</param>
    /// <param name="arguments">The same as it was written.</param>
    /// <exception cref="UsageException">A file of settings cannot be read, or is not valid.</exception>
    public static ParseResult Apply(RootCommand root, ParseResult parsed, string[] arguments)
    {
        var command = parsed.CommandResult.Command;
        var added = EffectiveOption.Of(SettingsOptions.Layers(parsed)).Where(option => IsOpen(option.Name)).ToList();
        if (added.Count == 0)
        {
            return parsed;
        }

        // Before the user's own words, so that these count where the last one does.
        var start = CommandTree.PathOf(command).Split(' ').Length;
        var whole = Parse(added);
        return whole.Errors.Count == 0
            ? whole
            : throw new UsageException(string.Join('\n', added.SelectMany(option => Parse([option]).Errors.Select(error => Problem(option, error.Message)))));

        ParseResult Parse(IEnumerable<EffectiveOption> options) =>
            CommandTree.Parse(root, [.. arguments[..start], .. options.SelectMany(option => option.Tokens), .. arguments[start..]]);

        // Settings are for all commands: one that does not know an option passes it over.
        bool IsOpen(string name) => command.Options.FirstOrDefault(option => option.Name == "--" + name) is { } option and not UnsettableOption
            && (SettableOptions.AddsUp(name) || parsed.GetResult(option) is null or { Implicit: true });
    }

    /// <summary>What is wrong with the values of an option: what a command that knows it would refuse.</summary>
    public static IEnumerable<string> ProblemsOf(RootCommand root, EffectiveOption option)
    {
        var command = CommandTree.All(root).First(command => command.Options.Any(known => known.Name == "--" + option.Name));
        return CommandTree.Parse(root, [.. CommandTree.PathOf(command).Split(' '), .. option.Tokens]).Errors
            .Where(error => error.SymbolResult is OptionResult)
            .Select(error => Problem(option, error.Message));
    }

    // The grammar lists what it expects on lines of their own, and repeats what it found; a long word may be a secret.
    private static string Problem(EffectiveOption option, string message)
    {
        var shown = option.Values.Where(value => value.Length > LongestShown).Aggregate(message, (text, value) => text.Replace(value, "…", StringComparison.Ordinal));
        var line = string.Join(' ', shown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var named = $"--{option.Name}: ";
        return $"{option.Origin}: option '{option.Name}': {(line.StartsWith(named, StringComparison.Ordinal) ? line[named.Length..] : line)}";
    }
}
