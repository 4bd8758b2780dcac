using System.Text;

namespace KeyLint.Cli.Hooks;

/// <summary>The file of a message that is being written.</summary>
internal static class MessageDraft
{
    private static readonly byte[] Scissors = Encoding.ASCII.GetBytes("------------------------ >8 ------------------------");

    /// <summary>What becomes the message: all before the line that <c>git commit --verbose</c> puts above the change. Comments are kept, since
    /// not every way to commit strips them.</summary>
    public static ReadOnlySpan<byte> Kept(ReadOnlySpan<byte> file)
    {
        var cut = file.IndexOf(Scissors);
        return cut < 0 ? file : file[..(file[..cut].LastIndexOf((byte)'\n') + 1)];
    }
}
