using System.CommandLine;

namespace KeyLint.Cli.Settings;

/// <summary>An option that shares its name with one that settings may give a value, and means something else, or whose command asks the settings itself: they pass it over.</summary>
internal sealed class UnsettableOption(string name, params string[] aliases) : Option<string>(name, aliases);
