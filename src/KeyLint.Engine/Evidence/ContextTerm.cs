using System.Collections.Immutable;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence;

/// <summary>Text whose presence shows that a provider is meant.</summary>
/// <param name="Text">What to look for, in any case.</param>
/// <param name="IsWord">Whether it must be a word of its own.</param>
internal sealed record ContextTerm(string Text, bool IsWord)
{
    /// <summary>The fewest terms that cover a context: a host that holds the provider's word needs no search of its own.</summary>
    public static ImmutableArray<ContextTerm> Of(Context context)
    {
        var others = context.Hosts
            .Concat(context.Headers.Select(header => header.Name).Where(Headers.IsDistinctive))
            .Concat(context.Namespaces)
            .Where(term => !context.Words.Any(word => IsWordOf(word, term)));
        return context.Words.Select(word => new ContextTerm(word, true))
            .Concat(others.Select(term => new ContextTerm(term, false)))
            .ToImmutableArray();
    }

    private static bool IsWordOf(string word, string term) => Words.Split(term.AsSpan()).Contains(word, StringComparer.Ordinal);
}
