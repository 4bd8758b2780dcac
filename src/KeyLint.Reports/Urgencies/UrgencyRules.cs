using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Urgencies;

/// <summary>The written rules from facts to urgency. No clock: the same facts give the same urgency on any day.</summary>
internal static class UrgencyRules
{
    private const string IfPushed = "If it was pushed before, that did not take it back. " + ExposureText.HostsKeep;

    /// <summary>Where a credential starts: the first rule that applies.</summary>
    public static readonly IReadOnlyList<UrgencyRule> Reach =
    [
        Start("over", Urgency.Low, facts => facts.IsOver,
            "It opens nothing any more: all keys of its kind have ended."),
        Start("wallet-in-reach", Urgency.Critical, facts => !facts.Revocable && (facts.AtHead || facts.AtTip || facts.Pushed == true),
            "A wallet key cannot be revoked: whoever reads it can take the funds."),
        Start("wallet-elsewhere", Urgency.High, facts => !facts.Revocable,
            "A wallet key cannot be revoked: whoever reads it can take the funds. Whether it has left this machine is not known."),
        Start("money-pushed", Urgency.Critical, facts => facts.Pushed == true && facts.MovesMoney,
            "It was pushed, so others can read it, and it gives access to money."),
        Start("pushed", Urgency.High, facts => facts.Pushed == true,
            "It was pushed, so others can read it."),
        Start("money-staged", Urgency.High, facts => facts.Staged && facts.MovesMoney,
            "It is staged, and it gives access to money. The next commit and push carry it out."),
        Start("staged", Urgency.Medium, facts => facts.Staged,
            "It is staged. The next commit and push carry it out."),
        Start("money-dropped", Urgency.High, facts => facts.Dropped && facts.MovesMoney,
            "No branch or tag holds it any more, but this clone does, and it gives access to money. " + IfPushed),
        Start("dropped", Urgency.Medium, facts => facts.Dropped,
            "No branch or tag holds it any more, but this clone does. " + IfPushed),
        Start("money-unknown", Urgency.High, facts => facts.InHistory && facts.Pushed is null && facts.MovesMoney,
            "It is in the repository, and it gives access to money. Nothing in this copy of the repository tells whether it was shared."),
        Start("unknown", Urgency.Medium, facts => facts.InHistory && facts.Pushed is null,
            "It is in the repository. Nothing in this copy of the repository tells whether it was shared."),
        Start("money-local", Urgency.High, facts => facts.InHistory && facts.MovesMoney,
            "It is in the repository, in no remote branch that this clone knows, and it gives access to money. The next push, backup or copy can carry it out."),
        Start("local", Urgency.Medium, facts => facts.InHistory,
            "It is in the repository, in no remote branch that this clone knows. The next push, backup or copy can carry it out."),
        Start("money-commits-only", Urgency.High, facts => facts.InCommits && facts.MovesMoney,
            "It is in a commit, and it gives access to money. Only some commits were read: whether it was pushed is not known."),
        Start("commits-only", Urgency.Medium, facts => facts.InCommits,
            "It is in a commit. Only some commits were read: whether it was pushed is not known."),
        Start("money-files-only", Urgency.High, facts => facts.MovesMoney,
            "It gives access to money. Only files were read, not history: whether it was committed or pushed is not known."),
        Start("files-only", Urgency.Medium, _ => true,
            "Only files were read, not history: whether it was committed or pushed is not known."),
    ];

    /// <summary>What is said besides, without changing the urgency: every rule that applies.</summary>
    public static readonly IReadOnlyList<UrgencyRule> Remarks =
    [
        Remark("can-withdraw", facts => facts.Revocable && facts.CanWithdraw,
            "If its permissions allow withdrawals, a holder can send the funds away."),
        Remark("wallet-pushed", facts => !facts.Revocable && facts.Pushed == true,
            "It was pushed, so others can read it."),
        Remark("pushed-dropped", facts => facts.Dropped && facts.Pushed == true,
            "No branch holds it any more, but a remote's branch once did. " + ExposureText.HostsKeep),
        Remark("wallet-dropped", facts => !facts.Revocable && facts.Dropped && !facts.Staged && facts.Pushed != true,
            "No branch or tag holds it any more. " + IfPushed),
        Remark("at-head", facts => facts.AtHead,
            "It still stands in the newest version of the files."),
        Remark("at-tip", facts => !facts.AtHead && facts.AtTip,
            "It still stands in the newest version of another branch."),
        Remark("reused", facts => facts.Targets > 1,
            facts => $"It is used in {Phrase.Count(facts.Targets, "place")} that were scanned apart: a new one is due in each of them."),
        Remark("parts-apart", facts => facts.PairedBy != Nearness.Together,
            facts => $"Its parts stand apart, {Apart(facts.PairedBy)}; they are the only ones there that fit each other."),
        Remark("overdue", facts => facts.Revocable && facts.RotationDays > 0 && facts.Days > facts.RotationDays,
            facts => $"It is at least {Phrase.Count(facts.Days!.Value, "day")} old; the policy asks for a new one after {Phrase.Number(facts.RotationDays)}."),
    ];

    /// <summary>What lowers it: every rule that applies, in order.</summary>
    public static readonly IReadOnlyList<UrgencyRule> Limits =
    [
        new("half-pair", facts => facts.Revocable && !facts.IsOver && facts.Missing.Length > 0,
            urgency => urgency == Urgency.Low ? Urgency.Low : urgency + 1,
            facts => $"One step lower, because a part that may be needed to use it was not found: {Phrase.List([.. facts.Missing])}."),
        new("low-confidence", facts => facts.Confidence == Confidence.Low,
            _ => Urgency.Low, _ => "Never above low: it may not be a credential at all."),
        new("testnet", facts => facts.Testnet,
            _ => Urgency.Low, _ => "Never above low: it is for a test network."),
    ];

    /// <summary>Judges one credential.</summary>
    public static UrgencyVerdict Judge(UrgencyFacts facts)
    {
        var applied = Remarks.Concat(Limits).Where(rule => rule.Applies(facts)).Prepend(Reach.First(rule => rule.Applies(facts))).ToList();

        return new UrgencyVerdict(
            applied.Aggregate(Urgency.Low, (urgency, rule) => rule.Effect(urgency)),
            [.. applied.Select(rule => rule.Reason(facts))]);
    }

    private static UrgencyRule Start(string name, Urgency urgency, Func<UrgencyFacts, bool> applies, string reason) =>
        new(name, applies, _ => urgency, _ => reason);

    private static UrgencyRule Remark(string name, Func<UrgencyFacts, bool> applies, string reason) => Remark(name, applies, _ => reason);

    private static UrgencyRule Remark(string name, Func<UrgencyFacts, bool> applies, Func<UrgencyFacts, string> reason) =>
        new(name, applies, urgency => urgency, reason);

    private static string Apart(Nearness paired) => paired switch
    {
        Nearness.File => "in places or versions of one file",
        Nearness.Commit => "in files that one commit brought in",
        Nearness.Folder => "in files of one folder",
        _ => "in one repository",
    };
}
