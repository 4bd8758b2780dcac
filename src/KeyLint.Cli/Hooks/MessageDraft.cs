using System.Text;

namespace KeyLint.Cli.Hooks;

/// <summary>The file of a message that is being written.</summary>
internal static class MessageDraft
{
    private static readonly byte[] Scissors = Encoding.ASCII.GetBytes("------------------------ >8 ------------------------");

    /// <summary>What becomes the message: all before the line that <c>git commit --verbose</c> puts above the change. Comments are kept, since
    /// not every way to commit strips them; so is what stands below such a line and is no change, which git cuts off only when it wrote the line.</summary>
    public static ReadOnlySpan<byte> Kept(ReadOnlySpan<byte> file)
    {
        var cut = file.IndexOf(Scissors);
        if (cut < 0)
        {
            return file;
        }

        var line = file[..cut].LastIndexOf((byte)'\n') + 1;
        return IsChange(file[cut..], file[line..cut]) ? file[..line] : file;
    }

    /// <summary>Whether comments follow the line, and then a change or nothing.</summary>
    /// <param name="below">From the scissors on.</param>
    /// <param name="mark">What stands before the scissors: the sign of a comment.</param>
    private static bool IsChange(ReadOnlySpan<byte> below, ReadOnlySpan<byte> mark)
    {
        mark = mark.TrimEnd((byte)' ');
        while (below.IndexOf((byte)'\n') is var end and >= 0)
        {
            below = below[(end + 1)..];
            if (below.StartsWith("diff --"u8) || below.StartsWith("Submodule "u8) || below.IsEmpty)
            {
                return true;
            }

            if (mark.IsEmpty || !below.StartsWith(mark))
            {
                return false;
            }
        }

        return true;
    }
}
