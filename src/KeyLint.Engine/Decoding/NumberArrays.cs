using System.Runtime.CompilerServices;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Decoding;

/// <summary>Bytes and characters written one by one: <c>[65, 66, …]</c>, <c>{ 0x41, 0x42, … }</c>, <c>{ 'a', 'b', … }</c>.</summary>
internal static class NumberArrays
{
    public const int MinItems = 16;
    private const int MaxItems = 256;

    /// <summary>Finds the next view of a text: one view an array: its text when it is printable, else the bytes as keys are written.</summary>
    [MethodImpl(Hot.Loop)]
    public static DecodedView? Next(ReadOnlySpan<char> text, int from)
    {
        Span<byte> items = stackalloc byte[MaxItems];
        while (from < text.Length)
        {
            var offset = text.Slice(from).IndexOfAny('[', '{');
            if (offset < 0)
            {
                return null;
            }

            from += offset + 1;
            if (Read(text, from, items, out var start, out var end) is var count and >= MinItems)
            {
                return new Whole(TextOf(items.Slice(0, count).ToArray()), start, end);
            }
        }

        return null;
    }

    /// <summary>Reads the items up to the bracket that closes.</summary>
    /// <returns>Their number; 0 when something else stands between, or there are too many.</returns>
    private static int Read(ReadOnlySpan<char> text, int at, Span<byte> items, out int start, out int end)
    {
        at = Skip(text, at, out _);
        (start, end) = (at, at);
        for (var count = 0; count < items.Length && ArrayItem.TryRead(text, ref at, out items[count]);)
        {
            count++;
            end = at;
            at = Skip(text, at, out var hasComma);
            if (at < text.Length && text[at] is ']' or '}')
            {
                return count;
            }

            if (!hasComma)
            {
                return 0;
            }

            at = Skip(text, at, out _);
        }

        return 0;
    }

    /// <summary>Steps over white space, comments and one comma.</summary>
    private static int Skip(ReadOnlySpan<char> text, int at, out bool hasComma)
    {
        hasComma = false;
        while (at < text.Length)
        {
            if (text[at] == ',' && !hasComma)
            {
                hasComma = true;
                at++;
            }
            else if (char.IsWhiteSpace(text[at]) || Comments.Skip(text, ref at))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>64 bytes are how Solana keeps a keypair, in base58 elsewhere; other keys are written in hex.</summary>
    private static string TextOf(byte[] bytes) => Array.TrueForAll(bytes, value => value is > 0x20 and < 0x7F)
        ? string.Concat(bytes.Select(value => (char)value))
        : bytes.Length == 64 ? Base58.Encode(bytes) : Hashes.ToHex(bytes);

    private sealed record Whole(string Text, int Start, int End) : DecodedView(Text, Start, End, "array")
    {
        public override (int Start, int End) Locate(int start, int end) => (Start, End);
    }
}
