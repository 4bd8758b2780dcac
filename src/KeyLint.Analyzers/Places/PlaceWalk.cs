using System.Collections.Immutable;
using KeyLint.Engine.Evidence.Naming;
using KeyLint.Engine.Evidence.Places;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Places;

/// <summary>Climbs from a value to what it is assigned to, returned from or passed to, and gathers names on the way.</summary>
internal sealed class PlaceWalk(SemanticModel model, SinkIndex sinks, ArgumentReader arguments, CancellationToken cancellation)
{
    private readonly List<string> names = [];

    /// <summary>Cases that a value is chosen for: they say whose it is, not what.</summary>
    private readonly List<string> cases = [];

    private ImmutableArray<SinkMatch> matches = ImmutableArray<SinkMatch>.Empty;

    private ResolvedMember? receiver;

    /// <summary>What the value is called, nearest first.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Climbs until the statement or member that holds the value.</summary>
    /// <param name="value">The value.</param>
    public void Climb(ExpressionSyntax value)
    {
        ClimbOut(value);
        names.AddRange(cases);
    }

    private void ClimbOut(ExpressionSyntax value)
    {
        for (SyntaxNode? node = value; node?.Parent is { } parent;)
        {
            if (Comparisons.OtherSide(node, parent) is { } other)
            {
                Add(NameOf(other));
                return;
            }

            node = parent switch
            {
                ArgumentSyntax { Parent: TupleExpressionSyntax tuple } element => AddElement(tuple, element),
                ArgumentSyntax or AttributeArgumentSyntax => ReadArgument(parent),
                MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
                    when access.Expression == node && Conversions.Contains(access.Name.Identifier.ValueText) => call,
                AssignmentExpressionSyntax assignment => ReadAssignment(assignment, node),
                InitializerExpressionSyntax initializer => ReadInitializer(initializer, node),
                SwitchExpressionArmSyntax arm => AddArm(arm, node),
                EqualsValueClauseSyntax => AddDeclared(parent.Parent),
                ArrowExpressionClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax => AddMember(parent),
                AnonymousFunctionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
                    or CollectionExpressionSyntax or ExpressionElementSyntax or BaseObjectCreationExpressionSyntax
                    or ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax
                    or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }
                    or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.CoalesceExpression } => parent,
                _ => null,
            };
        }
    }

    /// <summary>What was learnt, and what the text told beyond it.</summary>
    /// <param name="place">What the text told.</param>
    /// <param name="isNamedInside">Whether the nearest name stands in the literal itself: no symbol is nearer than <c>"?token=…"</c>.</param>
    public Place Apply(Place place, bool isNamedInside)
    {
        if (names.Count == 0 && receiver is null)
        {
            return place;
        }

        // The end of a symbol's name is a dot: text is matched by what follows the last one, and the symbol has already been.
        var callee = receiver is null ? place.Callee : receiver.Words + ".";
        var textual = receiver is null || isNamedInside ? place.Names : ImmutableArray<string>.Empty;
        var all = isNamedInside ? textual.Concat(names) : names.Concat(textual);
        return place with
        {
            Names = all.Distinct(StringComparer.Ordinal).ToImmutableArray(),
            Callee = callee,
            Sinks = matches,
        };
    }

    /// <summary>Climbs on from what converts its first argument; else the argument says all.</summary>
    private SyntaxNode? ReadArgument(SyntaxNode argument)
    {
        if (argument is ArgumentSyntax { Parent: ArgumentListSyntax list } && list.Arguments.IndexOf((ArgumentSyntax)argument) == 0
            && Conversions.Contains(CalleeOf(list.Parent)))
        {
            return list.Parent;
        }

        if (arguments.Read(argument) is { } member)
        {
            receiver = member;
            matches = member.Sinks;
            names.AddRange(member.Names);
        }

        if (argument.Parent is AttributeArgumentListSyntax { Parent: AttributeSyntax { Name: var name, Parent: AttributeListSyntax attributes } }
            && name.ToString().EndsWith("DefaultValue", StringComparison.Ordinal))
        {
            Add(NameOfDeclared(attributes.Parent));
        }

        return null;
    }

    private static string CalleeOf(SyntaxNode? call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax method } => method.Identifier.ValueText,
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax type } => type.Identifier.ValueText,
        ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax type } => type.Right.Identifier.ValueText,
        ObjectCreationExpressionSyntax { Type: PredefinedTypeSyntax type } => type.Keyword.ValueText,
        _ => "",
    };

    private BaseObjectCreationExpressionSyntax? ReadAssignment(AssignmentExpressionSyntax assignment, SyntaxNode node)
    {
        if (assignment.Right != node)
        {
            return null;
        }

        if (assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax)
        {
            return null;
        }

        var name = NameOf(assignment.Left);
        Add(name == "Key" && CipherKeys.Is(model.GetSymbolInfo(assignment.Left, cancellation).Symbol) ? CipherKeys.Name : name);

        if (sinks.IsName(name) && model.GetSymbolInfo(assignment.Left, cancellation).Symbol is (IPropertySymbol or IFieldSymbol) and var member)
        {
            matches = sinks.Find(member);
            if (assignment.Parent is InitializerExpressionSyntax)
            {
                receiver = new ResolvedMember(member.ContainingType.Name, ImmutableArray<string>.Empty, matches);
            }
        }

        return assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } ? creation : null;
    }

    /// <summary>The first value of <c>{ "name", "value" }</c> names the second.</summary>
    private InitializerExpressionSyntax ReadInitializer(InitializerExpressionSyntax initializer, SyntaxNode node)
    {
        if (initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression) && initializer.Expressions.Count == 2 && initializer.Expressions[1] == node
            && arguments.TextOf(initializer.Expressions[0]) is { } key)
        {
            names.Add(key);
        }

        return initializer;
    }

    private TupleExpressionSyntax AddElement(TupleExpressionSyntax tuple, ArgumentSyntax element)
    {
        if (element.NameColon is { } label)
        {
            names.Add(label.Name.Identifier.ValueText);
            return tuple;
        }

        var index = tuple.Arguments.IndexOf(element);
        var name = tuple.Parent switch
        {
            AssignmentExpressionSyntax { Left: TupleExpressionSyntax left } when index < left.Arguments.Count => NameOf(left.Arguments[index].Expression),
            AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax left } }
                when index < left.Variables.Count => left.Variables[index].ToString(),
            _ => ConvertedName(tuple, index),
        };
        Add(name);
        return tuple;
    }

    /// <summary>The name of an element in the type that a tuple is converted to: <c>(string Key, string Secret) pair = (…, …)</c>.</summary>
    private string ConvertedName(TupleExpressionSyntax tuple, int index) =>
        model.GetTypeInfo(tuple, cancellation).ConvertedType is INamedTypeSymbol { IsTupleType: true } type && index < type.TupleElements.Length
            && type.TupleElements[index].IsExplicitlyNamedTupleElement
            ? type.TupleElements[index].Name
            : "";

    private SyntaxNode? AddArm(SwitchExpressionArmSyntax arm, SyntaxNode node)
    {
        if (arm.Expression != node)
        {
            return null;
        }

        if (arm.Pattern is ConstantPatternSyntax constant)
        {
            var name = arguments.TextOf(constant.Expression) ?? NameOf(constant.Expression);
            (SecretNames.IsSecret(name) || SecretNames.IsKey(name) ? names : cases).Add(name);
        }

        return arm.Parent;
    }

    private static string NameOfDeclared(SyntaxNode? declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        FieldDeclarationSyntax { Declaration.Variables: [var variable, ..] } => variable.Identifier.ValueText,
        _ => "",
    };

    private void Add(string name)
    {
        if (name.Length > 0)
        {
            names.Add(name);
        }
    }

    private SyntaxNode? AddDeclared(SyntaxNode? declaration)
    {
        Add(NameOfDeclared(declaration));
        return null;
    }

    /// <summary>The member whose result a value is. A lambda has no name; what holds the lambda has.</summary>
    private SyntaxNode? AddMember(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case MethodDeclarationSyntax method:
                    names.Add(method.Identifier.ValueText);
                    return null;
                case LocalFunctionStatementSyntax function:
                    names.Add(function.Identifier.ValueText);
                    return null;
                case PropertyDeclarationSyntax property:
                    names.Add(property.Identifier.ValueText);
                    return null;
                case AnonymousFunctionExpressionSyntax:
                    return current;
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private string NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        ElementAccessExpressionSyntax { ArgumentList.Arguments.Count: 1 } element => KeyOf(element.ArgumentList),
        ImplicitElementAccessSyntax { ArgumentList.Arguments.Count: 1 } element => KeyOf(element.ArgumentList),
        _ => "",
    };

    private string KeyOf(BracketedArgumentListSyntax list) => arguments.TextOf(list.Arguments[0].Expression) ?? NameOf(list.Arguments[0].Expression);
}
