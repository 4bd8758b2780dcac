using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes;

/// <summary>Changes of one text that do not touch each other, and where its places are afterwards.</summary>
internal sealed class Edits
{
    private readonly SortedDictionary<int, TextChange> changes = [];

    public IEnumerable<TextChange> Changes => changes.Values;

    /// <summary>Adds replacements. Where two touch, as they do in one declaration of two constants, the first counts.</summary>
    public void Add(IReadOnlyList<Replacement> replacements)
    {
        Add(replacements.Select(replacement => replacement.Changes[0]));
        Add(replacements.SelectMany(replacement => replacement.Changes));
    }

    /// <summary>Adds changes, but those that touch an earlier one.</summary>
    public void Add(IEnumerable<TextChange> added)
    {
        foreach (var change in added)
        {
            if (!changes.Values.Any(other => other.Span.OverlapsWith(change.Span) || other.Span == change.Span))
            {
                changes.Add(change.Span.Start, change);
            }
        }
    }

    /// <summary>Where a stretch is after the changes.</summary>
    public TextSpan Moved(TextSpan span) => TextSpan.FromBounds(Moved(span.Start), Moved(span.End));

    private int Moved(int position) => position + changes.Values
        .Where(change => change.Span.End <= position)
        .Sum(change => change.NewText!.Length - change.Span.Length);
}
