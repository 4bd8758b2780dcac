using System.Security.Cryptography;
using System.Text;

namespace KeyLint.Reports.Html;

/// <summary>Style and script of the page, and the policy that lets a browser run these and nothing else.</summary>
internal static class HtmlAssets
{
    /// <summary>The style sheet.</summary>
    public static readonly string Style = Read("theme.css", "page.css", "table.css", "detail.css", "timeline.css", "print.css");

    /// <summary>The script.</summary>
    public static readonly string Script = Read("rows.js", "details.js", "filter.js", "sort.js", "checklist.js", "keep.js", "page.js");

    /// <summary>
    /// The content security policy: nothing is loaded, nothing is sent, and no text can become a script. Text becomes markup in one place
    /// of the script alone, which has the named right. The empty picture is the page's icon: without one, browsers ask a server for it.
    /// </summary>
    public static readonly string Policy =
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; img-src data:; base-uri 'none'; form-action 'none'; " +
        "require-trusted-types-for 'script'; trusted-types keylint";

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string Read(params ReadOnlySpan<string> names)
    {
        var all = new StringBuilder();
        foreach (var name in names)
        {
            using var stream = typeof(HtmlAssets).Assembly.GetManifestResourceStream("Html/" + name)
                ?? throw new InvalidOperationException($"The program lacks its file {name}.");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            // A checkout may have turned line ends; a page has the same bytes wherever it was built.
            all.Append('\n').Append(reader.ReadToEnd().ReplaceLineEndings("\n"));
        }

        return all.ToString();
    }
}
