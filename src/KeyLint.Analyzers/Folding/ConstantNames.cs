using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KeyLint.Analyzers.Folding;

/// <summary>
/// Names that are declared as constant text anywhere in a compilation. Read from the text: asking the compiler about a name that
/// is no constant would bind the whole member around it for nothing.
/// </summary>
internal sealed class ConstantNames
{
    private const string Declaration = "const string ";

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public static ConstantNames Create(Compilation compilation)
    {
        var found = new ConstantNames();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.TryGetText(out var text))
            {
                found.Add(text.ToString());
            }
        }

        return found;
    }

    public bool Contains(string name) => names.Contains(name);

    private void Add(string source)
    {
        for (var at = source.IndexOf(Declaration, StringComparison.Ordinal); at >= 0; at = source.IndexOf(Declaration, at, StringComparison.Ordinal))
        {
            at += Declaration.Length;
            var end = at;
            while (end < source.Length && SyntaxFacts.IsIdentifierPartCharacter(source[end]))
            {
                end++;
            }

            names.Add(source.Substring(at, end - at));
        }
    }
}
