using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;

namespace KeyLint.Cli.Grammar;

/// <summary>The help that the grammar gives, and after it what no grammar knows: examples, exit codes, and where to read on.</summary>
/// <param name="grammar">Writes what follows from the grammar.</param>
internal sealed class FullHelp(SynchronousCommandLineAction grammar) : SynchronousCommandLineAction
{
    /// <summary>Who asks for help is not told that his command is not complete.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var (configuration, output) = (parseResult.InvocationConfiguration, parseResult.InvocationConfiguration.Output);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        configuration.Output = text;
        var code = grammar.Invoke(parseResult);
        configuration.Output = output;
        output.Write(WithOptional(text.ToString(), parseResult.CommandResult.Command));
        Write(HelpTexts.Of(parseResult.CommandResult.Command), parseResult.InvocationConfiguration.Output);
        return code;
    }

    /// <summary>The list of commands shows an argument that can be left out as one that cannot.</summary>
    private static string WithOptional(string help, Command command) => command.Subcommands
        .Where(sub => sub.Arguments is [{ Arity.MinimumNumberOfValues: 0 }])
        .Aggregate(help, (text, sub) => text.Replace($"  {sub.Name} <{sub.Arguments[0].Name}>", $"  {sub.Name} [{sub.Arguments[0].Name}]", StringComparison.Ordinal));

    private static void Write(HelpText text, TextWriter output)
    {
        output.WriteLine("Examples:");
        foreach (var example in text.Examples)
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        if (!text.ExitCodes.IsEmpty)
        {
            output.WriteLine("Exit codes:");
            foreach (var (code, meaning) in text.ExitCodes.OrderBy(entry => entry.Code))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(int)code}  {meaning}"));
            }

            output.WriteLine();
        }

        output.WriteLine($"More: {text.Page}");
    }
}
