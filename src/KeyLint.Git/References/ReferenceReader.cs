using System.Text;
using KeyLint.Git.Reading;

namespace KeyLint.Git.References;

/// <summary>Resolves the references of a repository and names the broken ones.</summary>
internal static class ReferenceReader
{
    private const string Symbolic = "ref:";
    private const int MaxDepth = 5;

    public static List<Reference> Read(HistoryRepository repository, ProblemLog problems)
    {
        var values = ReferenceFiles.Read(repository, problems);
        var references = new List<Reference>(values.Count);
        foreach (var (name, value) in values)
        {
            if (Resolve(values, value, out var target, out var last))
            {
                references.Add(new Reference(name, Reference.KindOf(name), target, IsSymbolic(value)) { IsCopied = repository.IsCopy });
            }
            else if (last is not null && !values.ContainsKey(last))
            {
                Dangling(name, last, problems);
            }
            else
            {
                problems.Gap(HistoryProblemKind.BrokenReference, name, "The reference holds no object id.");
            }
        }

        return references;
    }

    // HEAD of a repository without commits names a branch that is not there yet: no problem.
    private static void Dangling(string name, string last, ProblemLog problems)
    {
        if (!name.EndsWith("HEAD", StringComparison.Ordinal) || Reference.KindOf(name) == ReferenceKind.RemoteBranch)
        {
            problems.Note(HistoryProblemKind.BrokenReference, name, $"The reference names '{last}', which does not exist.");
        }
    }

    private static bool Resolve(SortedDictionary<string, string> values, string value, out ObjectId target, out string? last)
    {
        last = null;
        for (var depth = 0; depth < MaxDepth && IsSymbolic(value); depth++)
        {
            last = value[Symbolic.Length..].Trim();
            value = values.GetValueOrDefault(last, "");
        }

        return ObjectId.TryParse(Encoding.UTF8.GetBytes(value), out target) && !target.IsZero;
    }

    private static bool IsSymbolic(string value) => value.StartsWith(Symbolic, StringComparison.Ordinal);
}
