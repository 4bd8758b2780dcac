using KeyLint.CodeFixes.Sources;
using Microsoft.CodeAnalysis;

namespace KeyLint.CodeFixes;

/// <summary>
/// The names by which code reads something already, and those that one run of fixes gave. What is read already may be another secret, that an earlier
/// fix moved: in the same file, or in another one of the program.
/// </summary>
internal sealed class TakenNames
{
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);

    private readonly Dictionary<ProjectId, IReadOnlyList<string>> texts = [];

    /// <summary>Whether a secret may be read as a source says: nothing else is.</summary>
    public bool IsFree(SecretSource source, SecretPlace place) =>
        given.TryGetValue(source.Mark, out var secret) ? secret == place.Value.Identity
            : source.Read.Length == 0 || !texts[place.Document.Project.Id].Any(text => text.Contains(source.Mark));

    /// <summary>Gives the name of a replacement to its secret; false where another secret has it: as a default of what is read already.</summary>
    public bool Give(Replacement replacement)
    {
        if (!given.TryGetValue(replacement.Source, out var secret))
        {
            given.Add(replacement.Source, secret = replacement.Secret);
        }

        return secret == replacement.Secret;
    }

    /// <summary>Reads the files of a project, and of those that it uses or that use it, before the first of its names is asked for.</summary>
    public async Task ReadAsync(Project project, CancellationToken cancellation)
    {
        if (texts.ContainsKey(project.Id))
        {
            return;
        }

        var graph = project.Solution.GetProjectDependencyGraph();
        var program = graph.GetProjectsThatThisProjectTransitivelyDependsOn(project.Id).Concat(graph.GetProjectsThatTransitivelyDependOnThisProject(project.Id)).Append(project.Id);
        var read = new List<string>();
        foreach (var document in program.SelectMany(id => project.Solution.GetProject(id)!.Documents))
        {
            read.Add((await document.GetTextAsync(cancellation).ConfigureAwait(false)).ToString());
        }

        texts.Add(project.Id, read);
    }
}
