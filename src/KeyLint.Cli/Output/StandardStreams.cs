using System.Text;

namespace KeyLint.Cli.Output;

/// <summary>Standard output and standard error, which may be full or closed.</summary>
internal static class StandardStreams
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public static void SetUp()
    {
        Console.OutputEncoding = Encoding;
        Console.SetOut(Writer(new StandardStream(Console.OpenStandardOutput(), isNeeded: true)));
        Console.SetError(Writer(new StandardStream(Console.OpenStandardError(), isNeeded: false)));
    }

    private static TextWriter Writer(Stream stream) => TextWriter.Synchronized(new StreamWriter(stream, Encoding, bufferSize: 256, leaveOpen: true) { AutoFlush = true });
}
