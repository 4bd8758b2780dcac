namespace KeyLint.Git.Caching;

/// <summary>
/// A graph as arrays of numbers, so that it can be kept in a file. Objects are numbered by the order of their ids. A child of a tree is
/// the number of an object, -1 for a submodule, or less for an absent object.
/// </summary>
internal sealed class GraphSnapshot
{
    public const int Submodule = -1;
    private const int FirstAbsent = -2;

    /// <summary>The packs, which were found sound: path and length of each, a line each.</summary>
    public required byte[] Packs { get; init; }

    public required byte[] Ids { get; init; }

    public required byte[] Kinds { get; init; }

    /// <summary>For each commit, in order: number, tree or -1, count of parents, parents.</summary>
    public required int[] Commits { get; init; }

    public required long[] Times { get; init; }

    /// <summary>For each tree that was read, in order: number, count of children, children.</summary>
    public required int[] Trees { get; init; }

    /// <summary>For each object the number of its name, or -1.</summary>
    public required int[] Names { get; init; }

    /// <summary>Entries that have another name: tree, index, name.</summary>
    public required int[] OtherNames { get; init; }

    /// <summary>All names: length and bytes of each.</summary>
    public required byte[] NameTable { get; init; }

    /// <summary>For each tag that was read: number, then what it points at.</summary>
    public required int[] Tags { get; init; }

    public required byte[] TagTargets { get; init; }

    /// <summary>Links to submodules: tree, index; and the commits.</summary>
    public required int[] Links { get; init; }

    public required byte[] LinkCommits { get; init; }

    /// <summary>Absent objects: expected kind, and for those that commits name the commit, else -1; and the ids.</summary>
    public required int[] Absent { get; init; }

    public required byte[] AbsentIds { get; init; }

    /// <summary>For each absent object that no commit names, in order, the number of its name.</summary>
    public required int[] AbsentNames { get; init; }

    public static int AbsentChild(int number) => FirstAbsent - number;

    public static bool IsAbsent(int child, out int number)
    {
        number = FirstAbsent - child;
        return child <= FirstAbsent;
    }
}
