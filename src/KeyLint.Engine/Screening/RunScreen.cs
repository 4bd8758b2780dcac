using System.Text;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Decoding;
using KeyLint.Engine.Evidence.Filtering;

namespace KeyLint.Engine.Screening;

/// <summary>
/// Tells whether a run of token characters may be a secret. Most runs are none whatever stands around them, most others are none because of their neighbours,
/// and the rest because of the place; each is found out once and remembered.
/// </summary>
internal sealed class RunScreen(CandidateFinder finder, Memo memo, WindowScreen windows)
{
    /// <summary>Kinds of stretches to hash.</summary>
    private const int RunKind = 0;
    private const int BesideKind = 12;

    /// <summary>Characters before a run that decide whether a token can begin with it, and behind it.</summary>
    private const int Before = 2;
    private const int Behind = 1;

    private const int BasicLength = 6;

    /// <summary>It decodes to text that holds a secret.</summary>
    private const ushort Encodes = 1 << 8;

    /// <summary>It decodes to text with a colon, which behind <c>Basic</c> is a user and a password.</summary>
    private const ushort IsPair = 1 << 9;

    private char[] buffer = new char[4096];
    private ushort wanted;

    /// <summary>Begins a text.</summary>
    /// <returns>Whether a tool writes all of files of its name: all of the path that counts.</returns>
    public bool Begin(string path, int length)
    {
        var isGenerated = GeneratedFiles.Reason(path) is not null && !GeneratedFiles.IsBundle(path);
        windows.Begin(length, isGenerated);

        // In files that tools write all else is dropped.
        wanted = (ushort)(isGenerated ? RunKinds.ProvesItself : RunKinds.Candidate);
        return isGenerated;
    }

    /// <summary>Whether a run may hold a secret as it stands, or with another that is in the tally; what else would save it goes into the tally.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Where it ends.</param>
    public bool MayHold(ref ScreenedText text, int start, int end)
    {
        var padded = end;
        while (padded < text.Bytes.Length && text.Bytes[padded] == '=')
        {
            padded++;
        }

        var run = KeyedHash.Of(text.Bytes[start..padded], RunKind);
        if (!memo.TryGet(run, out var known))
        {
            known = Look(text.Decode(start, padded, ref buffer).Span, end - start);
            memo.Set(run, known);
        }

        return known != 0
            && ((known & Encodes) != 0
                || ((known & IsPair) != 0 && start >= BasicLength && Ascii.EqualsIgnoreCase(text.Bytes[(start - BasicLength)..start], "Basic "u8))
                || ((known & wanted) != 0 && MayHoldHere(ref text, start, end, padded, run)));
    }

    private ushort Look(ReadOnlySpan<char> padded, int length)
    {
        var run = padded[..length];
        var known = RunCandidates.CanHoldToken(run) ? (ushort)finder.KindsOf(padded, 0, length, WindowScreen.NearPattern) : (ushort)0;
        return EncodedRuns.Read(run, 0, length) is not { } view ? known
            : (ushort)(known | (finder.Holds(view.Text.AsMemory()) ? Encodes : 0) | (view.Text.Contains(':', StringComparison.Ordinal) ? IsPair : 0));
    }

    private bool MayHoldHere(ref ScreenedText text, int start, int end, int padded, ulong run)
    {
        var (from, to) = text.Whole(Math.Max(0, start - Before), Math.Min(text.Bytes.Length, padded + Behind));
        var hash = text.Hash(from, to, BesideKind) ^ (ulong)(start - from);
        if (!memo.TryGet(hash, out var known))
        {
            var at = text.Count(from, start);
            known = (ushort)finder.KindsOf(text.Decode(from, to, ref buffer).Span, at, at + end - start, WindowScreen.NearPattern);
            memo.Set(hash, known);
        }

        return (known & wanted) != 0 && windows.MayHold(ref text, start, end, padded, run, (known & (ushort)RunKinds.ReachesFar) != 0);
    }
}
