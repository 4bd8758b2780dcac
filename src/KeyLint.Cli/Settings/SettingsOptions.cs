using System.CommandLine;
using System.CommandLine.Parsing;

namespace KeyLint.Cli.Settings;

/// <summary>Where a command takes its settings from.</summary>
internal static class SettingsOptions
{
    private const string FileName = "--config";
    private const string NoneName = "--no-config";

    /// <summary>Gives a command the options, and with them the settings.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(new Option<string?>(FileName)
        {
            Description = "Take settings from this file alone; by default from each keylint.json that holds here, see keylint config show.",
            HelpName = "FILE",
        });
        command.Options.Add(new Option<bool>(NoneName) { Description = "Take no settings from any file." });
    }

    /// <summary>The files that hold for a command line; none for a command without settings.</summary>
    public static IReadOnlyList<SettingsLayer> Layers(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Options.OfType<Option<string?>>().FirstOrDefault(option => option.Name == FileName) is not { } file || parsed.GetValue<bool>(NoneName))
        {
            return [];
        }

        return parsed.GetValue(file) is { } path
            ? File.Exists(path) ? [SettingsFiles.Read(path)] : throw new UsageException($"{FileName} {path}: no such file")
            : SettingsFiles.For(FolderOf(parsed));
    }

    /// <summary>The ledger that the settings name, for a command that writes it; null where they name none.</summary>
    /// <exception cref="UsageException">A repository's own settings name one outside of it: whoever wrote them must not have files written.</exception>
    public static string? LedgerOf(ParseResult parsed)
    {
        var (path, origin) = (parsed.CommandResult.Command.Options.Any(option => option.Name == FileName) ? Layers(parsed) : SettingsFiles.For("."))
            .SelectMany(layer => EffectiveOption.Of([layer]).Where(option => option.Name == "ledger").Select(option => (option.Values[0], (SettingsLayer?)layer)))
            .LastOrDefault();
        if (origin is null)
        {
            return null;
        }

        var isMine = SettingsFiles.IsPersonsOwn(origin.Path) || (parsed.CommandResult.Command.Options.Any(option => option.Name == FileName) && parsed.GetValue<string?>(FileName) is not null);
        return isMine || SettingsFiles.HoldsBeside(origin.Path, path)
            ? Path.GetRelativePath(Environment.CurrentDirectory, path)
            : throw new UsageException($"{origin.Path}: 'ledger' lies outside the repository; to write it, name it with --ledger");
    }

    /// <summary>What is read decides, whether an argument or an option names it.</summary>
    private static string FolderOf(ParseResult parsed) => ScannedFolder.Of(
        [.. parsed.CommandResult.Children
            .Where(child => child is ArgumentResult { Argument.Name: "PATH" or "REPO" or "FILE" } or OptionResult { Option.Name: "--repository" })
            .SelectMany(child => child.Tokens)
            .Select(token => token.Value)]);
}
