using System.Text;
using System.Text.RegularExpressions;

namespace KeyLint.Packages.Tests.Support;

/// <summary>A file with marks on what is to be reported: <c>{|KL2001+KL2002:…|}</c>.</summary>
internal static partial class MarkedText
{
    /// <summary>Takes the marks out.</summary>
    /// <param name="path">The file's path, as it appears in what is expected.</param>
    /// <param name="text">The text with its marks.</param>
    /// <returns>The text without them, and one line for each diagnostic: <c>KL2001 appsettings.json (3,19)-(3,83)</c>.</returns>
    public static (string Text, IReadOnlyList<string> Expected) Read(string path, string text)
    {
        var plain = new StringBuilder();
        var expected = new List<string>();
        var from = 0;
        foreach (Match match in Mark().Matches(text))
        {
            plain.Append(text, from, match.Index - from);
            var start = Position(plain);
            plain.Append(match.Groups["value"].Value);
            var end = Position(plain);
            expected.AddRange(match.Groups["ids"].Value.Split('+').Select(id => $"{id} {path} {start}-{end}"));
            from = match.Index + match.Length;
        }

        plain.Append(text, from, text.Length - from);
        return (plain.ToString(), expected);
    }

    private static string Position(StringBuilder text)
    {
        var before = text.ToString();
        return $"({before.Count(c => c == '\n') + 1},{before.Length - before.LastIndexOf('\n')})";
    }

    [GeneratedRegex(@"\{\|(?<ids>[A-Z0-9+]+):(?<value>.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
