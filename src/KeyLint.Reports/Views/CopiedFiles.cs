using System.Buffers;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Views;

/// <summary>Files in a command that is to be copied.</summary>
internal static class CopiedFiles
{
    private const int MostFiles = 20;

    // It may hold no name that a shell reads as more than a name, in quotes or without them.
    private static readonly SearchValues<char> Signs = SearchValues.Create("._/-@+");

    /// <summary>The files as <c>:/src/a.cs ':/b c.cs'</c>, which git counts from the root; null where they are too many or not to be written so.</summary>
    public static string? Of(IEnumerable<Occurrence> places)
    {
        var files = places
            .Select(place => place.Path.IndexOf("!/", StringComparison.Ordinal) is > 0 and var inner ? place.Path[..inner] : place.Path)
            .Where(path => path.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count is > 0 and <= MostFiles && files.TrueForAll(path => path.All(letter => IsPlain(letter) || letter is ' ' or '(' or ')' || char.IsLetter(letter)))
            ? string.Join(' ', files.Select(path => path.All(IsPlain) ? $":/{path}" : $"':/{path}'"))
            : null;
    }

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || Signs.Contains(letter);
}
