using System.Collections.Immutable;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Views;

/// <summary>A message to the provider's support, ready to be sent; names the key by its shortened form alone.</summary>
internal static class SupportMessage
{
    /// <summary>The lines of the message; none where no source says that support can be asked.</summary>
    /// <param name="credential">The credential.</param>
    public static ImmutableArray<string> Lines(CredentialView credential)
    {
        if (credential.Provider is not { Support.Length: > 0, Revocable: true } provider)
        {
            return [];
        }

        var since = credential.Exposure?.FirstSeen.Moment is { } date ? $" since {Phrase.Day(date)}" : "";
        return
        [
            $"Subject: Leaked {PlainText.Line(provider.Name)} {PlainText.Line(Phrase.List(credential.Parts))}: please confirm that it is disabled",
            "",
            $"A credential of our {PlainText.Line(provider.Name)} account {(credential.Exposure?.Pushed == true ? "has" : "may have")} been readable by others{(since.Length > 0 ? ", at the earliest" : "")}{since}.",
            .. credential.Findings.Select(finding => $"  {PlainText.Line(finding.Part)}: {PlainText.Line(finding.Redacted)}"),
            "We have deleted it, or are deleting it now.",
            "Please (1) confirm that it is disabled,",
            $"(2) send us the requests that were made with it{since}, with time and IP address,",
            "(3) tell us of orders, transfers and withdrawals made with it, and hold back what has not been processed.",
            "Account: [your account id]   Contact: [name, phone]",
        ];
    }
}
