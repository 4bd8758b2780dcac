using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using KeyLint.Engine.Directives;

namespace KeyLint.Cli.Scanning.Allowing;

/// <summary>Tells whether bytes may hold a directive, before anybody decodes them.</summary>
internal static class DirectiveBytes
{
    /// <summary>Three characters that no other word has: <c>t:a</c>.</summary>
    private const int Middle = 6;

    private static readonly byte[] Word = Encoding.ASCII.GetBytes(DirectiveWord.Text);

    /// <summary>Whether the word stands there, in any casing.</summary>
    /// <param name="bytes">Text in UTF-8 or Latin-1.</param>
    public static bool AreIn(ReadOnlySpan<byte> bytes)
    {
        ref var first = ref MemoryMarshal.GetReference(bytes);
        var lower = new Vector<byte>(0x20);
        var at = 0;
        for (; at + Vector<byte>.Count + 2 <= bytes.Length; at += Vector<byte>.Count)
        {
            var colons = Vector.Equals(Vector.LoadUnsafe(ref first, (nuint)at + 1), new Vector<byte>((byte)':'));
            var before = Vector.Equals(Vector.LoadUnsafe(ref first, (nuint)at) | lower, new Vector<byte>((byte)'t'));
            var after = Vector.Equals(Vector.LoadUnsafe(ref first, (nuint)at + 2) | lower, new Vector<byte>((byte)'a'));
            if ((colons & before & after) != Vector<byte>.Zero && IsAmong(bytes, at, at + Vector<byte>.Count))
            {
                return true;
            }
        }

        return IsAmong(bytes, at, bytes.Length);
    }

    private static bool IsAmong(ReadOnlySpan<byte> bytes, int from, int to)
    {
        for (var middle = Math.Max(from, Middle); middle < to; middle++)
        {
            var start = middle - Middle;
            if (start + Word.Length <= bytes.Length && Ascii.EqualsIgnoreCase(bytes.Slice(start, Word.Length), Word))
            {
                return true;
            }
        }

        return false;
    }
}
