using KeyLint.Git.Parsing;

namespace KeyLint.Git.Index;

/// <summary>Reads the extension REUC: the three sides of conflicts that were resolved. Git keeps their blobs for as long.</summary>
internal static class ResolvedConflicts
{
    public static IReadOnlyList<StagedFile> Read(ReadOnlySpan<byte> data, int idLength, out bool isDamaged)
    {
        var found = new List<StagedFile>();
        isDamaged = false;
        while (!data.IsEmpty && !isDamaged)
        {
            isDamaged = !ReadConflict(ref data, idLength, found);
        }

        return found;
    }

    private static bool ReadConflict(ref ReadOnlySpan<byte> data, int idLength, List<StagedFile> found)
    {
        if (!TryText(ref data, out var path))
        {
            return false;
        }

        Span<bool> isPresent = stackalloc bool[3];
        for (var side = 0; side < 3; side++)
        {
            if (!TryText(ref data, out var digits) || !TryOctal(digits, out isPresent[side]))
            {
                return false;
            }
        }

        var name = PathText.Decode(path);
        for (var side = 0; side < 3; side++)
        {
            if (isPresent[side])
            {
                if (data.Length < idLength)
                {
                    return false;
                }

                found.Add(new StagedFile(name, new ObjectId(data[..idLength]), EntryKind.Blob, side + 1, IsIntentToAdd: false, IsResolved: true));
                data = data[idLength..];
            }
        }

        return true;
    }

    // A mode in octal digits; zero means that the side had no such file.
    private static bool TryOctal(ReadOnlySpan<byte> digits, out bool isPresent)
    {
        isPresent = digits.ContainsAnyExcept((byte)'0');
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'7');
    }

    private static bool TryText(ref ReadOnlySpan<byte> data, out ReadOnlySpan<byte> text)
    {
        var end = data.IndexOf((byte)0);
        text = end < 0 ? default : data[..end];
        data = end < 0 ? data : data[(end + 1)..];
        return end >= 0;
    }
}
