using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>
/// Follows a collection of parameters to the address that it becomes part of. The same collections hold the fields of forms: one that goes
/// nowhere that is known to be an address is no matter.
/// </summary>
internal sealed class QueryCollections(SemanticModel model, NameUses uses, UrlPlaces urls, CancellationToken cancellation)
{
    /// <summary>Whether a value is put into a collection that becomes part of an address in the same member.</summary>
    public bool Take(ExpressionSyntax value) => CollectionOf(value) switch
    {
        BaseObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: { Length: > 0 } name } local } } =>
            GoOn(local, name, model.GetDeclaredSymbol(local, cancellation)),
        BaseObjectCreationExpressionSyntax creation => IsAdded(creation),
        IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } name } local => GoOn(value, name, model.GetSymbolInfo(local, cancellation).Symbol),
        _ => false,
    };

    /// <summary>The local or the new collection that a value is put into: <c>query["key"] = value</c>, <c>query.Add("key", value)</c>, the same in an initializer.</summary>
    private static ExpressionSyntax? CollectionOf(ExpressionSyntax value) => value.Parent switch
    {
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax local } } set when set.Right == value => local,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax, Parent.Parent: BaseObjectCreationExpressionSyntax creation } set when set.Right == value => creation,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Parent.Parent: BaseObjectCreationExpressionSyntax creation } pair
            when pair.Expressions.IndexOf(value) == 1 => creation,
        ArgumentSyntax
        {
            Parent: ArgumentListSyntax
            {
                Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "Set" or "TryAdd", Expression: IdentifierNameSyntax local } }
            } list
        } argument when list.Arguments.IndexOf(argument) == 1 => local,
        _ => null,
    };

    private bool GoOn(SyntaxNode write, string name, ISymbol? symbol)
    {
        if (symbol is not ILocalSymbol local)
        {
            return false;
        }

        var isQuery = local.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax call } && Source.NameOf(call) == "ParseQueryString");
        return uses.After(write, name).Any(use =>
            (IsAdded(use) || (isQuery && IsText(use))) && SymbolEqualityComparer.Default.Equals(symbol, model.GetSymbolInfo(use, cancellation).Symbol));
    }

    private bool IsAdded(ExpressionSyntax collection) =>
        collection.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } argument && urls.IsAdded(call, argument);

    /// <summary>Whether a query's text stands behind the question mark of an address.</summary>
    private bool IsText(ExpressionSyntax query)
    {
        var value = query;
        var converts = false;
        var isInUrl = urls.IsQuery(value);
        while (Carriers.Around(value, ref converts) is { } outer)
        {
            value = outer;
            isInUrl |= urls.IsQuery(value);
        }

        return isInUrl || urls.IsAssigned(value);
    }
}
