using KeyLint.Engine.Evidence.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>Finds the local that a value is written to, and where it is used after that.</summary>
internal sealed class WrittenLocals(SemanticModel model, NameUses uses, CancellationToken cancellation)
{
    /// <summary>The uses of the local that a value is written to, where its own name does not say what it holds: else each use is looked at by itself.</summary>
    /// <param name="value">The value.</param>
    /// <param name="reached">Where uses begin that are no longer wanted. Those that are found are added.</param>
    public IEnumerable<IdentifierNameSyntax> UsesOf(ExpressionSyntax value, HashSet<int> reached) =>
        Written(value) is var (write, name) && name.Length > 0 && !SecretNames.IsSecret(name)
            ? uses.After(write, name).TakeWhile(use => !Builders.Empties(use)).Where(use => IsAlways(write, use) && reached.Add(use.SpanStart) && IsSame(write, use))
            : [];

    private static (SyntaxNode Write, string Name)? Written(ExpressionSyntax value) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax or UsingStatementSyntax } variable } => (variable, variable.Identifier.ValueText),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.AddAssignmentExpression, Left: IdentifierNameSyntax local } assignment
            when assignment.Right == value => (assignment, local.Identifier.ValueText),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Split", Parent: InvocationExpressionSyntax { Parent: ForEachStatementSyntax loop } parts } access
            when access.Expression == value && loop.Expression == parts => (loop, loop.Identifier.ValueText),
        _ => Builders.LocalOf(value) is { } builder && builder != value ? (builder, builder.Identifier.ValueText) : null,
    };

    /// <summary>One part of a secret may be told, where it is no good. What is done with each part is done with the whole.</summary>
    private static bool IsAlways(SyntaxNode write, IdentifierNameSyntax use) =>
        write is not ForEachStatementSyntax loop
        || (use.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Parent: { } parent } && (parent == loop || (parent is BlockSyntax && parent.Parent == loop)));

    /// <summary>Whether a use is of the local that was written, and not of a field or of another local of the same name.</summary>
    private bool IsSame(SyntaxNode write, IdentifierNameSyntax use)
    {
        var written = write switch
        {
            AssignmentExpressionSyntax assignment => model.GetSymbolInfo(assignment.Left, cancellation).Symbol,
            IdentifierNameSyntax builder => model.GetSymbolInfo(builder, cancellation).Symbol,
            _ => model.GetDeclaredSymbol(write, cancellation),
        };
        return written is ILocalSymbol && SymbolEqualityComparer.Default.Equals(written, model.GetSymbolInfo(use, cancellation).Symbol);
    }
}
