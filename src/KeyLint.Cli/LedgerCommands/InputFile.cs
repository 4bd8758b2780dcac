using KeyLint.Cli.Scanning;

namespace KeyLint.Cli.LedgerCommands;

/// <summary>Reads what a user names.</summary>
internal static class InputFile
{
    /// <summary>The content of a file.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static byte[] Bytes(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: cannot be read: {FileReader.Reason(fault, file)}");
        }
    }
}
