using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
        var lower = Vector128.Create((byte)0x20);
        var at = 0;
        for (; at + Vector128<byte>.Count + 2 <= bytes.Length; at += Vector128<byte>.Count)
        {
            var colons = Vector128.Equals(Vector128.LoadUnsafe(ref first, (nuint)at + 1), Vector128.Create((byte)':'));
            var before = Vector128.Equals(Vector128.LoadUnsafe(ref first, (nuint)at) | lower, Vector128.Create((byte)'t'));
            var after = Vector128.Equals(Vector128.LoadUnsafe(ref first, (nuint)at + 2) | lower, Vector128.Create((byte)'a'));
            if ((colons & before & after) != Vector128<byte>.Zero && IsAmong(bytes, at, at + Vector128<byte>.Count))
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
