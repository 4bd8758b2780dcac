using System.Runtime.CompilerServices;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Validation;

/// <summary>Base64 in either alphabet, with padding or without.</summary>
internal static class Base64Text
{
    /// <summary>Decodes.</summary>
    /// <returns>The bytes, or null when the text is no base64.</returns>
    [MethodImpl(Hot.Loop)]
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd('=');
        if (text.Length % 4 == 1)
        {
            return null;
        }

        var bytes = new byte[text.Length * 3 / 4];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var c in text)
        {
            var digit = Digit(c);
            if (digit < 0)
            {
                return null;
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

        return bytes;
    }

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
