using System.CommandLine;
using System.CommandLine.Parsing;

namespace KeyLint.Cli.Grammar;

/// <summary>Finds what was given an empty word, as a script does whose variable is not set: no file, folder, range or reason has no name.</summary>
internal static class EmptyWords
{
    /// <summary>One message for each argument or option.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed) =>
        [.. parsed.CommandResult.Children.Where(given => given.Tokens.Any(token => token.Value.Length == 0)).Select(given => $"{NameOf(given)} is empty; a variable may not be set")];

    private static string NameOf(SymbolResult given) => given switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult argument => argument.Argument.Name,
        _ => "a word",
    };
}
