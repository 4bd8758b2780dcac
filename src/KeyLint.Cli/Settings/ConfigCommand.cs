using System.CommandLine;
using KeyLint.Cli.Commands;
using KeyLint.Cli.Output;
using KeyLint.Cli.RuleCommands;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.Settings;

/// <summary><c>keylint config show [PATH]</c>: which settings hold, and where each comes from.</summary>
internal static class ConfigCommand
{
    private const int ValueWidth = 36;

    public static Command Create() => new("config", "Show the settings that hold.") { Show() };

    private static Command Show()
    {
        var path = new Argument<string>("PATH") { Description = "The folder that the settings are for.", DefaultValueFactory = _ => "." };
        var command = new Command("show", "Show which settings hold for a folder, and where each comes from.") { path };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(path)!;
            if (!Directory.Exists(folder))
            {
                throw new UsageException($"{folder}: no such folder");
            }

            var root = (RootCommand)parsed.RootCommandResult.Command;
            var layers = SettingsFiles.For(folder);
            Write(root, layers, SettingsFiles.Paths(folder), Console.Out);
            Check(root, layers);
            return (int)ExitCode.Clean;
        });
        return command;
    }

    /// <summary>Fails as a scan would that is given these settings.</summary>
    private static void Check(RootCommand root, IReadOnlyList<SettingsLayer> layers)
    {
        var options = EffectiveOption.Of(layers);
        var problems = options.SelectMany(option => SettingsExpansion.ProblemsOf(root, option)).ToList();
        if (problems.Count > 0)
        {
            throw new UsageException(string.Join('\n', problems));
        }

        Destinations.Parse(Values("format"), output: null, "terminal");
        var rules = RuleSource.Load(Values("rules"), layers);
        ReportOptions.Policy(Values("rotate-after"), rules);
        foreach (var ledger in Values("ledger"))
        {
            LedgerSource.Load(ledger, folder: null, rules);
        }

        string[] Values(string name) => [.. options.Where(option => option.Name == name).SelectMany(option => option.Values)];
    }

    private static void Write(Command root, IReadOnlyList<SettingsLayer> layers, IEnumerable<string> paths, TextWriter output)
    {
        var width = SettableOptions.Switches.Keys.Max(name => name.Length) + 1;
        var options = EffectiveOption.Of(layers).ToLookup(option => option.Name, StringComparer.Ordinal);
        foreach (var name in SettableOptions.Switches.Keys)
        {
            if (!options.Contains(name))
            {
                output.WriteLine($"{name.PadRight(width)}{StandardValues.Of(root, name),-ValueWidth} not set");
            }

            foreach (var option in options[name])
            {
                output.WriteLine($"{name.PadRight(width)}{QuotedText.Plain(string.Join(", ", option.Values)),-ValueWidth} {PlainText.Line(option.Origin)}");
            }
        }

        output.WriteLine();
        foreach (var file in paths)
        {
            output.WriteLine($"{(layers.Any(layer => layer.Path == file) ? "read" : "none"),-5}{PlainText.Line(file)}");
        }

        output.WriteLine("The command line counts before the files, and a file further down before one above it; accept-gap, rotate-after and rules add up.");
    }
}
