using System.Text;
using KeyLint.Cli.Scanning;
using KeyLint.Git;

namespace KeyLint.Cli.Settings;

/// <summary>
/// Reads the text files of KeyLint's own, which it looks for by their names: whoever made the repository may have put a pipe there, a link to
/// a device, or a file without an end.
/// </summary>
internal static class OwnText
{
    private const int Limit = 64 * 1024 * 1024;

    // A character that is not read would be one that is not meant.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The file as the user named it.</param>
    /// <exception cref="UsageException">It cannot be read, or is not UTF-8.</exception>
    public static string Read(string path, string shown)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new UsageException($"{shown}: this is a folder; expected a file");
            }

            if (FileKind.LeadsNowhere(path))
            {
                throw new UsageException($"{shown}: cannot be read: it is a link that leads nowhere");
            }

            if (FileKind.Of(path, out _) is { } kind)
            {
                throw new UsageException($"{shown}: cannot be read: it is {kind}");
            }

            return new FileInfo(path).Length <= Limit ? File.ReadAllText(path, Strict) : throw new UsageException($"{shown}: cannot be read: it is over {Limit >> 20} MB");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{shown}: cannot be read: {FileReader.Reason(fault)}");
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"{shown}: the file is not UTF-8");
        }
    }
}
