using System.Collections.Immutable;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;

namespace KeyLint.Reports.Urgencies;

/// <summary>All that an urgency depends on.</summary>
/// <param name="Revocable">False for wallet secrets.</param>
/// <param name="MovesMoney">Whether a holder can trade or take funds.</param>
/// <param name="CanWithdraw">Whether some permission lets funds leave.</param>
/// <param name="InHistory">Whether history was read, so that the next six facts are known.</param>
/// <param name="AtHead">Whether it stands in the tree of HEAD.</param>
/// <param name="AtTip">Whether the newest tree of some branch holds it.</param>
/// <param name="Pushed">Whether a remote-tracking reference reaches it, or once did; null without a remote.</param>
/// <param name="Dropped">Whether no reference reaches it any more.</param>
/// <param name="Staged">Whether it is staged in this clone and nowhere else.</param>
/// <param name="Missing">Labels of parts that were not found.</param>
/// <param name="Confidence">The highest confidence of its findings.</param>
/// <param name="Testnet">Whether the value itself says that it is for a test network.</param>
internal sealed record UrgencyFacts(
    bool Revocable,
    bool MovesMoney,
    bool CanWithdraw,
    bool InHistory,
    bool AtHead,
    bool AtTip,
    bool? Pushed,
    bool Dropped,
    bool Staged,
    ImmutableArray<string> Missing,
    Confidence Confidence,
    bool Testnet)
{
    /// <summary>Whether it stands in a commit, though how far that went was not looked at.</summary>
    public bool InCommits { get; init; }

    /// <summary>How near to each other its parts stand.</summary>
    public Nearness PairedBy { get; init; }

    /// <summary>How many repositories, folders and files hold it.</summary>
    public int Targets { get; init; } = 1;

    /// <summary>Whether all keys of its kind have ended.</summary>
    public bool IsOver { get; init; }

    /// <summary>Days since it was first seen, where the report gives ages.</summary>
    public int? Days { get; init; }

    /// <summary>The greatest age that the policy allows, in days; 0 if there is none.</summary>
    public int RotationDays { get; init; }

    /// <summary>Reads the facts off a report's entries.</summary>
    public static UrgencyFacts Of(
        IReadOnlyList<FindingEntry> findings,
        CredentialGroup group,
        Exposure? exposure,
        ProviderEntry? provider,
        DateOnly? asOf) => new(
        Revocable: provider?.Revocable ?? true,
        MovesMoney: provider is not null && (provider.CanWithdraw || provider.Kind is "exchange" or "broker" or "wallet"),
        CanWithdraw: provider?.CanWithdraw ?? false,
        InHistory: exposure is not null,
        AtHead: exposure?.AtHead ?? false,
        AtTip: exposure?.TipBranches.Length > 0,
        Pushed: exposure?.Pushed,
        Dropped: exposure?.Unreachable ?? false,
        Staged: findings.All(finding => finding.Occurrences.All(place => place.Source == Sources.Staged)),
        Missing: group.Missing,
        Confidence: findings.Max(finding => finding.Confidence),
        Testnet: findings.Any(finding => SaysTestnet(finding.Part) || finding.Facts.Any(SaysTestnet)))
        {
            InCommits = findings.Any(finding => finding.Occurrences.Any(place => place.Commit.Length > 0)),
            PairedBy = group.PairedBy,
            IsOver = provider?.IsOver ?? false,
            Targets = SeparatePlaces.Count(findings.SelectMany(finding => finding.Occurrences)),
            Days = Rotation.Days(exposure, asOf),
            RotationDays = provider?.RotationDays ?? 0,
        };

    private static bool SaysTestnet(string text) =>
        text.Contains("testnet", StringComparison.OrdinalIgnoreCase) || text.Contains("test network", StringComparison.OrdinalIgnoreCase);
}
