using KeyLint.Analyzers.Places;
using KeyLint.Engine.Evidence.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>
/// Finds variables that are handed to the constructors of libraries which take secrets, whatever they are called, and their other
/// uses in the same member. Whether it is the secret that they are taken as is asked when one arrives somewhere.
/// </summary>
internal static class SinkSources
{
    /// <summary>Whether a text names what takes secrets.</summary>
    public static bool MayBeIn(string text, SinkIndex sinks)
    {
        foreach (var creation in sinks.Creations)
        {
            if (text.IndexOf(creation, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public static IEnumerable<Source> In(string text, SyntaxNode root, SinkIndex sinks, NameUses uses)
    {
        foreach (var creation in sinks.Creations)
        {
            for (var at = text.IndexOf(creation, StringComparison.Ordinal); at >= 0; at = text.IndexOf(creation, at + creation.Length, StringComparison.Ordinal))
            {
                if (at > 0 && text[at - 1] is ' ' or '.' && root.FindToken(at) is { Parent: SimpleNameSyntax name } && CreationOf(name) is { ArgumentList: { } list })
                {
                    foreach (var source in list.Arguments.SelectMany(argument => OtherUses(argument, uses)))
                    {
                        yield return source;
                    }
                }
            }
        }
    }

    private static ObjectCreationExpressionSyntax? CreationOf(SimpleNameSyntax name) => name.Parent switch
    {
        ObjectCreationExpressionSyntax creation => creation,
        QualifiedNameSyntax { Parent: ObjectCreationExpressionSyntax creation } qualified when qualified.Right == name => creation,
        _ => null,
    };

    /// <summary>What bears a secret's name is found by it. Most members hand a key on and write nothing.</summary>
    private static IEnumerable<Source> OtherUses(ArgumentSyntax argument, NameUses uses)
    {
        if (argument.Expression is not IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } name } passed || SecretNames.IsSecret(name))
        {
            return [];
        }

        var member = uses.MemberOf(argument);
        return Outputs.MayBeIn(uses.Text, member.SpanStart, member.Span.End)
            ? uses.In(member, name).Where(use => use != passed).Select(use => new Source(use, name, IsSecret: true, argument))
            : [];
    }
}
