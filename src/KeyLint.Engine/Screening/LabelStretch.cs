using KeyLint.Engine.Candidates;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Screening;

/// <summary>What <see cref="LabelledPasswords"/> reads around the end of a label.</summary>
internal static class LabelStretch
{
    private const int MaxLabel = ((2 * LabelledPasswords.Reach) + 2) * ScreenedText.MaxWidth;
    private const int MaxValue = (AssignedValue.MaxGap + PasswordLooks.MaxLength + AssignedValue.MaxGap + 16) * ScreenedText.MaxWidth;

    /// <summary>Finds it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The last letter of a label.</param>
    /// <param name="start">Where the label's line begins, or before what is read of it.</param>
    /// <param name="end">Behind the value and what tells that it is whole.</param>
    /// <returns>False when no value follows, or the label is not that of a password.</returns>
    public static bool TryFind(ReadOnlySpan<byte> text, int at, out int start, out int end)
    {
        (start, end) = (at, at);
        var isPassword = at >= 2 && (text[at - 1] | 0x20, text[at - 2] | 0x20) is ('r', 'o') or ('w', 'p');
        if (!isPassword || !IsFollowed(text[(at + 1)..]))
        {
            return false;
        }

        var low = Math.Max(0, at - MaxLabel);
        var line = text[low..at].LastIndexOf((byte)'\n');
        start = line < 0 ? low : low + line;
        end = Math.Min(text.Length, at + MaxValue);
        return true;
    }

    private static bool IsFollowed(ReadOnlySpan<byte> behind)
    {
        if (behind.IsEmpty || behind[0] is not ((byte)'"' or (byte)'\''))
        {
            return !behind.IsEmpty && behind[0] is (byte)':' or (byte)'>';
        }

        behind = behind[1..];
        return behind.StartsWith(":"u8) || behind.StartsWith(","u8) || behind.StartsWith(" :"u8) || behind.StartsWith(" value="u8);
    }
}
