using System.Text;
using System.Text.RegularExpressions;

namespace KeyLint.Git.Selecting;

/// <summary>Patterns of references and paths with <c>*</c>, <c>**</c> and <c>?</c>, matched in time linear in the text.</summary>
internal static class NamePattern
{
    /// <summary>A pattern of a reference: full, or short as people write it. <c>*</c> is any part of the name, slashes too.</summary>
    public static Func<string, bool> OfReference(string pattern)
        => Compile("^(refs/((heads|tags|remotes)/)?)?" + Escape(pattern, ".*") + "$");

    /// <summary>A pattern of a branch, with or without the name of its remote.</summary>
    public static Func<string, bool> OfBranch(string pattern)
        => Compile("^refs/(heads|remotes/[^/]+)/" + Escape(pattern, ".*") + "$|^refs/remotes/" + Escape(pattern, ".*") + "$");

    /// <summary>A pattern of a path, as <see cref="HistorySelection.Paths"/> describes.</summary>
    public static Func<string, bool> OfPath(string pattern)
    {
        var trimmed = pattern.Trim('/');
        var isAnywhere = !trimmed.Contains('/', StringComparison.Ordinal) && !pattern.StartsWith('/');
        return Compile((isAnywhere ? "^(.*/)?" : "^") + Escape(trimmed, "[^/]*") + "(/.*)?$");
    }

    private static string Escape(string pattern, string star)
    {
        var text = new StringBuilder();
        for (var at = 0; at < pattern.Length; at++)
        {
            var rest = pattern.AsSpan(at);
            if (rest.StartsWith("**/"))
            {
                text.Append("(.*/)?");
                at += 2;
            }
            else if (rest.StartsWith("**"))
            {
                text.Append(".*");
                at++;
            }
            else
            {
                _ = pattern[at] switch
                {
                    '*' => text.Append(star),
                    '?' => text.Append("[^/]"),
                    var other => text.Append(Regex.Escape(other.ToString())),
                };
            }
        }

        return text.ToString();
    }

    private static Func<string, bool> Compile(string expression)
    {
        var regex = new Regex(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
        return regex.IsMatch;
    }
}
