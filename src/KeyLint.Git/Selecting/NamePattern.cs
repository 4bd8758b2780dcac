using System.Text;
using System.Text.RegularExpressions;

namespace KeyLint.Git.Selecting;

/// <summary>Patterns of references with <c>*</c> and <c>?</c>, matched in time linear in the text.</summary>
internal static class NamePattern
{
    /// <summary>A pattern of a reference: full, or short as people write it. <c>*</c> is any part of the name, slashes too.</summary>
    public static Func<string, bool> OfReference(string pattern)
        => Compile("^(refs/((heads|tags|remotes)/)?)?" + Escape(pattern) + "$");

    /// <summary>A pattern of a branch, with or without the name of its remote.</summary>
    public static Func<string, bool> OfBranch(string pattern)
        => Compile("^refs/(heads|remotes/[^/]+)/" + Escape(pattern) + "$|^refs/remotes/" + Escape(pattern) + "$");

    private static string Escape(string pattern)
    {
        var text = new StringBuilder();
        foreach (var letter in pattern)
        {
            _ = letter switch
            {
                '*' => text.Append(".*"),
                '?' => text.Append("[^/]"),
                _ => text.Append(Regex.Escape(letter.ToString())),
            };
        }

        return text.ToString();
    }

    private static Func<string, bool> Compile(string expression)
    {
        var regex = new Regex(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
        return regex.IsMatch;
    }
}
