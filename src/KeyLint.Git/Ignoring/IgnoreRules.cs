using KeyLint.Git.Ignoring;

namespace KeyLint.Git;

/// <summary>
/// The ignore files that hold for the entries of a folder: its own before that of the folder around it, and so on outwards. The first file
/// that says something of an entry decides, and in a file the last pattern that fits. Cannot change, so threads share it.
/// </summary>
public sealed class IgnoreRules
{
    /// <summary>An ignore file over this many bytes is not read: git has the same limit.</summary>
    public const int MaxFileBytes = 100 * 1024 * 1024;

    private const int LongestOnStack = 1024;

    private readonly IgnoreRules? _outer;
    private readonly IgnoreFile? _file;
    private readonly int _baseLength;
    private readonly bool _foldsCase;

    private IgnoreRules(IgnoreRules? outer, IgnoreFile? file, int baseLength, bool foldsCase)
    {
        (_outer, _file, _baseLength, _foldsCase) = (outer, file, baseLength, foldsCase);
    }

    /// <summary>No rules.</summary>
    /// <param name="foldsCase">Whether patterns fit letters of either case (<c>core.ignoreCase</c>).</param>
    public static IgnoreRules None(bool foldsCase) => new(null, null, 0, foldsCase);

    /// <summary>These rules, and before them those of one more file.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="baseLength">The length of the path of its folder with the slash behind it, as paths are given to <see cref="IsIgnored"/>.</param>
    public IgnoreRules With(ReadOnlySpan<byte> content, int baseLength)
    {
        var file = IgnoreFile.Parse(content, _foldsCase);
        return file is null ? this : new IgnoreRules(_file is null ? null : this, file, baseLength, _foldsCase);
    }

    /// <summary>What the rules say of an entry, the folders around it aside: nothing below a folder that is ignored is ever asked about.</summary>
    /// <param name="path">In UTF-8, from the folder that all of the paths start at, parted by slashes.</param>
    /// <param name="nameStart">Where its name begins.</param>
    /// <param name="isFolder">Whether it is a folder, and no link to one.</param>
    /// <returns>Whether it is ignored; null if no pattern fits it.</returns>
    public bool? IsIgnored(ReadOnlySpan<byte> path, int nameStart, bool isFolder)
    {
        if (_file is null)
        {
            return null;
        }

        if (_foldsCase)
        {
            var lowered = path.Length <= LongestOnStack ? stackalloc byte[path.Length] : new byte[path.Length];
            for (var at = 0; at < path.Length; at++)
            {
                lowered[at] = IgnoreText.Lower(path[at]);
            }

            return Ask(lowered, nameStart, isFolder);
        }

        return Ask(path, nameStart, isFolder);
    }

    private bool? Ask(ReadOnlySpan<byte> path, int nameStart, bool isFolder)
    {
        for (var rules = this; rules is not null; rules = rules._outer)
        {
            if (rules._file!.IsIgnored(path[rules._baseLength..], nameStart - rules._baseLength, isFolder) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }
}
