using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>The text in a <c>StringBuilder</c>, as far as one member shows it and the order of the text tells.</summary>
internal sealed class BuilderText(UrlText texts, SemanticModel model, NameUses uses, CancellationToken cancellation)
{
    /// <summary>What is in a builder when a call adds to it, and what the next call of the chain adds.</summary>
    public Surroundings Around(InvocationExpressionSyntax append)
    {
        if (!Builders.Is(model.GetTypeInfo(append, cancellation).Type))
        {
            return new Surroundings("", UrlText.Hole);
        }

        var after = append.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } && TextParts.IsAppend(next) ? texts.TextOf(next) : null;
        return new Surroundings(In(((MemberAccessExpressionSyntax)append.Expression).Expression, isFirst: false), after is { Length: > 0 } ? after[0] : UrlText.Hole);
    }

    /// <summary>The text in what an expression gives: a new builder, a local, what a chain of calls returns.</summary>
    /// <param name="builder">The expression.</param>
    /// <param name="isFirst">Whether a local is set to it; where that is another local, what is in it is not known.</param>
    private string In(ExpressionSyntax builder, bool isFirst)
    {
        var calls = new Stack<InvocationExpressionSyntax>();
        while (builder is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call)
        {
            calls.Push(call);
            builder = access.Expression;
        }

        var text = new StringBuilder(builder switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => texts.Of(arguments[0].Expression),
            BaseObjectCreationExpressionSyntax => "",
            IdentifierNameSyntax name when !isFirst => Before(name),
            _ => texts.Of(builder),
        });
        foreach (var call in calls)
        {
            Apply(call, text);
        }

        return text.ToString();
    }

    /// <summary>What was added to a local before one use of it. Of what is no local the name tells whether it is an address.</summary>
    private string Before(IdentifierNameSyntax use)
    {
        if (model.GetSymbolInfo(use, cancellation).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references }
            || references[0].GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer.Value: { } first } declaration)
        {
            return texts.Of(use);
        }

        var text = new StringBuilder(In(first, isFirst: true));
        foreach (var other in uses.In(uses.MemberOf(use), use.Identifier.ValueText))
        {
            if (other.SpanStart > declaration.Span.End && other.SpanStart < use.SpanStart && !NameUses.AreApart(other, use))
            {
                Apply(other, text);
            }
        }

        return text.ToString();
    }

    private void Apply(IdentifierNameSyntax use, StringBuilder text)
    {
        switch (use.Parent)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length", Parent: AssignmentExpressionSyntax assignment } access when assignment.Left == access:
                text.Clear();
                break;
            case AssignmentExpressionSyntax assignment when assignment.Left == use:
                text.Clear();
                text.Append(UrlText.Hole);
                break;
            case ArgumentSyntax:
                text.Append(UrlText.Hole);
                break;
            default:
                for (var node = use.Parent; node is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call }; node = call.Parent)
                {
                    Apply(call, text);
                }

                break;
        }
    }

    private void Apply(InvocationExpressionSyntax call, StringBuilder text)
    {
        switch (Source.NameOf(call))
        {
            case "Clear":
                text.Clear();
                break;
            case "AppendLine":
                text.Append(texts.TextOf(call)).Append('\n');
                break;
            case "Append" or "AppendFormat":
                text.Append(texts.TextOf(call) ?? UrlText.Hole.ToString());
                break;
            case "Insert" or "Replace" or "Remove" or "AppendJoin":
                text.Append(UrlText.Hole);
                break;
        }
    }
}
