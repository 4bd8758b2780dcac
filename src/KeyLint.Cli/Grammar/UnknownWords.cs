using System.CommandLine;
using System.CommandLine.Parsing;
using KeyLint.Engine.Text;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.Grammar;

/// <summary>
/// Words of a command line that nothing knows. The grammar takes a mistyped option for a path, and the next option for a value: a scan
/// of something else than was meant would look clean.
/// </summary>
internal static class UnknownWords
{
    /// <summary>No option or command is longer. What is may be a secret that was pasted here, and is not repeated.</summary>
    private const int LongestShown = 30;

    /// <summary>What is wrong, each with what may have been meant.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="arguments">The same as it was written.</param>
    public static IReadOnlyList<string> Of(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        var commands = parsed.CommandResult.Command.Subcommands.Select(sub => sub.Name).ToList();
        var problems = new List<string>();
        foreach (var word in parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).Where(token => token.Type == TokenType.Argument))
        {
            if (IsMeantAsOption(word, parsed, arguments))
            {
                problems.Add(OwnerOf(word, parsed) is { } owner ? NoValue(owner.Name, word.Value) : Unknown(word.Value.Split('=')[0], "option", OptionsOf(parsed.CommandResult)));
            }
            else if (parsed.UnmatchedTokens.Contains(word.Value, StringComparer.Ordinal))
            {
                problems.Add(Unknown(word.Value, commands.Count > 0 ? "command" : "argument", commands));
                break;
            }
        }

        return problems;
    }

    /// <summary>Whether it looks like an option, and is no value: neither written as <c>--option=VALUE</c>, nor a number.</summary>
    private static bool IsMeantAsOption(Token word, ParseResult parsed, IReadOnlyList<string> arguments) => word.Value.Length > 1
        && word.Value[0] == '-'
        && !arguments.Any(argument => argument.StartsWith('-') && argument.EndsWith('=' + word.Value, StringComparison.Ordinal))
        && !(char.IsAsciiDigit(word.Value[1]) && OwnerOf(word, parsed) is not null);

    /// <summary>The option that took a word for its value.</summary>
    private static Option? OwnerOf(Token word, ParseResult parsed) => parsed.CommandResult.Children.OfType<OptionResult>()
        .FirstOrDefault(option => option.Tokens.Any(token => ReferenceEquals(token, word)))?.Option;

    private static IEnumerable<string> OptionsOf(CommandResult result)
    {
        for (SymbolResult? at = result; at is not null; at = at.Parent)
        {
            foreach (var option in ((at as CommandResult)?.Command.Options ?? []).Where(option => option.Recursive || at == result))
            {
                yield return option.Name;
            }
        }
    }

    private static string Unknown(string word, string what, IEnumerable<string> known)
    {
        var near = word == "help" ? ["--help"] : NearestIds.Of(word, known);
        return $"{Shown(word)}: unknown {what}" + (near.Count > 0 ? $"; did you mean {string.Join(" or ", near)}?" : "");
    }

    private static string NoValue(string option, string word) =>
        $"{option}: expected a value, found {Shown(word)}; write {option}=VALUE if a value begins with '-'";

    /// <summary>A word as it may be repeated.</summary>
    public static string Shown(string word) => word.Length <= LongestShown ? PlainText.Line(word) : $"(a word of {word.Length} characters)";
}
