using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Terminal;

/// <summary>One credential, so that a person can act on it without opening another report.</summary>
internal static class CredentialBlock
{
    private const int MostPlaces = 5;

    /// <summary>Writes it.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="credential">The credential.</param>
    /// <param name="asOf">The day that ages are counted to, or null.</param>
    /// <param name="manyTargets">Whether people need the target to tell places apart.</param>
    /// <param name="mostSteps">How many steps are shown; the rest is counted.</param>
    public static void Write(TerminalPage page, CredentialView credential, DateOnly? asOf, bool manyTargets, int mostSteps)
    {
        var entry = credential.Entry;
        var what = $"{PlainText.Line(entry.Provider)}: {PlainText.Line(Phrase.List(credential.Parts))}";

        page.Text($"{Title(credential)}  {what}", entry.IsClosed ? TerminalStyles.Quiet : TerminalStyles.Of(entry.Urgency));
        Parts(page, credential);
        if (entry.IsClosed)
        {
            page.Labelled("Ledger", $"{LedgerText.Word(credential)} {LedgerText.Aside(credential.Mark, PlainText.Line)}".Trim(), TerminalStyles.Quiet);
            Others(page, "", credential);
            Places(page, credential, manyTargets);
            return;
        }

        Others(page, "Ledger", credential);
        page.Labelled("Exposed", Exposed(credential));
        if (Rotation.Text(credential, asOf) is { Length: > 0 } age)
        {
            page.Labelled("Age", age, Rotation.IsOverdue(credential, asOf) ? TerminalStyles.Alarm : TerminalStyles.Plain);
        }

        page.Labelled("Why", PlainText.Line(string.Join(" ", entry.Reasons)));
        Steps(page, credential, mostSteps);
        Places(page, credential, manyTargets);
        page.Labelled("Done?", Advice.Closing(credential));
    }

    private static string Title(CredentialView credential) =>
        (credential.Entry.IsClosed ? LedgerText.Word(credential) : Summary.Word(credential.Entry.Urgency)).ToUpperInvariant();

    private static void Others(TerminalPage page, string label, CredentialView credential)
    {
        if (LedgerText.Others(credential, PlainText.Line) is { Length: > 0 } others)
        {
            page.Labelled(label, others, TerminalStyles.Alarm);
        }
    }

    private static void Parts(TerminalPage page, CredentialView credential)
    {
        foreach (var (index, finding) in credential.Findings.Index())
        {
            var sure = finding.Confidence == Confidence.High ? "" : $", {finding.Confidence.ToString().ToLowerInvariant()} confidence";
            page.Labelled(index == 0 ? "Parts" : "", $"{PlainText.Line(finding.Part)}: {PlainText.Line(finding.Redacted)}{sure}; id {PlainText.Line(finding.Fingerprint)}{(LedgerText.Part(credential, finding) is { Length: > 0 } state ? $"; {state}" : "")}");
        }

        if (!credential.Entry.Missing.IsEmpty)
        {
            page.Labelled("", $"Not found: {PlainText.Line(Phrase.List(credential.Entry.Missing))}");
        }
    }

    private static string Exposed(CredentialView credential)
    {
        if (credential.Exposure is not { } exposure)
        {
            return credential.InHistory
                ? $"in {Phrase.Number(ExposureText.Commits(credential))} of the commits that were scanned; keylint history tells whether it stands elsewhere, and was pushed"
                : "in files; history was not read (keylint history tells since when, and whether it was pushed)";
        }

        var facts = new List<string>();
        if (exposure.FirstSeen is { IsKnown: true } first)
        {
            facts.Add($"since {(first.Moment is { } date ? Phrase.Day(date) : "a commit without a date")} by {PlainText.Line(first.Author)}");
        }

        facts.Add(ExposureText.Standing(exposure, credential.Sources, PlainText.Line));
        if (exposure is { Stands: false, LastSeen: { } last } && last.Id != exposure.FirstSeen.Id)
        {
            facts.Add($"last commit that holds it: {PlainText.Line(Phrase.ShortId(last.Id))}{ExposureText.On(last)}");
        }

        facts.Add($"pushed: {ExposureText.Pushed(exposure, credential.Sources)}");
        if (exposure.Commits > 0)
        {
            facts.Add(Phrase.Count(exposure.Commits, "commit"));
        }

        return string.Join("; ", facts);
    }

    private static void Steps(TerminalPage page, CredentialView credential, int most)
    {
        var steps = Advice.Steps(credential);
        var label = credential.Entry.Urgency == Urgency.Low ? "If real" : "Do now";

        if (!credential.Revocable)
        {
            page.Labelled(label, "A wallet key cannot be revoked: move the funds.", TerminalStyles.Alarm);
            label = "";
        }

        if (credential.Provider is { ConsoleUrl: { Length: > 0 } address })
        {
            page.Labelled("Where", PlainText.Line(address));
        }

        foreach (var (index, step) in steps.Take(most).Index())
        {
            page.Labelled(index == 0 ? label : "", $"{Phrase.Number(index + 1)}. {PlainText.Line(step)}");
        }

        if (steps.Length > most)
        {
            page.Labelled("", $"+{Phrase.Count(steps.Length - most, "more step")} in --format markdown", TerminalStyles.Quiet);
        }
    }

    private static void Places(TerminalPage page, CredentialView credential, bool manyTargets)
    {
        var spots = credential.Spots;
        foreach (var (index, (place, _, versions)) in spots.Take(MostPlaces).Index())
        {
            var target = manyTargets && place.Target.Length > 0 ? $"  in {PlainText.Line(place.Target)}" : "";
            var commit = place.Commit.Length > 0 && place.Source != Sources.CommitMessage ? $"  commit {PlainText.Line(Phrase.ShortId(place.Commit))}" : "";
            var more = versions > 1 ? $" and {Phrase.Number(versions - 1)} more" : "";
            var aside = PlaceText.Aside(place, PlainText.Line) is { Length: > 0 } words ? $"  {words}" : "";
            page.Whole(index == 0 ? "Places" : "", $"{PlaceText.Position(place)}{commit}{more}{aside}{target}");
        }

        if (spots.Length > MostPlaces)
        {
            page.Labelled("", $"+{Phrase.Number(spots.Length - MostPlaces)} more", TerminalStyles.Quiet);
        }
    }
}
