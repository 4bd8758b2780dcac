using Microsoft.CodeAnalysis.CSharp;

namespace KeyLint.Analyzers.Flow;

/// <summary>Finds the bounds of identifiers in a text.</summary>
internal static class Identifiers
{
    /// <summary>Nobody writes longer ones. Stretches of letters that are no code may be as long as the file.</summary>
    private const int MaxLength = 128;

    /// <summary>Where the identifier around a position begins.</summary>
    public static int StartOf(string text, int at)
    {
        var least = Math.Max(0, at - MaxLength);
        while (at > least && SyntaxFacts.IsIdentifierPartCharacter(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    /// <summary>Where the identifier around a position ends.</summary>
    public static int EndOf(string text, int at)
    {
        var most = Math.Min(text.Length, at + MaxLength);
        while (at < most && SyntaxFacts.IsIdentifierPartCharacter(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether what stands between two positions is part of no longer identifier.</summary>
    public static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[start - 1])) && (end == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[end]));
}
