using System.Collections.Immutable;

namespace KeyLint.Cli.Grammar;

/// <summary>What the help of a command says beyond its grammar.</summary>
/// <param name="Document">The page to read on, from the root of the repository.</param>
/// <param name="Examples">Lines for a shell, each of which works.</param>
internal sealed record HelpText(string Document, params ImmutableArray<string> Examples)
{
    private const string Root = "https://github.com/keylint/keylint/blob/main/";

    /// <summary>What the command can end with, beyond what every command can; none where it just works or not.</summary>
    public ImmutableArray<(ExitCode Code, string Meaning)> ExitCodes { get; init; } = [];

    /// <summary>The address of the page.</summary>
    public string Page => Root + Document;
}
