using System.Globalization;
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

    /// <summary>Reads the content of a pointer.</summary>
    /// <param name="pointer">The pointer.</param>
    /// <param name="limit">The size in bytes above which it is not read.</param>
    /// <param name="content">The content; empty if it cannot be read.</param>
    /// <returns>What is wrong, in a sentence; null if it was read.</returns>
    public string? Read(LfsPointer pointer, int limit, out byte[] content)
    {
        content = [];
        if (Find(pointer) is not { } found)
        {
            return "Git LFS keeps the file, and it was not fetched. Run git lfs fetch --all.";
        }

        if (found.Size > limit)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The file in Git LFS has {found.Size} bytes, more than the limit of {limit}, and was not read.");
        }

        try
        {
            content = File.ReadAllBytes(found.Path);
            return content.Length == pointer.Size ? null : "Only a part of the file in Git LFS was fetched.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "The file in Git LFS cannot be read: " + exception.Message;
        }
    }
}
