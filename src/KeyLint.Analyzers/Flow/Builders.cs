using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>Knows builders of text, which hold what is added to them until they are emptied.</summary>
internal sealed class Builders(SemanticModel model, CancellationToken cancellation)
{
    private const string Type = "StringBuilder";

    public static bool Is(ITypeSymbol? type) => type is { Name: Type } && type.ContainingNamespace?.ToDisplayString() == "System.Text";

    /// <summary>The builder that holds a value when a call has added it, or the next call of a chain has added to that; else null.</summary>
    public ExpressionSyntax? Around(ExpressionSyntax value)
    {
        ExpressionSyntax? builder = value.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } when IsAdder(call) => call,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } list } argument when list.Arguments[0] == argument && MayBe(creation) => creation,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
                when value is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax && access.Expression == value && IsAdder(call) => call,
            _ => null,
        };
        return builder is not null && Is(model.GetTypeInfo(builder, cancellation).Type) ? builder : null;
    }

    /// <summary>The local that a chain of calls adds to.</summary>
    public static IdentifierNameSyntax? LocalOf(ExpressionSyntax chain)
    {
        while (chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call && IsAdder(call))
        {
            chain = access.Expression;
        }

        return chain as IdentifierNameSyntax;
    }

    /// <summary>Whether a use takes out what was added, or may.</summary>
    public static bool Empties(IdentifierNameSyntax use) => use.Parent is MemberAccessExpressionSyntax access && access.Expression == use && access.Name.Identifier.ValueText switch
    {
        "Clear" or "Replace" or "Remove" => true,
        "Length" => access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access,
        _ => false,
    };

    private static bool MayBe(BaseObjectCreationExpressionSyntax creation) => creation is not ObjectCreationExpressionSyntax { Type: var type } || type.ToString().EndsWith(Type, StringComparison.Ordinal);

    /// <summary>More arguments of <c>Append</c> say which piece is added.</summary>
    private static bool IsAdder(InvocationExpressionSyntax call) => Source.NameOf(call) switch
    {
        "Append" => call.ArgumentList.Arguments.Count == 1,
        "AppendLine" or "AppendFormat" or "AppendJoin" or "Insert" => true,
        _ => false,
    };
}
