using KeyLint.Git.Index;
using KeyLint.Git.Parsing;

namespace KeyLint.Git.Ignoring;

/// <summary>What an index holds, to be asked by path.</summary>
internal sealed class TrackedFiles
{
    private readonly HashSet<string> _files;
    private readonly HashSet<string> _folders;

    public TrackedFiles(IEnumerable<StagedFile> staged, bool foldsCase)
    {
        var comparer = foldsCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        _files = new HashSet<string>(comparer);
        _folders = new HashSet<string>(comparer);
        foreach (var file in staged)
        {
            // A submodule is a folder of tracked files, though another index holds them.
            (file.Kind == EntryKind.Blob ? _files : _folders).Add(file.Path.TrimEnd('/'));
            for (var end = file.Path.LastIndexOf('/'); end > 0 && _folders.Add(file.Path[..end]); end = file.Path.LastIndexOf('/', end - 1))
            {
            }
        }
    }

    public bool Holds(string path) => _files.Contains(path);

    public bool HoldsBelow(string path) => _folders.Contains(path);
}
