using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Views;

/// <summary>How loud a service shows a finding.</summary>
internal enum AlertLevel
{
    /// <summary>Critical and high urgency.</summary>
    Error,

    /// <summary>Medium urgency.</summary>
    Warning,

    /// <summary>Low urgency, or closed in the ledger.</summary>
    Note,
}

/// <summary>One finding as a service shows it, which knows files and lines but no credentials: as one alert, however many its places.</summary>
internal sealed record Alert(CredentialView Credential, FindingEntry Finding)
{
    /// <summary>One alert a finding, the most urgent first.</summary>
    public static ImmutableArray<Alert> Of(Report report) =>
        [.. CredentialView.Of(report).SelectMany(credential => credential.Findings.Select(finding => new Alert(credential, finding)))];

    /// <summary>The same without what the ledger closes: who is done with it need not hear of it at each run.</summary>
    public static IEnumerable<Alert> OfOpen(Report report) => Of(report).Where(alert => !alert.Finding.IsClosed);

    /// <summary>The same of one target alone, or null when it does not stand there.</summary>
    public Alert? In(string target) => Finding.Occurrences.Where(place => place.Target == target).ToImmutableArray() is { IsEmpty: false } places
        ? new Alert(Credential, Finding with { Occurrences = places })
        : null;

    public AlertLevel Level => Credential.Entry.Urgency switch
    {
        _ when Finding.IsClosed => AlertLevel.Note,
        Urgency.Critical or Urgency.High => AlertLevel.Error,
        Urgency.Medium => AlertLevel.Warning,
        _ => AlertLevel.Note,
    };

    /// <summary>Its places: a file serves a reader better than a commit message does; each kind stays in order.</summary>
    public ImmutableArray<Occurrence> Places { get; } = [.. Finding.Occurrences.OrderBy(place => place.Path.Length == 0)];

    /// <summary>The other parts of its credential.</summary>
    public IEnumerable<Alert> Partners => Credential.Findings.Where(finding => finding.Fingerprint != Finding.Fingerprint).Select(finding => new Alert(Credential, finding));

    /// <summary>How it was reached, each word once, sorted.</summary>
    public ImmutableArray<string> Sources => [.. Places.Select(place => place.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What it is: <c>Binance API key</c>.</summary>
    public string Name => Phrase.PartOf(PlainText.Line(Finding.Provider), PlainText.Line(Finding.Part));

    /// <summary>What it is, and what that means: two sentences.</summary>
    public string Text
    {
        get
        {
            var what = $"{Name} \"{PlainText.Line(Finding.Redacted)}\"";
            if (Finding is { IsClosed: true, Mark: { } mark })
            {
                return $"{what} is closed in the ledger. {Phrase.Sentence(LedgerText.Whole(mark, PlainText.Line))}";
            }

            var urgency = Credential.Entry.Urgency;
            if (urgency != Urgency.Low && Advice.IsStaged(Credential))
            {
                return $"{what} is staged ({Summary.Word(urgency).ToLowerInvariant()}). {Phrase.Capital(Advice.Of(Credential))}";
            }

            var duty = (Credential.Revocable, urgency) switch
            {
                _ when Credential.Provider is { IsOver: true } => "It opens nothing any more; take it out.",
                (true, Urgency.Low) => "If it is in use, revoke it; removing it is not enough.",
                (true, _) => "Revoke it; removing it is not enough.",
                (false, Urgency.Low) => "If it is in use, move the funds to a new wallet: it cannot be revoked.",
                (false, _) => "It cannot be revoked: move the funds to a new wallet.",
            };

            return $"{what} is exposed ({Summary.Word(urgency).ToLowerInvariant()}: {Summary.When(urgency)}). {duty}";
        }
    }

    /// <summary>Where it stands, what brought it in, and whether it is still there: one or two sentences.</summary>
    public string Where
    {
        get
        {
            var others = Places.Length > 1 ? $", and {Phrase.Count(Places.Length - 1, "more place")}" : "";
            var text = $"{PlaceText.Origin(First, PlainText.Line, Credential.ManyTargets)}{others}.";
            if (Finding.Exposure is not { } exposure)
            {
                return text;
            }

            var standing = ExposureText.Standing(exposure, Sources, PlainText.Line);
            return $"{text} {char.ToUpperInvariant(standing[0])}{standing[1..]}; pushed: {ExposureText.Pushed(exposure, Sources)}.";
        }
    }

    /// <summary>The place to show: a present one, if any.</summary>
    public Occurrence First => Present ?? Places[0];

    /// <summary>The first place in the files as they are now; null when only history, a message or a name holds it.</summary>
    public Occurrence? Present => PresentPlace.Of(Finding).FirstOrDefault();
}
