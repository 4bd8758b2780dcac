using System.Collections.Immutable;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>The table of credentials, with what finds, sorts and keeps.</summary>
internal static class CredentialsSection
{
    /// <summary>Rows that a browser with script shows at once; the script has the same number.</summary>
    public const int PageSize = 100;

    private static readonly ImmutableArray<(string Name, string Kind)> Heads =
    [
        ("No.", "number"), ("Urgency", "urgency"), ("Credential", "credential"), ("At HEAD", "head"), ("Pushed", "pushed"), ("Since", "since"),
        ("Steps", "steps"), ("Overdue since", "due"),
    ];

    public static void Write(HtmlPage page, HtmlReport known)
    {
        using var section = page.In("section", ("aria-labelledby", "credentials"));
        page.Element("h2", "Credentials", ("id", "credentials"), ("tabindex", "-1"));
        if (known.Credentials.IsEmpty)
        {
            page.Element("p", Summary.BottomLine(known.Report, known.Credentials));
            return;
        }

        ControlsPart.Write(page, known);
        using (page.In("table", ("class", "credentials")))
        {
            page.Element("caption", "Credentials, most urgent first; each row opens", ("class", "unseen"));
            using (page.In("thead"))
            {
                using var row = page.In("tr");
                foreach (var (name, kind) in Heads.Where(head => head.Kind != "due" || known.AsOf is not null))
                {
                    Head(page, name, kind);
                }
            }

            foreach (var (index, credential) in known.Credentials.Index())
            {
                CredentialRow.Write(page, known, index + 1, credential);
            }
        }

        using var more = page.In("p", ("class", "more scripted"), ("hidden", known.Credentials.Length > PageSize ? null : ""));
        page.Element("button", $"Show {Phrase.Number(PageSize)} more", ("type", "button"), ("id", "more"));
        page.Element("button", "Show all", ("type", "button"), ("id", "all"));
    }

    private static void Head(HtmlPage page, string name, string kind)
    {
        using var head = page.In("th", ("scope", "col"), ("class", kind), ("aria-sort", kind == "number" ? "ascending" : null));
        page.Element("button", name, ("type", "button"));
    }
}
