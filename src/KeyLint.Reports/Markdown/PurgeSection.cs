using System.Collections.Immutable;
using KeyLint.Reports.Views;

namespace KeyLint.Reports.Markdown;

/// <summary>How to take a secret out of history, and why that comes last.</summary>
internal static class PurgeSection
{
    public static void Write(MarkdownPage page, ImmutableArray<CredentialView> credentials)
    {
        if (credentials.IsEmpty)
        {
            return;
        }

        var plan = new PurgePlan(MarkdownText.Code);
        page.Heading(2, "After revoking: clean up the repository");

        if (!credentials.Any(credential => credential.InHistory))
        {
            page.Paragraph(plan.FilesOnly);
            return;
        }

        page.Paragraph($"**{PurgePlan.First}** {PurgePlan.Why}");
        if (PurgePlan.HasLocal(credentials))
        {
            page.Paragraph(plan.Local);
        }

        var before = plan.Before($"[{PurgePlan.Tool}]({PurgePlan.ToolAddress})");
        page.Checklist(before);
        page.Code(PurgePlan.Commands);
        if (PurgePlan.HasNames(credentials))
        {
            page.Paragraph(plan.Names);
        }

        page.Checklist([plan.Push], first: before.Length + 1);
        page.Code(PurgePlan.PushCommands);
        page.Paragraph(plan.PullRequests);
        page.Checklist(plan.After, first: before.Length + 2);
    }
}
