using KeyLint.Engine.Candidates;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Screening;

/// <summary>What <see cref="LabelledPasswords"/> reads around a colon.</summary>
internal static class LabelStretch
{
    private const int MaxLabel = LabelledPasswords.Reach * ScreenedText.MaxWidth;
    private const int MaxValue = (AssignedValue.MaxGap + PasswordLooks.MaxLength + AssignedValue.MaxGap + 8) * ScreenedText.MaxWidth;

    /// <summary>Finds it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The last letter of a label.</param>
    /// <param name="start">Where the label's line begins, or before what is read of it.</param>
    /// <param name="end">Behind the value and what tells that it is whole.</param>
    /// <returns>False when no colon follows, or the label is not that of a password.</returns>
    public static bool TryFind(ReadOnlySpan<byte> text, int at, out int start, out int end)
    {
        (start, end) = (at, at + 1);
        if (end < text.Length && text[end] is (byte)'"' or (byte)'\'')
        {
            end++;
            end += end < text.Length && text[end] == ' ' ? 1 : 0;
        }

        if (end >= text.Length || text[end] != ':' || at < 2 || (text[at - 1] | 0x20, text[at - 2] | 0x20) is not (('r', 'o') or ('w', 'p')))
        {
            return false;
        }

        var low = Math.Max(0, end - MaxLabel - 1);
        var line = text[low..at].LastIndexOf((byte)'\n');
        start = line < 0 ? low : low + line;
        end = Math.Min(text.Length, end + MaxValue);
        return true;
    }
}
