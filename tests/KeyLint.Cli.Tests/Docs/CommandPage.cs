using System.Collections;
using System.CommandLine;
using System.Globalization;
using System.Text;
using KeyLint.Cli.Grammar;

namespace KeyLint.Cli.Tests.Docs;

/// <summary>The page on a command and those below it, made of the grammar and of what its help says.</summary>
internal static class CommandPage
{
    private const string Folder = "docs/commands/";

    /// <summary>Where the page of a command is, from the root of the repository.</summary>
    public static string FileOf(Command command) => $"{Folder}{command.Name}.md";

    public static string Write(Command command)
    {
        var page = new StringBuilder();
        foreach (var one in All(command).Where(one => one.Subcommands.Count == 0 || one == command))
        {
            Section(page, one, one == command ? "#" : "##");
        }

        return page.Append("All commands: [README](../../README.md#the-commands)\n").ToString();
    }

    private static void Section(StringBuilder page, Command command, string mark)
    {
        var text = HelpTexts.Of(command);
        page.Append(CultureInfo.InvariantCulture, $"{mark} keylint {CommandTree.PathOf(command)}\n\n{command.Description}\n\n");
        if (command.Subcommands.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"More: [{text.Document}](../../{text.Document})\n\n");
            return;
        }

        var arguments = string.Concat(command.Arguments.Select(argument => " " + Usage(argument)));
        page.Append(CultureInfo.InvariantCulture, $"```text\nkeylint {CommandTree.PathOf(command)}{arguments} [options]\n```\n\n");
        Table(page, ["Argument", "Meaning"], command.Arguments.Select(argument => new[] { $"`{Usage(argument)}`", Cell(argument.Description) }));
        Table(page, ["Option", "Meaning"], command.Options.Where(option => !option.Hidden).Select(option => new[] { Names(option), Cell(option.Description) + Default(option) }));
        page.Append("```bash\n").AppendJoin('\n', text.Examples).Append("\n```\n\n");
        Table(page, ["Exit code", "Means"], text.ExitCodes.OrderBy(entry => entry.Code).Select(entry => new[] { ((int)entry.Code).ToString(CultureInfo.InvariantCulture), Cell(entry.Meaning) }));
        page.Append(CultureInfo.InvariantCulture, $"More: [{text.Document}](../../{text.Document})\n\n");
    }

    private static string Usage(Argument argument)
    {
        var name = $"<{argument.HelpName ?? argument.Name}>" + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Names(Option option)
    {
        var names = option.Aliases.Prepend(option.Name).OrderBy(name => name.Length).Select(name => $"`{name}`");
        return string.Join(", ", names) + (option.ValueType == typeof(bool) ? "" : $" `{Cell("<" + (option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant()) + ">")}`");
    }

    // The number of threads is another on another machine.
    private static string Default(Option option) => !option.HasDefaultValue || option.Name == "--threads" ? ""
        : option.GetDefaultValue() is not (null or false or "") and var value && (value is string || value is not ICollection { Count: 0 })
            ? $" Default: `{Convert.ToString(value, CultureInfo.InvariantCulture)}`."
            : "";

    private static void Table(StringBuilder page, string[] head, IEnumerable<string[]> rows)
    {
        var lines = rows.Select(row => $"| {string.Join(" | ", row)} |").ToList();
        if (lines.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", head)} |\n|{string.Concat(head.Select(_ => "--|"))}\n").AppendJoin('\n', lines).Append("\n\n");
        }
    }

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);
}
