using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Views;

/// <summary>What the ledger says, in words.</summary>
internal static class LedgerText
{
    /// <summary>The words of each state.</summary>
    public static string Word(LedgerState state) => state switch
    {
        LedgerState.Open => "Open",
        LedgerState.Revoked => "Revoked",
        LedgerState.Rotated => "Rotated",
        LedgerState.Accepted => "Accepted",
        _ => "False positive",
    };

    /// <summary>The word for a credential's state: a wallet secret cannot be revoked, only emptied.</summary>
    public static string Word(CredentialView credential) =>
        credential is { Revocable: false, Entry.State: LedgerState.Revoked } ? "Emptied" : Word(credential.Entry.State);

    /// <summary>The word for a part that is closed while its credential is open, since another part of it is; empty for all others.</summary>
    public static string Part(CredentialView credential, FindingEntry finding) =>
        !credential.Entry.IsClosed && finding is { IsClosed: true, Mark: { } mark } ? Word(mark.State).ToLowerInvariant() : "";

    /// <summary><c>Another ledger says: Accepted on 2026-03-30 by Bob Example.</c>; empty when none says otherwise.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="quote">How a text that a person wrote is printed.</param>
    public static string Others(CredentialView credential, Func<string, string> quote)
    {
        var others = credential.Findings
            .SelectMany(finding => finding.OtherMarks.Where(mark => mark.State != finding.Mark!.State))
            .Select(mark => Whole(mark, quote))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return others.Count == 0 ? "" : Phrase.Sentence($"Ledgers differ; another says: {string.Join("; ", others)}");
    }

    /// <summary><c>on 2026-03-31 by Ann Example: key deleted</c>; empty when nothing is known.</summary>
    /// <param name="mark">What the ledger says.</param>
    /// <param name="quote">How a text that a person wrote is printed.</param>
    public static string Aside(LedgerMark? mark, Func<string, string> quote)
    {
        if (mark is null)
        {
            return "";
        }

        var who = string.Join(' ', new[] { mark.Date.Length > 0 ? $"on {quote(mark.Date)}" : "", mark.By.Length > 0 ? $"by {quote(mark.By)}" : "" }.Where(text => text.Length > 0));
        return mark.Reason.Length == 0 ? who : who.Length == 0 ? quote(mark.Reason) : $"{who}: {quote(mark.Reason)}";
    }

    /// <summary><c>Revoked on 2026-03-31 by Ann Example: key deleted</c>.</summary>
    /// <param name="mark">What the ledger says.</param>
    /// <param name="quote">How a text that a person wrote is printed.</param>
    public static string Whole(LedgerMark mark, Func<string, string> quote) => $"{Word(mark.State)} {Aside(mark, quote)}".Trim();

    /// <summary>One sentence a kind of change since the earlier report; empty when nothing changed.</summary>
    public static string Changes(Changes changes)
    {
        var facts = new List<string>();
        Add(changes.New.Length, "new");
        Add(changes.Closed.Length, "closed");
        Add(changes.Reopened.Length, "reopened");
        Add(changes.Gone.Length, "not found any more");
        return facts.Count == 0 ? "nothing changed" : Phrase.List(facts);

        void Add(int count, string what)
        {
            if (count > 0)
            {
                facts.Add($"{Phrase.Number(count)} {what}");
            }
        }
    }
}
