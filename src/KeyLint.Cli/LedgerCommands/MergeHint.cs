namespace KeyLint.Cli.LedgerCommands;

/// <summary>What whoever begins a ledger should know.</summary>
internal static class MergeHint
{
    public static void Write(string path) => Console.Error.WriteLine(
        $"keylint: made {path}; with the line '{Path.GetFileName(path)} merge=union' in .gitattributes, git merges additions of two branches without a conflict");
}
