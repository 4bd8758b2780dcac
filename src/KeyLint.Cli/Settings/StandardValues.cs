using System.CommandLine;
using System.Globalization;

namespace KeyLint.Cli.Settings;

/// <summary>What commands do where nobody gave an option a value.</summary>
internal static class StandardValues
{
    /// <summary>In words, where there is no single value.</summary>
    private static readonly Dictionary<string, string> InWords = new(StringComparer.Ordinal)
    {
        ["accept-gap"] = "none",
        ["format"] = "terminal (report: markdown)",
        ["ledger"] = "keylint.ledger.json, if it is there",
        ["rotate-after"] = "what the rules recommend",
        ["rules"] = "the built-in rules alone",
    };

    /// <summary>Says it.</summary>
    /// <param name="root">All commands.</param>
    /// <param name="name">An option that can be set.</param>
    /// <returns><c>medium</c>; where a command has another value, <c>medium (report: never)</c>.</returns>
    public static string Of(Command root, string name)
    {
        if (SettableOptions.Switches[name])
        {
            return "off";
        }

        if (InWords.TryGetValue(name, out var words))
        {
            return words;
        }

        var values = root.Subcommands
            .SelectMany(command => command.Options.Where(option => option.Name == "--" + name).Select(option => (Command: command.Name, Value: Text(option))))
            .ToLookup(use => use.Value, use => use.Command, StringComparer.Ordinal);
        var usual = values.MaxBy(uses => uses.Count())!;
        return string.Concat([usual.Key, .. values.Where(uses => uses != usual).Select(uses => $" ({string.Join(", ", uses)}: {uses.Key})")]);
    }

    private static string Text(Option option) => Convert.ToString(option.GetDefaultValue(), CultureInfo.InvariantCulture)!;
}
