using System.Text;

namespace KeyLint.Cli.Output;

/// <summary>Standard output and standard error, which may be full or closed.</summary>
internal static class StandardStreams
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public static void SetUp()
    {
        Console.OutputEncoding = Encoding;
        Console.SetOut(Writer(Output()));
        Console.SetError(Writer(new StandardStream(ClosedStream.Is(2) ? null : Console.OpenStandardError(), isNeeded: false)));
    }

    /// <summary>Standard output for a report, which may be long: a call of the system for each word would take longer than the scan. Flush it.</summary>
    public static StreamWriter ForReport() => new(Output(), Encoding, bufferSize: 1 << 14, leaveOpen: true);

    /// <summary>Standard input.</summary>
    /// <exception cref="UsageException">It is closed.</exception>
    public static Stream Input() => ClosedStream.Is(0) ? throw new UsageException("standard input: cannot be read: it is closed") : Console.OpenStandardInput();

    private static StandardStream Output() => new(ClosedStream.Is(1) ? null : Console.OpenStandardOutput(), isNeeded: true);

    private static TextWriter Writer(Stream stream) => TextWriter.Synchronized(new StreamWriter(stream, Encoding, bufferSize: 256, leaveOpen: true) { AutoFlush = true });
}
