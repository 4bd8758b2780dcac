using System.Runtime.CompilerServices;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Validation;

/// <summary>Base64 in either alphabet, with padding or without.</summary>
internal static class Base64Text
{
    /// <summary>Decodes.</summary>
    /// <returns>The bytes, or null when the text is no base64.</returns>
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd('=');
        if (text.Length % 4 == 1)
        {
            return null;
        }

        var bytes = new byte[text.Length * 3 / 4];
        return TryDecode(text, bytes) ? bytes : null;
    }

    /// <summary>Decodes digits without padding.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="bytes">Receives three bytes for each four of them.</param>
    /// <returns>False when the text is no base64.</returns>
    [MethodImpl(Hot.Loop)]
    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var c in text)
        {
            var digit = Digit(c);
            if (digit < 0)
            {
                return false;
            }

            buffer = (buffer << 6) | digit;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Digit(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };
}
