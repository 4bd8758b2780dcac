using System.Text;
using KeyLint.Git.References;

namespace KeyLint.Git.Reading;

/// <summary>All text of a repository that is no object.</summary>
internal sealed class NamedTexts
{
    private readonly Dictionary<ObjectId, NamedText> _texts = [];

    public bool TryFind(ObjectId id, out NamedText? text) => _texts.TryGetValue(id, out text);

    public IEnumerable<NamedText> All => _texts.Values;

    /// <summary>Adds the names of all files and folders, in what is the repository's own or reached by it.</summary>
    public void AddNames(HistoryGraph graph, Func<int, bool> isOurs)
    {
        var isMet = new bool[graph.Names.Table.Count];
        for (var tree = 0; graph.Store.Borrows && tree < graph.Trees.Count; tree++)
        {
            var children = isOurs(graph.Trees.Object(tree)) ? graph.Children(tree) : [];
            for (var index = 0; index < children.Length; index++)
            {
                if (graph.Names.Of(tree, index, children[index]) is >= 0 and var name)
                {
                    isMet[name] = true;
                }
            }
        }

        for (var name = 0; name < isMet.Length; name++)
        {
            if (isMet[name] || !graph.Store.Borrows)
            {
                Add(new NamedText(HistoryObjectKind.FileName, graph.Names.Table[name], name, ""));
            }
        }
    }

    public void Add(Reference reference)
        => Add(new NamedText(HistoryObjectKind.ReferenceName, Encoding.UTF8.GetBytes(reference.ShortName), -1, reference.Name));

    public void Add(ReflogEntry entry)
        => Add(new NamedText(HistoryObjectKind.ReflogMessage, Encoding.UTF8.GetBytes(entry.Message), -1, entry.Reference));

    private void Add(NamedText text)
    {
        if (text.Text.Length >= NamedText.MinLength)
        {
            _texts.TryAdd(text.Id, text);
        }
    }
}
