using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>What a browser reads first: encoding, policy, title, style and script.</summary>
internal static class HeadPart
{
    private const int MostTargets = 3;

    public static void Write(HtmlPage page, HtmlReport known)
    {
        using var head = page.In("head");
        page.Void("meta", ("charset", "utf-8"));
        // Before all that it governs.
        page.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", HtmlAssets.Policy));
        page.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        page.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        page.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        page.Void("meta", ("name", "generator"), ("content", $"{known.Report.Tool.Name} {known.Report.Tool.Version}"));
        page.Element("title", Title(known));
        page.Void("link", ("rel", "icon"), ("href", "data:,"));
        page.Own("style", HtmlAssets.Style);
        page.Own("script", HtmlAssets.Script);
    }

    private static string Title(HtmlReport known)
    {
        var targets = known.Report.Scans.Select(scan => scan.Target).Distinct(StringComparer.Ordinal).ToList();
        return "Revocation report" + (targets.Count == 0 ? "" : $" of {Phrase.Some(targets, MostTargets)}") +
            (known.Report.IsIncomplete ? " (incomplete scan)" : "");
    }
}
