using KeyLint.Reports.Model;
using KeyLint.Reports.Views;

namespace KeyLint.Reports.Markdown;

/// <summary>What to do: the provider's steps as boxes to tick, then checks, then a message to support.</summary>
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

        if (Advice.Checks(credential) is { IsEmpty: false } checks)
        {
            page.Heading(3, "Check afterwards");
            page.Checklist(checks.Select(MarkdownText.Escape));
        }

        page.Paragraph($"When it is done: {MarkdownText.Code($"keylint ledger mark {Advice.ClosedState(credential)} {string.Join(' ', Advice.Ids(credential))} --reason WHY")}, and no run reports it again. ({MarkdownText.Code("false-positive")} if it is no secret.)");
        SupportSection.Write(page, credential);
        if (credential.Provider is { } provider && ProviderFacts.HasMore(provider))
        {
            page.Paragraph($"More on {MarkdownText.Escape(provider.Name)} (endpoints, planned rotation, sources): below, in *{ProvidersSection.Title}*.");
        }
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
}
