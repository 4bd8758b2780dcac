namespace KeyLint.Cli.Scanning;

/// <summary>Reads what a user names: a file, or the pipe of a shell's <c>&lt;(command)</c>. What has no end is not read to it.</summary>
internal static class InputFile
{
    private const int Limit = 1 << 30;

    /// <summary>The content of a file.</summary>
    /// <exception cref="UsageException">It cannot be read, or is longer than 1 GB.</exception>
    public static byte[] Bytes(string file)
    {
        try
        {
            return FileReader.ReadWithin(File.OpenRead(file), Limit) ?? throw new UsageException($"{file}: cannot be read: it is over {Limit >> 20} MB");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: cannot be read: {FileReader.Reason(fault, file)}");
        }
    }
}
