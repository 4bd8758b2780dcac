using KeyLint.Reports.Views;

namespace KeyLint.Reports.Html;

/// <summary>How to take a secret out of history, and why that comes last.</summary>
internal static class PurgeSection
{
    public static void Write(HtmlPage page, HtmlReport known)
    {
        if (known.Credentials.IsEmpty)
        {
            return;
        }

        var plan = new PurgePlan(HtmlText.Quote);
        using var section = page.In("section", ("aria-labelledby", "clean-up"), ("class", "prose"), ("data-id", "clean-up"));
        page.Element("h2", "After revoking: clean up the repository", ("id", "clean-up"));
        if (!known.Credentials.Any(credential => credential.InHistory))
        {
            page.Sentence("p", plan.FilesOnly);
            return;
        }

        using (page.In("p"))
        {
            page.Element("strong", PurgePlan.First);
            page.Text(" " + PurgePlan.Why);
        }

        if (PurgePlan.HasLocal(known.Credentials))
        {
            page.Sentence("p", plan.Local);
        }

        var before = plan.Before($"{PurgePlan.Tool} ({HtmlText.Quote(PurgePlan.ToolAddress)})");
        Checklist.Write(page, before);
        page.Lined(PurgePlan.Commands, ("class", "commands"));
        if (PurgePlan.HasNames(known.Credentials))
        {
            page.Sentence("p", plan.Names);
        }

        Checklist.Write(page, [plan.Push], before.Length + 1);
        page.Lined(PurgePlan.PushCommands, ("class", "commands"));
        page.Sentence("p", plan.PullRequests);
        Checklist.Write(page, plan.After, before.Length + 2);
    }
}
