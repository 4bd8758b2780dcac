using System.Collections.Frozen;
using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>A report with what every part of the page looks up.</summary>
internal sealed class HtmlReport(Report report)
{
    private readonly FrozenSet<string> _new = (report.Changes?.New ?? []).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _reopened = (report.Changes?.Reopened ?? []).ToFrozenSet(StringComparer.Ordinal);

    public Report Report { get; } = report;

    /// <summary>Its credentials, in order; the first is No. 1.</summary>
    public ImmutableArray<CredentialView> Credentials { get; } = CredentialView.Of(report);

    /// <summary>Whether people need the target to tell places apart.</summary>
    public bool ManyTargets { get; } = PlaceText.ManyTargets(report);

    public DateOnly? AsOf => Report.AsOf;

    public bool IsNew(CredentialView credential) => _new.Contains(credential.Entry.Id);

    public bool IsReopened(CredentialView credential) => _reopened.Contains(credential.Entry.Id);

    public bool IsOverdue(CredentialView credential) => !credential.Entry.IsClosed && Rotation.IsOverdue(credential, AsOf);

    /// <summary>What leaked: <c>Binance: API key and API secret</c>.</summary>
    public static string Title(CredentialView credential) => $"{credential.Entry.Provider}: {Phrase.List(credential.Parts)}";

    /// <summary>The part of the page that a link leads to.</summary>
    public static string Anchor(int number) => FormattableString.Invariant($"n{number}");
}
