namespace KeyLint.Cli.Scanning;

/// <summary>Reads what a user names: a file, or the pipe of a shell's <c>&lt;(command)</c>. What has no end is not read to it.</summary>
internal static class InputFile
{
    private const int Longest = 1 << 30;

    /// <summary>The content of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limit">The most bytes that make sense.</param>
    /// <exception cref="UsageException">It cannot be read, or is longer.</exception>
    public static byte[] Bytes(string file, int limit = Longest)
    {
        try
        {
            return FileReader.ReadWithin(File.OpenRead(file), limit) ?? throw new UsageException($"{file}: cannot be read: it is over {limit >> 20} MB");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: cannot be read: {FileReader.Reason(fault, file)}");
        }
    }
}
