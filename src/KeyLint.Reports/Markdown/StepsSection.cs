using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Markdown;

/// <summary>What to do: the provider's steps as boxes to tick, then checks, then facts.</summary>
internal static class StepsSection
{
    private static readonly string[] NoSteps =
    [
        "Log in where this credential was issued, find it in the list of keys or tokens, and delete it.",
        "Look for use of it that was not yours.",
        "Make a new one with the fewest permissions, and keep it out of source code.",
    ];

    public static void Write(MarkdownPage page, CredentialView credential)
    {
        page.Heading(3, "Do this now");
        if (!credential.Revocable)
        {
            page.Paragraph(
                "**A wallet key cannot be revoked: move the funds.** Deleting the file or the commit changes nothing about that.");
        }

        Console(page, credential.Provider);
        page.Checklist(credential.Provider is { Leak.IsEmpty: false } known ? known.Leak.Select(MarkdownText.Escape) : NoSteps);

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
        var facts = new List<string>();
        facts.AddRange(provider.Endpoints.Select(endpoint => $"Endpoint: {MarkdownText.Escape(endpoint)}"));
        Add("Help", provider.Support);
        Add("Expiry", provider.Expiry);
        Add("Binding to addresses", provider.AddressRestriction);

        if (provider is { Revocable: true, RotationDays: > 0 })
        {
            facts.Add($"Planned rotation: every {Phrase.Count(provider.RotationDays, "day")} at the latest. " +
                "A planned rotation makes the new key first; a leak does not wait for that.");
        }

        facts.AddRange(provider.Sources.Select(source => $"Source: {MarkdownText.Escape(source)}"));

        if (facts.Count > 0)
        {
            page.Heading(3, $"Good to know about {MarkdownText.Escape(provider.Name)}");
            page.Bullets(facts);
        }

        if (!provider.Rotation.IsEmpty)
        {
            page.Paragraph("For the next planned rotation:");
            page.Numbers(provider.Rotation.Select(MarkdownText.Escape));
        }

        void Add(string name, string text)
        {
            if (text.Length > 0)
            {
                facts.Add($"{name}: {MarkdownText.Escape(text)}");
            }
        }
    }
}
