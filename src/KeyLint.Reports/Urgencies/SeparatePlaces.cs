using KeyLint.Reports.Model;

namespace KeyLint.Reports.Urgencies;

/// <summary>Counts the repositories, folders and files that hold something. Two clones of one repository are one: they have a commit in common.</summary>
internal static class SeparatePlaces
{
    /// <summary>How many there are.</summary>
    public static int Count(IEnumerable<Occurrence> places)
    {
        var separate = new List<HashSet<string>>();
        foreach (var target in places.GroupBy(place => place.Target, StringComparer.Ordinal))
        {
            var commits = target.Select(place => place.Commit).Where(commit => commit.Length > 0).ToHashSet(StringComparer.Ordinal);
            foreach (var same in separate.Where(other => other.Overlaps(commits)).ToList())
            {
                commits.UnionWith(same);
                separate.Remove(same);
            }

            separate.Add(commits);
        }

        return separate.Count;
    }
}
