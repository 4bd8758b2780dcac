using KeyLint.Engine.Candidates;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Screening;

/// <summary>What <see cref="LabelledPasswords"/> reads around the end of a label.</summary>
internal static class LabelStretch
{
    private const int MaxLabel = ((2 * LabelledPasswords.Reach) + 2) * ScreenedText.MaxWidth;
    private const int MaxValue = (ItemValues.Reach + 1 + AssignedValue.MaxGap + PasswordLooks.MaxLength + AssignedValue.MaxGap + 16) * ScreenedText.MaxWidth;

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

    /// <summary>Whether what follows a label gives it a value that may be a password; most are too short or too long, or have no digit.</summary>
    private static bool IsFollowed(ReadOnlySpan<byte> behind)
    {
        if (behind.IsEmpty)
        {
            return false;
        }

        if (IsItem(behind))
        {
            return true;
        }

        if (behind[0] is not ((byte)'"' or (byte)'\''))
        {
            return behind[0] is (byte)':' or (byte)'>' && (MayBeBare(behind[1..]) || PasswordStretch.IsQuoted(behind, 1));
        }

        var sign = behind[1..] switch
        {
            [(byte)':' or (byte)',', ..] => 2,
            [(byte)' ', (byte)':', ..] => 3,
            [(byte)' ', (byte)'v', ..] when behind[1..].StartsWith(" value="u8) => 1 + LabelledPasswords.ValueAttribute.Length,
            _ => 0,
        };
        return sign > 0 && PasswordStretch.IsQuoted(behind, sign);
    }

    /// <summary>Whether the value of an item named so follows.</summary>
    private static bool IsItem(ReadOnlySpan<byte> behind)
    {
        var near = behind[..Math.Min(behind.Length, ItemValues.Reach * ScreenedText.MaxWidth)];
        if (behind[0] is not ((byte)'"' or (byte)'\'' or (byte)'<' or (byte)'\r' or (byte)'\n') || near.IndexOf("value"u8) is not (var label and >= 0))
        {
            return false;
        }

        var sign = near[label..].IndexOfAny(":=>"u8);
        var value = label + sign + 1;
        return sign >= 0 && (MayBeBare(behind[value..]) || PasswordStretch.IsQuoted(behind, value));
    }

    /// <summary>Whether a value without quotes may be one, up to the end of its line or element.</summary>
    private static bool MayBeBare(ReadOnlySpan<byte> behind)
    {
        var value = behind[..Math.Min(behind.Length, MaxValue)].TrimStart((byte)' ');
        var end = value.IndexOfAny((byte)'\n', (byte)'\r', (byte)'<');
        value = end < 0 ? value : value[..end];
        return value.Length is >= PasswordLooks.MinLength and <= PasswordLooks.MaxLength * ScreenedText.MaxWidth && value.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;
    }
}
