using System.Globalization;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>What is good to know about each provider, once, however many credentials of it leaked.</summary>
internal static class ProvidersSection
{
    public static void Write(HtmlPage page, HtmlReport known)
    {
        var providers = ProviderFacts.Worth(known.Credentials);
        if (providers.IsEmpty)
        {
            return;
        }

        using var section = page.In("section", ("aria-labelledby", "providers"));
        page.Element("h2", "About the providers", ("id", "providers"));
        foreach (var provider in providers)
        {
            using var article = page.In("article", ("id", Anchor(provider)), ("class", "provider"), ("tabindex", "-1"));
            page.Element("h3", provider.Name);
            Facts(page, provider);
            if (!provider.Rotation.IsEmpty)
            {
                page.Element("p", "For the next planned rotation:");
                page.List("ol", provider.Rotation.Select(PlainText.Line));
            }
        }
    }

    /// <summary>The part of the page that a link leads to: the rule's id with anything but letters and digits spelled out.</summary>
    public static string Anchor(ProviderEntry provider) => "about-" + string.Concat(provider.Rule.Select(letter => char.IsAsciiLetterOrDigit(letter)
        ? letter.ToString()
        : "-" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture)));

    private static void Facts(HtmlPage page, ProviderEntry provider)
    {
        using var list = page.In("dl", ("class", "facts"));
        var last = "";
        foreach (var (name, text) in ProviderFacts.Of(provider))
        {
            // Several of one name stand below it together.
            if (name != last)
            {
                page.Element("dt", name);
                last = name;
            }

            using var item = page.In("dd");
            Address.Write(page, text);
        }
    }
}
