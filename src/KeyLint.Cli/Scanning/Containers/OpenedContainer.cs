namespace KeyLint.Cli.Scanning.Containers;

/// <summary>What came of opening a file.</summary>
/// <param name="IsSound">Whether all of it could be read; also of a file that is no container.</param>
/// <param name="Covered">Where it is nothing but files inside, each of which was given whole.</param>
internal readonly record struct OpenedContainer(bool IsSound, IReadOnlyList<(int Start, int Length)> Covered)
{
    /// <summary>What the file itself says: headers, names, comments, and whatever stands before, between and behind the files inside.</summary>
    /// <param name="content">The file's bytes.</param>
    public ReadOnlySpan<byte> Own(ReadOnlySpan<byte> content)
    {
        if (Covered.Count == 0)
        {
            return content;
        }

        var own = new List<byte>();
        var end = 0;
        foreach (var (start, length) in Covered.Order())
        {
            if (start > end)
            {
                own.AddRange(content[end..start]);

                // What stands on both sides of a file is not one.
                own.Add((byte)'\n');
            }

            end = Math.Max(end, start + length);
        }

        own.AddRange(content[end..]);
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(own);
    }
}
