using System.Text;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Text;

namespace KeyLint.Analyzers.Folding;

/// <summary>
/// A source text in which escape sequences and names of constants are replaced by what they stand for, so that a secret in
/// pieces reads as one. Positions map back to the source.
/// </summary>
internal sealed class FoldedText
{
    private readonly List<Edit> edits;

    private FoldedText(string source, string content, List<Edit> edits) => (Source, Content, this.edits) = (source, content, edits);

    /// <summary>The text as it is written.</summary>
    public string Source { get; }

    /// <summary>The text that the engine reads.</summary>
    public string Content { get; }

    public static FoldedText Create(string source, List<Edit> edits)
    {
        if (edits.Count == 0)
        {
            return new FoldedText(source, source, edits);
        }

        var ordered = WithoutOverlaps(edits);
        var content = new StringBuilder(source.Length + 64);
        var at = 0;
        foreach (var edit in ordered)
        {
            content.Append(source, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }

        return new FoldedText(source, content.Append(source, at, source.Length - at).ToString(), ordered);
    }

    /// <summary>Where the stretch of source begins that holds the character at a position.</summary>
    public int ToOriginalStart(int position)
    {
        var shift = 0;
        foreach (var edit in edits)
        {
            var start = edit.Start + shift;
            if (position < start)
            {
                break;
            }

            if (position < start + edit.Text.Length)
            {
                return edit.Start;
            }

            shift += edit.Text.Length - (edit.End - edit.Start);
        }

        return position - shift;
    }

    /// <summary>Where the stretch of source ends that holds the character before a position.</summary>
    public int ToOriginalEnd(int position)
    {
        var shift = 0;
        foreach (var edit in edits)
        {
            var start = edit.Start + shift;
            if (position <= start)
            {
                break;
            }

            if (position <= start + edit.Text.Length)
            {
                return edit.End;
            }

            shift += edit.Text.Length - (edit.End - edit.Start);
        }

        return position - shift;
    }

    /// <summary>Whether a finding's secret stands whole in a constant that is only named here: it is reported where it is written.</summary>
    public bool IsSaidElsewhere(Finding finding)
    {
        var shift = 0;
        foreach (var edit in edits)
        {
            var start = edit.Start + shift;
            var end = start + edit.Text.Length;
            shift += edit.Text.Length - (edit.End - edit.Start);
            if (edit.Constant.Length > 0 && finding.Start < end && start < finding.End
                && ((finding.Start >= start && finding.End <= end) || HoldsAlone(edit.Constant, finding)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsAlone(string constant, Finding finding)
    {
        var name = finding.Part.Names.IsEmpty ? finding.Rule.Id : finding.Part.Names[0];
        var alone = Scanner.BuiltIn.Scan(new SourceText($"{finding.Rule.Id} {name} = \"{constant}\"", ""), identify: false);
        return alone.Findings.Any(other => other.SecretId == finding.SecretId);
    }

    private static List<Edit> WithoutOverlaps(List<Edit> edits)
    {
        var ordered = new List<Edit>();
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenByDescending(edit => edit.End))
        {
            if (ordered.Count == 0 || edit.Start >= ordered[ordered.Count - 1].End)
            {
                ordered.Add(edit);
            }
        }

        return ordered;
    }
}
