using Microsoft.CodeAnalysis;

namespace KeyLint.Analyzers.Folding;

/// <summary>
/// Finds what a text must be folded for. The text itself is searched, for a backslash, a plus, a dollar or a joining call: walking the tree
/// would cost several times the whole scan.
/// </summary>
internal static class ConstantFolder
{
    public static FoldedText Fold(SemanticModel model, Lazy<ConstantNames> names, CancellationToken cancellation)
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        var source = model.SyntaxTree.GetText(cancellation).ToString();
        var edits = new List<Edit>();
        EscapeSequences.Find(source, root, edits);
        var constants = new ConstantValues(model, names, cancellation);
        Concatenations.Find(source, root, constants, edits);
        Concats.Find(source, root, constants, edits);
        Interpolations.Find(source, root, constants, edits);
        return FoldedText.Create(source, edits);
    }
}
