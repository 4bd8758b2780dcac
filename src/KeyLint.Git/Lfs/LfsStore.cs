using KeyLint.Git.Storage;

namespace KeyLint.Git.Lfs;

/// <summary>A file that Git LFS keeps.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Size">Its length in bytes; that of the pointer, unless the download was cut off.</param>
internal sealed record LfsContent(string Path, long Size);

/// <summary>
/// The contents that Git LFS keeps in a repository: <c>lfs/objects/aa/bb/OID</c> in the git folder that all work trees share.
/// A store elsewhere, which <c>lfs.storage</c> can name, is not looked at: it is outside of the repository.
/// </summary>
internal sealed class LfsStore(HistoryRepository repository)
{
    /// <summary>The content of a pointer; null if it was never fetched, or only a link is in its place.</summary>
    public LfsContent? Find(LfsPointer pointer)
    {
        var (oid, root) = (pointer.Oid, repository.CommonDirectory);
        if (GitFolder.Below(root, $"lfs/objects/{oid[..2]}/{oid[2..4]}/{oid}") is not { } path)
        {
            return null;
        }

        var file = new FileInfo(path);
        return file.Exists ? new LfsContent(path, file.Length) : null;
    }
}
