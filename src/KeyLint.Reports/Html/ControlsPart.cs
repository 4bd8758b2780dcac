using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>Search, filters, and the buttons that keep what was ticked. Without script nothing of it is shown.</summary>
internal static class ControlsPart
{
    public static void Write(HtmlPage page, HtmlReport known)
    {
        Filters(page, known);
        Keep(page);
        page.Element("p", Phrase.Count(known.Credentials.Length, "credential"), ("id", "status"), ("role", "status"), ("class", "scripted"));
        using var none = page.In("noscript");
        page.Element("p", "Search, filters and saving of ticks need this page's own script, which this browser does not run. Everything else is here.", ("class", "aside"));
    }

    private static void Filters(HtmlPage page, HtmlReport known)
    {
        using var controls = page.In("div", ("class", "controls scripted"), ("role", "search"), ("aria-label", "Credentials"));
        using (page.In("label", ("class", "search")))
        {
            page.Element("span", "Search (press / to come here)");
            page.Void("input", ("type", "search"), ("id", "search"), ("autocomplete", "off"), ("spellcheck", "false"));
        }

        Select("Provider", "provider", known.Credentials.Select(credential => PlainText.Line(credential.Entry.Provider)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => (name, name)));
        Select("Urgency", "urgency", Enum.GetValues<Urgency>().Select(urgency => (Key(urgency), Summary.Word(urgency))));
        var states = known.Credentials.Select(credential => credential.Entry.State).Distinct().Order().ToList();
        Select("State", "state", states.Select(state => (Key(state), LedgerText.Word(state)))
            .Concat(states.Count(state => state != LedgerState.Open) > 1 ? [("closed", "Closed, however")] : []));

        using var group = page.In("fieldset");
        page.Element("legend", "Only");
        Box("head", "At HEAD");
        Box("pushed", "Pushed");
        if (known.Report.Changes is not null)
        {
            Box("new", "New");
        }

        if (known.AsOf is not null)
        {
            Box("overdue", "Overdue");
        }

        Box("undone", "Steps left");
        page.Element("button", "Clear", ("type", "button"), ("id", "clear"));

        void Select(string name, string id, IEnumerable<(string Value, string Name)> options)
        {
            using var label = page.In("label");
            page.Element("span", name);
            using var select = page.In("select", ("id", id), ("autocomplete", "off"));
            page.Element("option", "Any", ("value", ""));
            foreach (var (value, text) in options)
            {
                page.Element("option", text, ("value", value));
            }
        }

        void Box(string value, string name)
        {
            using var label = page.In("label");
            page.Void("input", ("type", "checkbox"), ("name", "only"), ("value", value), ("autocomplete", "off"));
            page.Text(name);
        }
    }

    private static void Keep(HtmlPage page)
    {
        using var keep = page.In("div", ("class", "keep scripted"), ("role", "group"), ("aria-label", "Ticked steps"));
        page.Element("p", "", ("id", "progress"), ("role", "status"));
        page.Element("button", "Save this page with its ticks", ("type", "button"), ("id", "save-page"));
        page.Element("button", "Save ticks as JSON", ("type", "button"), ("id", "save-ticks"));
        using var label = page.In("label", ("class", "button"));
        page.Text("Load ticks");
        page.Void("input", ("type", "file"), ("id", "load-ticks"), ("class", "unseen"), ("accept", ".json,application/json"));
    }

    /// <summary>The word that a row carries and a filter asks for.</summary>
    public static string Key<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
