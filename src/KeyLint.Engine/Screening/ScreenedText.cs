using System.Text;
using System.Text.Unicode;

namespace KeyLint.Engine.Screening;

/// <summary>The bytes of a text, which are UTF-8 where all of them are, else Latin-1; only what is looked at closer is decoded.</summary>
internal ref struct ScreenedText(ReadOnlySpan<byte> bytes, bool? isUtf8 = null)
{
    /// <summary>Most bytes of a UTF-16 unit in UTF-8.</summary>
    public const int MaxWidth = 3;

    private const int Kinds = 32;

    private Encoding? encoding = isUtf8 is not { } known ? null : known ? Encoding.UTF8 : Encoding.Latin1;

    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    /// <summary>An index that is so many characters or more before another.</summary>
    public readonly int Back(int at, int characters)
    {
        var from = Math.Max(0, at - characters);
        return Ascii.IsValid(Bytes[from..at]) ? from : Math.Max(0, at - (characters * MaxWidth));
    }

    /// <summary>An index that is so many characters or more behind another.</summary>
    public readonly int Forth(int at, int characters)
    {
        var to = (int)Math.Min(Bytes.Length, (long)at + characters);
        return Ascii.IsValid(Bytes[at..to]) ? to : (int)Math.Min(Bytes.Length, at + ((long)characters * MaxWidth));
    }

    /// <summary>A stretch that begins and ends between characters.</summary>
    public readonly (int From, int To) Whole(int from, int to)
    {
        for (var i = 0; i < MaxWidth && from > 0 && from < Bytes.Length && IsInner(Bytes[from]); i++)
        {
            from--;
        }

        for (var i = 0; i < MaxWidth && to < Bytes.Length && IsInner(Bytes[to]); i++)
        {
            to++;
        }

        return (from, to);
    }

    /// <summary>Whether all of the text is valid UTF-8.</summary>
    public bool IsUtf8 => ReferenceEquals(encoding ??= Utf8.IsValid(Bytes) ? Encoding.UTF8 : Encoding.Latin1, Encoding.UTF8);

    /// <summary>Hash of a stretch as it reads.</summary>
    public ulong Hash(int from, int to, int kind)
    {
        var reading = ReferenceEquals(ReadingOf(from, to), Encoding.UTF8) ? 1 : 0;
        return KeyedHash.Of(Bytes[from..to], (reading * Kinds) + kind);
    }

    /// <summary>Number of characters in a stretch.</summary>
    public int Count(int from, int to) => from == to ? 0 : ReadingOf(from, to).GetCharCount(Bytes[from..to]);

    /// <summary>Decodes a stretch.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="buffer">Receives the characters; grows when it is too small.</param>
    public ReadOnlyMemory<char> Decode(int from, int to, ref char[] buffer)
    {
        if (buffer.Length < to - from)
        {
            buffer = new char[to - from + 1024];
        }

        return buffer.AsMemory(0, ReadingOf(from, to).GetChars(Bytes[from..to], buffer));
    }

    /// <summary>ASCII reads the same in either encoding, and most stretches are nothing else.</summary>
    private Encoding ReadingOf(int from, int to) => Ascii.IsValid(Bytes[from..to]) || !IsUtf8 ? Encoding.Latin1 : Encoding.UTF8;

    private static bool IsInner(byte b) => (b & 0xC0) == 0x80;
}
