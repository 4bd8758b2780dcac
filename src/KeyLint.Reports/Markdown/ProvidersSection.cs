using KeyLint.Reports.Views;

namespace KeyLint.Reports.Markdown;

/// <summary>What is good to know about each provider, once, however many credentials of it leaked, and where that is known from.</summary>
internal static class ProvidersSection
{
    public const string Title = "About the providers";

    public static void Write(MarkdownPage page, IEnumerable<CredentialView> credentials)
    {
        var providers = ProviderFacts.Worth(credentials);
        if (providers.IsEmpty)
        {
            return;
        }

        page.Heading(2, Title);
        foreach (var provider in providers)
        {
            page.Heading(3, MarkdownText.Escape(provider.Name));
            page.Bullets(ProviderFacts.Of(provider).Select(fact => $"{fact.Name}: {MarkdownText.Escape(fact.Text)}"));
            if (!provider.Rotation.IsEmpty)
            {
                page.Paragraph("For the next planned rotation:");
                page.Numbers(provider.Rotation.Select(MarkdownText.Escape));
            }
        }
    }
}
