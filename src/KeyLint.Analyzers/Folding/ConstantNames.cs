using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KeyLint.Analyzers.Folding;

/// <summary>
/// Names that are declared as constant text, characters or numbers anywhere in a compilation. Read from the text: asking the compiler about a name that
/// is no constant would bind the whole member around it for nothing.
/// </summary>
internal sealed class ConstantNames
{
    private const string Keyword = "const ";

    private const string Text = "string ";

    private static readonly string[] Types = [Text, "int ", "char ", "long "];

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

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

    public bool IsText(string name) => texts.Contains(name);

    private void Add(string source)
    {
        for (var at = source.IndexOf(Keyword, StringComparison.Ordinal); at >= 0; at = source.IndexOf(Keyword, at, StringComparison.Ordinal))
        {
            at += Keyword.Length;
            if (Array.Find(Types, type => string.CompareOrdinal(source, at, type, 0, type.Length) == 0) is not { } type)
            {
                continue;
            }

            at += type.Length;
            var end = at;
            while (end < source.Length && SyntaxFacts.IsIdentifierPartCharacter(source[end]))
            {
                end++;
            }

            var name = source.Substring(at, end - at);
            names.Add(name);
            if (type == Text)
            {
                texts.Add(name);
            }
        }
    }
}
