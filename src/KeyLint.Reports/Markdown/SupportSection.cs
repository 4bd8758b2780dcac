using KeyLint.Reports.Views;

namespace KeyLint.Reports.Markdown;

/// <summary>A message to the provider's support, ready to be sent.</summary>
internal static class SupportSection
{
    public static void Write(MarkdownPage page, CredentialView credential)
    {
        var lines = SupportMessage.Lines(credential);
        if (lines.IsEmpty)
        {
            return;
        }

        page.Paragraph($"A message to support ({MarkdownText.Escape(credential.Provider!.Support)}), ready to be sent:");
        page.Text(lines);
    }
}
