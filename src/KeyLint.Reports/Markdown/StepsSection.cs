using KeyLint.Reports.Model;
using KeyLint.Reports.Views;

namespace KeyLint.Reports.Markdown;

/// <summary>What to do: the provider's steps as boxes to tick, then checks, then facts.</summary>
internal static class StepsSection
{
    public static void Write(MarkdownPage page, CredentialView credential)
    {
        page.Heading(3, "Do this now");
        if (!credential.Revocable)
        {
            page.Paragraph($"**{Advice.WalletKey}** {Advice.WalletKeyStays}");
        }

        Console(page, credential.Provider);
        page.Checklist(Advice.Steps(credential).Select(MarkdownText.Escape));

        if (credential.Provider is not { } provider)
        {
            return;
        }

        if (!provider.Checks.IsEmpty)
        {
            page.Heading(3, "Check afterwards");
            page.Checklist(provider.Checks.Select(MarkdownText.Escape));
        }

        Facts(page, provider);
    }

    private static void Console(MarkdownPage page, ProviderEntry? provider)
    {
        var path = MarkdownText.Escape(provider?.ConsolePath);
        var url = provider?.ConsoleUrl is { Length: > 0 } known ? MarkdownText.Code(known) : "";
        var ways = new[] { path, url }.Where(way => way.Length > 0).ToList();

        if (ways.Count > 0)
        {
            page.Paragraph($"Where: {string.Join(", ", ways)}");
        }
    }

    private static void Facts(MarkdownPage page, ProviderEntry provider)
    {
        var facts = ProviderFacts.Of(provider).ToList();
        if (facts.Count > 0)
        {
            page.Heading(3, $"Good to know about {MarkdownText.Escape(provider.Name)}");
            page.Bullets(facts.Select(fact => $"{fact.Name}: {MarkdownText.Escape(fact.Text)}"));
        }

        if (!provider.Rotation.IsEmpty)
        {
            page.Paragraph("For the next planned rotation:");
            page.Numbers(provider.Rotation.Select(MarkdownText.Escape));
        }
    }
}
