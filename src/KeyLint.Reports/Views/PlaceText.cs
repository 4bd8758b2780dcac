using System.Globalization;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Views;

/// <summary>A place in words.</summary>
internal static class PlaceText
{
    /// <summary>Path, or what stands in for it: <c>message of commit 0123456789</c>.</summary>
    public static string Name(Occurrence place) => (place.Path, place.Source) switch
    {
        ("", Sources.CommitMessage) when place.Commit.Length == 0 => "message of the commit",
        ("", Sources.CommitMessage) => $"message of commit {PlainText.Line(Phrase.ShortId(place.Commit))}",
        ("", Sources.TagMessage) when place.Reference.Length > 0 => $"message of tag {PlainText.Line(place.Reference)}",
        ("", Sources.TagMessage) => $"message of tag {PlainText.Line(Phrase.ShortId(place.ObjectId))}",
        ("", Sources.StandardInput) => "standard input",
        ("", Sources.ReferenceName) => $"name of {Reference(place.Reference)}",
        ("", Sources.ReflogMessage) => $"reflog of {Reference(place.Reference)}",
        (var path, _) when path.StartsWith("!/", StringComparison.Ordinal) && place.ObjectId.Length > 0 =>
            $"object {PlainText.Line(Phrase.ShortId(place.ObjectId))}{PlainText.Line(path)}",
        ("", _) when place.ObjectId.Length > 0 => $"object {PlainText.Line(Phrase.ShortId(place.ObjectId))}",
        ("", _) => PlainText.Line(place.Target),
        (_, Sources.FileName) => $"name of {PlainText.Line(place.Path)}",
        _ => PlainText.Line(place.Path),
    };

    /// <summary><c>path:line:column</c>; of what has no lines, the name.</summary>
    public static string Position(Occurrence place) => HasLines(place)
        ? string.Create(CultureInfo.InvariantCulture, $"{Name(place)}:{place.Line}:{place.Column}")
        : Name(place);

    /// <summary>The same as seen from the folder that the scan ran in, which an editor or a terminal opens; of a target that is not near it with the target.</summary>
    /// <param name="place">The place.</param>
    /// <param name="manyTargets">Whether people need the target to tell places apart.</param>
    public static string Seen(Occurrence place, bool manyTargets)
    {
        var prefix = PresentPlace.Prefix(place.Target);
        var position = Position(place.Path.Length > 0 ? place with { Path = prefix + place.Path } : place);
        return manyTargets && place.Target is not ("" or ".") && (prefix.Length == 0 || place.Path.Length == 0) ? $"{position} in {PlainText.Line(place.Target)}" : position;
    }

    /// <summary><c>path:line</c>; of what has no lines, the name.</summary>
    public static string Line(Occurrence place) => HasLines(place)
        ? string.Create(CultureInfo.InvariantCulture, $"{Name(place)}:{place.Line}")
        : Name(place);

    /// <summary><c>At path:line, brought in by commit 0123456789, in a stash</c>.</summary>
    /// <param name="place">The place.</param>
    /// <param name="name">How a name that others gave is printed.</param>
    /// <param name="manyTargets">Whether people need the target to tell places apart.</param>
    public static string Origin(Occurrence place, Func<string, string> name, bool manyTargets = false)
    {
        var target = manyTargets && place.Target.Length > 0 ? $" in {name(place.Target)}" : "";
        var commit = place.Commit.Length > 0 && place.Source != Sources.CommitMessage ? $", brought in by commit {name(Phrase.ShortId(place.Commit))}" : "";
        var aside = Aside(place, name) is { Length: > 0 } words ? $", {words}" : "";
        return $"At {name(Line(place))}{target}{commit}{aside}";
    }

    /// <summary>Whether it is more than one line of text; a name is not.</summary>
    public static bool HasLines(Occurrence place) => place.Source is not (Sources.FileName or Sources.ReferenceName or Sources.ReflogMessage);

    /// <summary>What sets a place apart from a file in a commit of a branch: <c>in a stash</c>; empty in the ordinary case.</summary>
    /// <param name="place">The place.</param>
    /// <param name="name">How a name that others gave is printed.</param>
    public static string Aside(Occurrence place, Func<string, string> name) => place.Source switch
    {
        _ when place.IsAllowed => "allowed by a comment there",
        Sources.Stash => "in a stash",
        Sources.Note => "in a note",
        Sources.Staged => "staged, not committed",
        Sources.LfsContent => "kept by Git LFS",
        Sources.Tag => $"in tag {name(place.Reference)}",
        Sources.Reference => $"in {name(place.Reference)}",
        Sources.Reflog when place.Reference.Length > 0 => $"kept by {name(place.Reference)}",
        Sources.Reflog => "in a dropped commit",
        Sources.Unreachable when place.Commit.Length > 0 => "in a dropped commit that nothing keeps",
        Sources.Unreachable => "in an object that nothing keeps",
        _ => "",
    };

    /// <summary><c>`src/a.cs:3` in `bot`: API key, from commit `0123456789` and 2 more, in a stash</c>.</summary>
    /// <param name="spot">The place, in however many versions of its file.</param>
    /// <param name="part">Label of what stands there, printed.</param>
    /// <param name="manyTargets">Whether people need the target to tell places apart.</param>
    /// <param name="quote">How a text that others gave is printed.</param>
    public static string Sentence(Spot spot, string part, bool manyTargets, Func<string, string> quote)
    {
        var place = spot.Place;
        var target = manyTargets ? $" in {quote(place.Target)}" : "";
        var commit = place.Commit.Length == 0 || place.Source == Sources.CommitMessage ? "" : $", from commit {quote(Phrase.ShortId(place.Commit))}";
        var more = spot.Versions > 1 ? $" and {Phrase.Number(spot.Versions - 1)} more" : "";
        var aside = Aside(place, quote) is { Length: > 0 } words ? $", {words}" : "";
        return $"{quote(Line(place))}{target}: {part}{commit}{more}{aside}";
    }

    /// <summary>Whether people need the target to tell places apart.</summary>
    public static bool ManyTargets(Report report) => report.Scans
        .Select(scan => scan.Target)
        .Concat(report.Findings.SelectMany(finding => finding.Occurrences).Select(place => place.Target))
        .Distinct(StringComparer.Ordinal)
        .Skip(1)
        .Any();

    private static string Reference(string name)
    {
        const string Heads = "refs/heads/";
        const string Remotes = "refs/remotes/";
        const string Tags = "refs/tags/";
        return name switch
        {
            _ when name.StartsWith(Heads, StringComparison.Ordinal) => $"branch {PlainText.Line(name[Heads.Length..])}",
            _ when name.StartsWith(Remotes, StringComparison.Ordinal) => $"remote branch {PlainText.Line(name[Remotes.Length..])}",
            _ when name.StartsWith(Tags, StringComparison.Ordinal) => $"tag {PlainText.Line(name[Tags.Length..])}",
            _ => PlainText.Line(name),
        };
    }
}
