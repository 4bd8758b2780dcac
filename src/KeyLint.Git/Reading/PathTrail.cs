namespace KeyLint.Git.Reading;

/// <summary>The way down to a tree, kept only while that tree waits to be read.</summary>
internal sealed class PathTrail(PathTrail? parent, byte[] name)
{
    /// <summary>The path of an entry of the tree that a trail leads to.</summary>
    public static byte[] Of(PathTrail? trail, ReadOnlySpan<byte> name)
    {
        var path = name.ToArray();
        for (var step = trail; step is not null; step = step.Parent)
        {
            path = [.. step.Name, (byte)'/', .. path];
        }

        return path;
    }

    private PathTrail? Parent { get; } = parent;

    private byte[] Name { get; } = name;
}
