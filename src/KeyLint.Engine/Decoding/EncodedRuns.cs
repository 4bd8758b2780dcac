using System.Runtime.CompilerServices;
using System.Text;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Candidates.Phrases;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Decoding;

/// <summary>Runs of Base64 or hex that hold text: a Kubernetes secret, a Basic header, an encoded command.</summary>
internal static class EncodedRuns
{
    /// <summary>The layer's name.</summary>
    public const string Base64 = "Base64";

    private const int MinRun = 16;
    private const int MaxRun = 1 << 17;

    /// <summary>Characters of UTF-16 in the three bytes of a group.</summary>
    private const double WideCharacters = 1.5;

    /// <summary>So many digits decide whether the rest is worth decoding.</summary>
    private const int Probe = 16;

    /// <summary>Finds the next view of a text: one a run that holds text.</summary>
    [MethodImpl(Hot.Loop)]
    public static DecodedView? Next(ReadOnlySpan<char> text, int from)
    {
        while (RunScanner.TryNext(text, from, out var start, out var end))
        {
            if (Read(text, start, end) is { } view)
            {
                return view;
            }

            from = end;
        }

        return null;
    }

    /// <summary>Reads a run.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Where it ends, without padding.</param>
    /// <returns>The view; null when the run holds no text.</returns>
    public static DecodedView? Read(ReadOnlySpan<char> text, int start, int end)
    {
        var run = text.Slice(start, end - start);
        if (run.Length is < MinRun or > MaxRun)
        {
            return null;
        }

        return IsHex(run)
            ? run.Length % 2 == 0 && AsText(FromHex(run)) is { } ascii ? new Groups(ascii, start, end, "hex", 1, 2, 0) : null
            : ReadBase64(text, run, start, end);
    }

    private static Groups? ReadBase64(ReadOnlySpan<char> text, ReadOnlySpan<char> run, int start, int end)
    {
        Span<byte> head = stackalloc byte[Probe * 3 / 4];
        if (!Base64Text.TryDecode(run.Slice(0, Probe), head) || !(IsText(head, isCut: run.Length > Probe) || IsWideText(head)) || IsTokenSegment(text, run, start, end))
        {
            return null;
        }

        var bytes = Base64Text.Decode(run);
        return bytes is null ? null
            : AsText(bytes) is { } ascii ? new Groups(ascii, start, end, Base64, 3, 4, PaddingAt(text, end))
            : IsWideText(bytes) ? new Groups(Encoding.Unicode.GetString(bytes), start, end, "Base64 of UTF-16", WideCharacters, 4, PaddingAt(text, end))
            : null;
    }

    private static int PaddingAt(ReadOnlySpan<char> text, int end)
    {
        var padding = 0;
        while (padding < 2 && end + padding < text.Length && text[end + padding] == '=')
        {
            padding++;
        }

        return padding;
    }

    /// <summary>Header and claims of a web token are public; its own rule judges the whole.</summary>
    private static bool IsTokenSegment(ReadOnlySpan<char> text, ReadOnlySpan<char> run, int start, int end) =>
        run.StartsWith("eyJ".AsSpan(), StringComparison.Ordinal)
        && ((end < text.Length && text[end] == '.') || (start > 0 && text[start - 1] == '.'));

    private static string? AsText(byte[] bytes) => IsText(bytes, isCut: false) ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Whether bytes are printable UTF-8; beyond ASCII only what seed phrases are made of, since random bytes are so more rarely.</summary>
    private static bool IsText(ReadOnlySpan<byte> bytes, bool isCut)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            var first = bytes[i];
            if (first is < 0x20 or 0x7F && first is not (0x09 or 0x0A or 0x0D))
            {
                return false;
            }

            if (first < 0x80)
            {
                continue;
            }

            var more = first is >= 0xC3 and < 0xE0 ? 1 : first is >= 0xE0 and < 0xF0 ? 2 : 0;
            if (isCut && more > 0 && i + more >= bytes.Length)
            {
                return true;
            }

            if (more == 0 || i + more >= bytes.Length || !IsPhraseCharacter(bytes, i, more))
            {
                return false;
            }

            i += more;
        }

        return bytes.Length > 0;
    }

    private static bool IsPhraseCharacter(ReadOnlySpan<byte> bytes, int at, int more)
    {
        var code = bytes[at] & (more == 1 ? 0x1F : 0x0F);
        for (var i = 1; i <= more; i++)
        {
            if ((bytes[at + i] & 0xC0) != 0x80)
            {
                return false;
            }

            code = (code << 6) | (bytes[at + i] & 0x3F);
        }

        // Fewer bytes would have done for less than U+0800.
        return (more == 1 || code >= 0x800) && ((char)code == PhraseCharacters.WideSpace || PhraseCharacters.IsLetter((char)code));
    }

    private static bool IsWideText(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (i % 2 == 1 ? bytes[i] != 0 : bytes[i] is < 0x20 or > 0x7E && bytes[i] is not (0x09 or 0x0A or 0x0D))
            {
                return false;
            }
        }

        return bytes.Length > 1;
    }

    private static bool IsHex(ReadOnlySpan<char> run)
    {
        foreach (var c in run)
        {
            if (!TokenCharacters.IsDigit(c) && (c | 0x20) is not (>= 'a' and <= 'f'))
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] FromHex(ReadOnlySpan<char> run)
    {
        var bytes = new byte[run.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((Digit(run[2 * i]) << 4) | Digit(run[(2 * i) + 1]));
        }

        return bytes;
    }

    private static int Digit(char c) => TokenCharacters.IsDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;

    /// <summary>Groups of digits that stand for groups of characters.</summary>
    private sealed record Groups(string Text, int Start, int End, string Layer, double Characters, int Digits, int Padding) : DecodedView(Text, Start, End, Layer)
    {
        /// <summary>Each character is as long as the next, which in UTF-8 holds for ASCII only.</summary>
        private readonly bool isEven = Characters == WideCharacters || Encoding.UTF8.GetByteCount(Text) == Text.Length;

        public override (int Start, int End) Locate(int start, int end)
        {
            var last = Start + ((int)Math.Ceiling(BytesBefore(end) / Characters) * Digits);
            return (Start + ((int)Math.Floor(BytesBefore(start) / Characters) * Digits), last < End ? last : end == Text.Length ? End + Padding : End);
        }

        private int BytesBefore(int index) => isEven ? index : Encoding.UTF8.GetByteCount(Text.Substring(0, index));
    }
}
