using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Folding;

/// <summary>
/// Values of names that look like constants. Asking the compiler binds the member around the name, so that it is asked only where
/// the spelling promises something: capitalised, or declared <c>const</c> in the same file.
/// </summary>
internal sealed class ConstantValues(SemanticModel model, string source, CancellationToken cancellation)
{
    private HashSet<string>? declared;

    /// <summary>The value of a name, where it is a constant made of nothing but plain text.</summary>
    /// <param name="expression">A name, or a qualified one.</param>
    /// <returns>The value, or null.</returns>
    public string? Find(ExpressionSyntax expression)
    {
        var name = expression switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access => access.Name.Identifier.ValueText,
            _ => "",
        };
        return name.Length > 0 && MayBeConstant(name)
            && model.GetConstantValue(expression, cancellation).Value is string value && PlainText.IsPlain(value)
            ? value
            : null;
    }

    /// <summary>Whether a name is spelled like a constant.</summary>
    /// <param name="name">The name.</param>
    public bool MayBeConstant(string name) => char.IsUpper(name[0]) || (declared ??= Declared(source)).Contains(name);

    private static HashSet<string> Declared(string source)
    {
        const string Declaration = "const string ";
        var names = new HashSet<string>(StringComparer.Ordinal);
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

        return names;
    }
}
