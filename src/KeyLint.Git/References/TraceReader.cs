using KeyLint.Git.Reading;

namespace KeyLint.Git.References;

/// <summary>What references held before, and what commands noted down, as references of their own: each object once for each name.</summary>
internal static class TraceReader
{
    private const string Stash = "refs/stash";

    /// <summary>What the log of a reference is called.</summary>
    public static string NameOf(string reference) => "reflog of " + reference;

    public static IEnumerable<Reference> Read(HistoryRepository repository, IEnumerable<ReflogEntry> reflogs, ProblemLog problems)
    {
        var seen = new HashSet<(string, ObjectId)>();
        foreach (var entry in reflogs)
        {
            var isStash = entry.Reference.EndsWith(Stash, StringComparison.Ordinal);
            var name = NameOf(entry.Reference);
            foreach (var id in new[] { entry.Old, entry.New })
            {
                if (!id.IsZero && seen.Add((name, id)))
                {
                    yield return new Reference(name, isStash ? ReferenceKind.Stash | ReferenceKind.Reflog : ReferenceKind.Reflog, id, false);
                }
            }
        }

        foreach (var note in PseudoReferences.Read(repository, problems))
        {
            if (seen.Add((note.Name, note.Id)))
            {
                yield return new Reference(note.Name, ReferenceKind.Command, note.Id, false);
            }
        }
    }
}
