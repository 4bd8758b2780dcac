namespace KeyLint.Cli.Settings;

/// <summary>The options that <c>keylint.json</c> may give a value, by their names on the command line.</summary>
internal static class SettableOptions
{
    /// <summary>Whether each is a switch, without a value.</summary>
    public static readonly IReadOnlyDictionary<string, bool> Switches = new SortedDictionary<string, bool>(StringComparer.Ordinal)
    {
        ["accept-gap"] = false,
        ["fail-on"] = false,
        ["fail-on-unused"] = true,
        ["foreign-directives"] = true,
        ["format"] = false,
        ["ledger"] = false,
        ["max-size"] = false,
        ["no-cache"] = true,
        ["no-ignore"] = true,
        ["no-ledger"] = true,
        ["no-submodules"] = true,
        ["rotate-after"] = false,
        ["rules"] = false,
        ["strict"] = true,
        ["threads"] = false,
    };

    /// <summary>Whether the values of all files and of the command line count together; of the others the last word does.</summary>
    public static bool AddsUp(string name) => name is "accept-gap" or "rotate-after" or "rules";

    /// <summary>Whether its values are paths, which count from the folder of their file.</summary>
    public static bool IsPath(string name) => name is "ledger" or "rules";
}
