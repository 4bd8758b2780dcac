using System.CommandLine;
using System.Text;
using KeyLint.Cli.RuleCommands.Import;
using KeyLint.Cli.Scanning;
using KeyLint.Engine.Rules;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.RuleCommands;

/// <summary><c>keylint rules import gitleaks FILE</c>: takes over what can be, and says what cannot.</summary>
internal static class RulesImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The configuration, such as .gitleaks.toml." };
        var output = new Option<string?>("--output", "-o") { Description = "Write the rules to this file instead of standard output.", HelpName = "FILE" };
        var gitleaks = new Command("gitleaks", "Take over the rules and allowlists of a gitleaks configuration.") { file, output };
        gitleaks.SetAction(parsed => Import(parsed.GetValue(file)!, parsed.GetValue(output)));
        return new Command("import", "Take over rules of another scanner.") { gitleaks };
    }

    private static int Import(string file, string? output)
    {
        if (output is not null && Path.GetFullPath(output) == Path.GetFullPath(file))
        {
            throw new UsageException($"{output}: this file is read, so no rules are written to it");
        }

        var imported = GitleaksImport.Read(Encoding.UTF8.GetString(InputFile.Bytes(file)).TrimStart('\uFEFF'), file);
        foreach (var note in imported.Notes)
        {
            Console.Error.WriteLine(PlainText.Line($"{file}:{note.Line}: {note.Subject}: {note.Text}"));
        }

        Console.Error.WriteLine($"keylint: {imported.Rules.Length} of {imported.Total} rules carried over");
        if (imported.Rules.IsEmpty)
        {
            return (int)ExitCode.NothingImported;
        }

        var text = ImportedRulesWriter.Write(imported, $"the gitleaks configuration {Path.GetFileName(file)}");

        // What is written must be what --rules reads; a fault of the import must not be found by whoever relies on it.
        RuleSet.BuiltIn.Extend([(output ?? "standard output", text)]);
        if (output is null)
        {
            Console.Out.Write(text);
        }
        else
        {
            Write(output, text);
        }

        return (int)ExitCode.Clean;
    }

    private static void Write(string file, string text)
    {
        try
        {
            File.WriteAllText(file, text);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: cannot be written: {FileReader.Reason(fault, file)}");
        }
    }
}
