using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>What to do about one credential: the playbook as boxes to tick, and the message to support.</summary>
internal static class StepsPart
{
    public static void Write(HtmlPage page, CredentialView credential)
    {
        page.Element("h4", "Do this now");
        if (!credential.Revocable)
        {
            using var warning = page.In("p");
            page.Element("strong", Advice.WalletKey);
            page.Text(" " + Advice.WalletKeyStays);
        }

        Console(page, credential.Provider);
        Checklist.Write(page, Advice.Steps(credential).Select(PlainText.Line));
        if (Advice.Checks(credential) is { IsEmpty: false } checks)
        {
            page.Element("h4", "Check afterwards");
            Checklist.Write(page, checks.Select(PlainText.Line));
        }

        page.Sentence("p", $"When it is done: {HtmlText.Quote($"keylint ledger mark {Advice.ClosedState(credential)} {string.Join(' ', Advice.Ids(credential))} --reason WHY")}, and no run reports it again. ({HtmlText.Quote("false-positive")} if it is no secret.)");
        Support(page, credential);
        if (credential.Provider is { } provider && ProviderFacts.HasMore(provider))
        {
            using var more = page.In("p", ("class", "aside"));
            page.Element("a", $"More about {provider.Name}", ("href", "#" + ProvidersSection.Anchor(provider)));
            page.Text(": endpoints, planned rotation, sources.");
        }
    }

    private static void Console(HtmlPage page, ProviderEntry? provider)
    {
        if (provider is null or { ConsolePath: "", ConsoleUrl: "" })
        {
            return;
        }

        using var where = page.In("p");
        page.Text("Where: " + provider.ConsolePath + (provider is { ConsolePath: not "", ConsoleUrl: not "" } ? ", " : ""));
        if (provider.ConsoleUrl.Length > 0)
        {
            Address.Write(page, provider.ConsoleUrl);
        }
    }

    private static void Support(HtmlPage page, CredentialView credential)
    {
        var lines = SupportMessage.Lines(credential);
        if (lines.IsEmpty)
        {
            return;
        }

        page.Element("h4", "Message to support, ready to be sent");
        using (page.In("p"))
        {
            page.Text("To: ");
            Address.Write(page, credential.Provider!.Support);
        }

        page.Lined(lines, ("class", "message"));
        page.Element("button", "Copy message", ("type", "button"), ("class", "copy scripted"));
    }
}
