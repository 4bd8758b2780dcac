using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Views;

/// <summary>An exposure in words.</summary>
internal static class ExposureText
{
    /// <summary>What a host may do with what was dropped.</summary>
    public const string HostsKeep = "A host may still show dropped commits to anyone who knows their address; GitHub does.";

    private const int MostKeepers = 3;

    public static string Pushed(Exposure exposure, ImmutableArray<string> sources) => (exposure.Pushed, exposure.Unreachable) switch
    {
        (true, true) => "yes, before it was dropped",
        (true, _) => "yes",
        (_, true) => IsStagedOnly(sources) ? "no" : "not known",
        (false, _) => "not as far as this clone knows",
        (null, _) => exposure.Tags.IsEmpty ? "not known: no branch of a remote here" : "not known: a tag holds it, and nothing here tells where tags are",
    };

    /// <summary>Whether it never came further than what is staged.</summary>
    public static bool IsStagedOnly(ImmutableArray<string> sources) => sources.All(source => source == Sources.Staged);

    /// <summary>How many commits are known to have brought it in.</summary>
    public static int Commits(CredentialView credential) =>
        credential.Places.Select(pair => pair.Place.Commit).Where(commit => commit.Length > 0).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Where it still is: in the newest files, in history, or only in what was dropped.</summary>
    /// <param name="exposure">The exposure.</param>
    /// <param name="sources">How it was reached: the words of its places, each once.</param>
    /// <param name="name">How a name that others gave is printed.</param>
    public static string Standing(Exposure exposure, ImmutableArray<string> sources, Func<string, string> name) => exposure switch
    {
        { AtHead: true } => "still at HEAD",
        { TipBranches.IsEmpty: false } => "still on a branch",
        { Unreachable: true } => Unreachable(exposure, sources, name),
        { Removed: { } removed } => $"removed{On(removed)} by commit {name(Phrase.ShortId(removed.Id))}, still in history",
        _ => Aside(sources),
    };

    /// <summary>Who keeps what no branch or tag holds: <c>the reflogs of HEAD and refs/heads/main</c>; empty if nothing does.</summary>
    public static string Keepers(Exposure exposure, Func<string, string> name)
    {
        const string Log = "reflog of ";
        var logs = exposure.KeptBy.Where(keeper => keeper.StartsWith(Log, StringComparison.Ordinal)).Select(keeper => name(keeper[Log.Length..])).ToList();
        var others = exposure.KeptBy.Where(keeper => !keeper.StartsWith(Log, StringComparison.Ordinal)).Select(name).ToList();
        var parts = new List<string>();
        if (logs.Count > 0)
        {
            parts.Add($"the reflog{(logs.Count == 1 ? "" : "s")} of {Phrase.Some(logs, MostKeepers)}");
        }

        if (others.Count > 0)
        {
            parts.Add(Phrase.Some(others, MostKeepers));
        }

        return string.Join(", and by ", parts);
    }

    /// <summary><c> on 2024-03-01</c>; empty when the date is not known.</summary>
    public static string On(CommitRef commit) => commit.Moment is { } date ? $" on {Phrase.Day(date)}" : "";

    private static string Unreachable(Exposure exposure, ImmutableArray<string> sources, Func<string, string> name)
    {
        if (IsStagedOnly(sources))
        {
            return "staged, not committed";
        }

        if (sources.All(source => source == Sources.ReflogMessage))
        {
            return "in a note of git about its commands (reflog), which is never pushed";
        }

        var what = sources.All(source => source == Sources.TagMessage) ? "a deleted tag"
            : exposure.FirstSeen.IsKnown ? "an amended or dropped commit"
            : "an object that no commit holds";
        var keepers = Keepers(exposure, name);
        return $"in no branch or tag any more: {what}, {(keepers.Length > 0 ? "kept by " + keepers : "kept by nothing, so git deletes it some day")}";
    }

    // Held by a reference, but in no files that a branch ever had or that it removed.
    private static string Aside(ImmutableArray<string> sources)
    {
        var places = sources.Select(Where).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return places.Count == sources.Length ? $"only in {Phrase.List(places)}" : "in no newest files, still in history";
    }

    private static string? Where(string source) => source switch
    {
        Sources.Stash => "a stash",
        Sources.Note => "a note",
        Sources.CommitMessage => "a commit message",
        Sources.TagMessage => "a tag's message",
        Sources.Tag => "a tag",
        Sources.Reference => "a reference that is no branch",
        Sources.ReferenceName => "the name of a reference",
        Sources.ReflogMessage => "a reflog",
        Sources.Staged => "what is staged",
        Sources.Reflog or Sources.Unreachable => "dropped commits",
        _ => null,
    };
}
