namespace KeyLint.Git.Reading;

/// <summary>Where trees name commits of other repositories. For several threads at once.</summary>
internal sealed class SubmoduleLinks
{
    private readonly List<(int Tree, int Index, ObjectId Commit)> _links = [];

    public IReadOnlyList<(int Tree, int Index, ObjectId Commit)> All => _links;

    public void Add(int tree, int index, ReadOnlySpan<byte> commit)
    {
        lock (_links)
        {
            _links.Add((tree, index, new ObjectId(commit)));
        }
    }
}
