using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Views;

/// <summary>What is to be done about a credential, in words.</summary>
internal static class Advice
{
    /// <summary>Heads the steps of what cannot be revoked.</summary>
    public const string WalletKey = "A wallet key cannot be revoked: move the funds.";

    /// <summary>Follows <see cref="WalletKey"/>.</summary>
    public const string WalletKeyStays = "Deleting the file or the commit changes nothing about that.";

    /// <summary>When what is staged alone is to be revoked or emptied.</summary>
    public const string IfSeen = "if it was ever pushed, pasted or sent";

    private static readonly ImmutableArray<string> NoSteps =
    [
        "Log in where this credential was issued, find it in the list of keys or tokens, and delete it.",
        "Look for use of it that was not yours.",
        "Make a new one with the fewest permissions, and keep it out of source code.",
    ];

    /// <summary><c>revoke it now.</c></summary>
    public static string Of(CredentialView credential) => (credential.Revocable, credential.Entry.Urgency) switch
    {
        _ when credential.Provider is { IsOver: true } => "take it out of the files; there is nothing left to revoke.",
        (false, not Urgency.Low) when IsStaged(credential) => $"unstage it before a commit. A wallet key cannot be revoked: move the funds {IfSeen}.",
        (true, not Urgency.Low) when IsStaged(credential) => $"unstage it before a commit, and revoke it {IfSeen}.",
        (false, Urgency.Low) => "check whether it is in use. A wallet key cannot be revoked: if it is in use, move the funds.",
        (true, Urgency.Low) => "check whether it is in use. If it is, revoke it.",
        (false, var urgency) => $"act {Summary.When(urgency)}. {WalletKey}",
        (true, var urgency) => $"revoke it {Summary.When(urgency)}.",
    };

    /// <summary>The steps after a leak: the provider's, or those that hold for any.</summary>
    public static ImmutableArray<string> Steps(CredentialView credential)
    {
        var steps = credential.Provider is { Leak: { IsEmpty: false } known } ? known : NoSteps;
        return IsStaged(credential) ? steps.Insert(0, Unstage(credential)) : steps;
    }

    /// <summary>Whether it is staged and nowhere else, so that a commit would be the first to bring it in.</summary>
    public static bool IsStaged(CredentialView credential) => ExposureText.IsStagedOnly(credential.Sources);

    private static string Unstage(CredentialView credential) =>
        $"It is staged, not committed: unstage the file (git reset -- {CopiedFiles.Of(credential.Places.Select(pair => pair.Place)) ?? "FILE"}), " +
        $"and keep the value in a secret store or an environment variable. Do the next steps {IfSeen}, or if you are not sure.";

    /// <summary>What the ledger says of it when the steps are done: a wallet key stays one, and is replaced.</summary>
    public static string ClosedState(CredentialView credential) => credential.Revocable ? "revoked" : "rotated";

    /// <summary>How to say that it is dealt with: a command, and what it is good for.</summary>
    public static string Closing(CredentialView credential) =>
        $"keylint ledger mark {ClosedState(credential)} {string.Join(' ', Ids(credential))} --reason WHY, and no run reports it again; false-positive if it is no secret";

    /// <summary>The ids of its open parts.</summary>
    public static IEnumerable<string> Ids(CredentialView credential) => credential.Findings.Where(finding => !finding.IsClosed).Select(finding => PlainText.Line(finding.Fingerprint));

    /// <summary>What to look at when the steps are done; may be empty.</summary>
    public static ImmutableArray<string> Checks(CredentialView credential) => credential.Provider?.Checks ?? [];
}
