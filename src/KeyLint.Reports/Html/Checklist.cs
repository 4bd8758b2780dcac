using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>Numbered boxes to tick. Each is named by what it says, so that a later report finds the ticks of an earlier one.</summary>
internal static class Checklist
{
    private const int NameBytes = 6;

    /// <summary>Writes a list.</summary>
    /// <param name="page">The page.</param>
    /// <param name="sentences">The steps; code in them may be marked by <see cref="HtmlText.Quote"/>.</param>
    /// <param name="first">Number of the first.</param>
    public static void Write(HtmlPage page, IEnumerable<string> sentences, int first = 1)
    {
        using var list = page.In("ol", ("class", "checklist"), ("start", first == 1 ? null : first.ToString(CultureInfo.InvariantCulture)));
        foreach (var sentence in sentences)
        {
            using var item = page.In("li");
            using var label = page.In("label");
            page.Void("input", ("type", "checkbox"), ("data-step", Name(sentence)), ("autocomplete", "off"));
            page.Sentence("span", sentence);
        }
    }

    private static string Name(string sentence) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PlainText.Line(sentence)))[..NameBytes]);
}
