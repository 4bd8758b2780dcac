using System.Runtime.InteropServices;
using KeyLint.Engine.Screening;
using KeyLint.Git;

namespace KeyLint.Cli.Scanning;

/// <summary>Screens versions of files by what differs from the version that each is made of. One for each thread.</summary>
internal sealed class VersionScreen(TextScreen screen)
{
    private readonly List<CopiedStretch> copies = [];

    /// <summary>Whether a scan of an object may find something; notes what is known of it for the versions that are made of it.</summary>
    /// <param name="item">The object.</param>
    /// <param name="text">Its content without a byte order mark.</param>
    /// <param name="path">Its path.</param>
    public bool MayHold(in HistoryObject item, ReadOnlySpan<byte> text, string path)
    {
        var mark = item.Content.Length - text.Length;
        copies.Clear();
        if (item.SourceNote is Version source)
        {
            foreach (var copy in item.Copies)
            {
                Add(copy, source.Mark, mark);
            }
        }

        var mayHold = screen.MayHold(text, path, (item.SourceNote as Version)?.Text, CollectionsMarshal.AsSpan(copies), out var clean);
        item.Note(clean is null ? null : new Version(clean, mark));
        return mayHold;
    }

    // A mark is no part of the text.
    private void Add(CopiedBytes copy, int sourceMark, int mark)
    {
        var cut = Math.Max(0, Math.Max(sourceMark - copy.Source, mark - copy.Target));
        if (copy.Length > cut)
        {
            copies.Add(new CopiedStretch(copy.Source + cut - sourceMark, copy.Target + cut - mark, copy.Length - cut));
        }
    }

    /// <summary>A version that holds nothing, and the length of its byte order mark.</summary>
    private sealed record Version(CleanText Text, int Mark);
}
