using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Views;

/// <summary>An event of a timeline in words.</summary>
internal static class TimelineText
{
    private const int MostPaths = 3;

    /// <summary><c>introduced in `a.cs` by `Ann`, commit `0123456789`</c>.</summary>
    /// <param name="entry">The event.</param>
    /// <param name="quote">How a text that others gave is printed.</param>
    public static string Of(TimelineEvent entry, Func<string, string> quote)
    {
        var paths = entry.Paths.IsEmpty ? "" : $" {Phrase.Some([.. entry.Paths.Select(quote)], MostPaths)}";
        var what = entry.Kind switch
        {
            TimelineKind.Introduced => paths.Length > 0 ? $"introduced in{paths}" : "introduced",
            TimelineKind.Spread => paths.Length > 0 ? $"also in{paths}" : "also elsewhere",
            TimelineKind.Removed => "removed from the newest files",
            _ => "last held by a commit",
        };
        var who = entry.Author.Length > 0 ? $" by {quote(entry.Author)}" : "";
        var commit = entry.Commit.Length > 0 ? $", commit {quote(Phrase.ShortId(entry.Commit))}" : "";
        return $"{what}{who}{commit}";
    }
}
