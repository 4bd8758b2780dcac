using System.Collections.Immutable;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Findings;

/// <summary>
/// The register of known findings, <c>keylint.ledger.json</c>: <c>{ "version": 1, "entries": [{ "fingerprint", "state", "credential", "reason", "by", "date" }] }</c>,
/// of which the first two are required. Holds no secret, no path and no line.
/// </summary>
/// <param name="Entries">By fingerprint.</param>
public sealed record Ledger(ImmutableSortedDictionary<string, LedgerEntry> Entries)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "keylint.ledger.json";

    private const int Version = 1;

    private static readonly string[] States = ["open", "revoked", "rotated", "accepted", "false-positive"];

    /// <summary>A ledger without entries.</summary>
    public static Ledger Empty { get; } = new(ImmutableSortedDictionary.Create<string, LedgerEntry>(StringComparer.Ordinal));

    /// <summary>Whether somebody has dealt with a finding: any state but open.</summary>
    /// <param name="fingerprint">The finding's fingerprint.</param>
    public bool IsClosed(string fingerprint) => Entries.TryGetValue(fingerprint, out var entry) && entry.State != LedgerState.Open;

    /// <summary>Whether a text has the form of a fingerprint.</summary>
    /// <param name="text">The text.</param>
    public static bool IsFingerprint(string text) => Fingerprint.HasForm(text);

    /// <summary>Reads a ledger.</summary>
    /// <param name="text">The file's text: JSON, comments allowed.</param>
    /// <param name="path">Named in problems.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="RulesRefusedException">It is not one: names every problem with line and what was expected.</exception>
    public static Ledger Read(string text, string path)
    {
        var file = new RuleFileText(path, text);
        if (file.Parse() is not { } json)
        {
            throw new RulesRefusedException(file.Problems);
        }

        var root = RuleNode.Root(json, file);
        root.Allow("$schema", "version", "entries");
        root.OptionalText("$schema");
        if (root.Number("version") is var version && version != Version && !file.HasProblems)
        {
            root.Get("version").Fail($"expected version {Version}, found {version}: a newer KeyLint wrote this ledger");
        }

        var entries = ImmutableSortedDictionary.CreateBuilder<string, LedgerEntry>(StringComparer.Ordinal);
        foreach (var node in root.Items("entries"))
        {
            var entry = ReadEntry(node);
            if (entries.ContainsKey(entry.Fingerprint) && entry.Fingerprint.Length > 0)
            {
                node.Get("fingerprint").Fail($"expected one entry for '{entry.Fingerprint}', found another: a merge may have kept both");
            }

            entries[entry.Fingerprint] = entry;
        }

        return file.HasProblems ? throw new RulesRefusedException(file.Problems) : new Ledger(entries.ToImmutable());
    }

    private static LedgerEntry ReadEntry(RuleNode node)
    {
        node.Allow("fingerprint", "state", "credential", "reason", "by", "date");
        return new LedgerEntry(
            node.Get("fingerprint").Matches(Fingerprint.HasForm, "a fingerprint of 16 characters", isHidden: true),
            (LedgerState)Math.Max(0, Array.IndexOf(States, node.OneOf("state", States))),
            node.OptionalText("credential"),
            node.OptionalText("reason"),
            node.OptionalText("by"),
            node.OptionalText("date"));
    }
}

/// <summary>What a person has said about one finding.</summary>
/// <param name="Fingerprint">The finding's.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Credential">What it is, for readers: <c>Binance API secret</c>.</param>
/// <param name="Reason">Why, in a person's words.</param>
/// <param name="By">Who said so.</param>
/// <param name="Date">When, as <c>2026-03-31</c>.</param>
public sealed record LedgerEntry(string Fingerprint, LedgerState State, string Credential, string Reason, string By, string Date);
