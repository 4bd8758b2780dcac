using System.Runtime.CompilerServices;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Decoding;

/// <summary>Bytes and characters written one by one: <c>[65, 66, …]</c>, <c>{ 0x41, 0x42, … }</c>, <c>{ 'a', 'b', … }</c>.</summary>
internal static class NumberArrays
{
    private const int MinItems = 16;
    private const int MaxItems = 256;

    /// <summary>Finds the arrays of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>One view an array: its text when it is printable, else the bytes as keys are written.</returns>
    public static IEnumerable<DecodedView> In(ReadOnlyMemory<char> text)
    {
        for (var from = 0; Next(text.Span, from) is { } view; from = view.End)
        {
            yield return view;
        }
    }

    [MethodImpl(Hot.Loop)]
    private static Whole? Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            var offset = text.Slice(from).IndexOfAny('[', '{');
            if (offset < 0)
            {
                return null;
            }

            from += offset + 1;
            var items = Read(text, from, out var start, out var end);
            if (items is not null && items.Count >= MinItems)
            {
                return new Whole(TextOf([.. items]), start, end);
            }
        }

        return null;
    }

    private static List<byte>? Read(ReadOnlySpan<char> text, int at, out int start, out int end)
    {
        List<byte>? items = null;
        at = Skip(text, at, out _);
        (start, end) = (at, at);
        while (ArrayItem.TryRead(text, ref at, out var item))
        {
            (items ??= []).Add(item);
            end = at;
            at = Skip(text, at, out var hasComma);
            if (at < text.Length && text[at] is ']' or '}')
            {
                return items;
            }

            if (!hasComma || items.Count > MaxItems)
            {
                return null;
            }

            at = Skip(text, at, out _);
        }

        return null;
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
