using System.Collections.Immutable;
using System.Globalization;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Findings;

/// <summary>
/// The register of known findings, <c>keylint.ledger.json</c>: <c>{ "version": 1, "entries": [{ "fingerprint", "state", "credential", "reason", "by", "date" }] }</c>,
/// of which the first two are required. An entry without any field says nothing: it ends the list, so that every line before it ends alike and a merge may put
/// any number of them together. Holds no secret, no path and no line.
/// </summary>
/// <param name="Entries">By fingerprint.</param>
public sealed record Ledger(ImmutableSortedDictionary<string, LedgerEntry> Entries)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "keylint.ledger.json";

    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    private const string ConflictMark = "\n<<<<<<<";

    private static readonly string[] States = ["open", "revoked", "rotated", "accepted", "false-positive"];

    /// <summary>A ledger without entries.</summary>
    public static Ledger Empty { get; } = new(ImmutableSortedDictionary.Create<string, LedgerEntry>(StringComparer.Ordinal));

    /// <summary>What a ledger calls the states, in the order of <see cref="LedgerState"/>.</summary>
    public static ImmutableArray<string> StateNames { get; } = ImmutableArray.Create(States);

    /// <summary>The schema that the file names for editors; empty when it names none.</summary>
    public string Schema { get; init; } = "";

    /// <summary>Whether somebody has dealt with a finding: any state but open.</summary>
    /// <param name="fingerprint">The finding's fingerprint.</param>
    public bool IsClosed(string fingerprint) => Entries.TryGetValue(fingerprint, out var entry) && entry.State != LedgerState.Open;

    /// <summary>Whether a text has the form of a fingerprint.</summary>
    /// <param name="text">The text.</param>
    public static bool IsFingerprint(string text) => Fingerprint.HasForm(text);

    /// <summary>What a ledger calls a state.</summary>
    /// <param name="state">The state.</param>
    public static string NameOf(LedgerState state) => States[(int)state];

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
            throw new RulesRefusedException(Conflict(text, path) is { } conflict ? ImmutableArray.Create(conflict) : file.Problems);
        }

        var root = RuleNode.Root(json, file, "the ledger");
        root.Allow("$schema", "version", "entries");
        var schema = root.OptionalText("$schema");
        if (root.Number("version") is var version && version != Version && !file.HasProblems)
        {
            root.Get("version").Fail($"expected version {Version}, found {version}: a newer KeyLint wrote this ledger");
        }

        var entries = ImmutableSortedDictionary.CreateBuilder<string, LedgerEntry>(StringComparer.Ordinal);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in root.List("entries", node => node).Where(node => !node.IsEmpty))
        {
            var entry = ReadEntry(node);

            // A merge that keeps both sides may repeat an entry word for word, which says nothing new.
            if (entries.TryGetValue(entry.Fingerprint, out var first) && first != entry && entry.Fingerprint.Length > 0)
            {
                node.Get("fingerprint").Fail(
                    $"expected one entry for '{entry.Fingerprint}', found another than in line {lines[entry.Fingerprint]}: a merge may have kept both; delete the one that holds no more");
            }

            entries[entry.Fingerprint] = entry;
            lines[entry.Fingerprint] = node.Line;
        }

        return file.HasProblems ? throw new RulesRefusedException(file.Problems) : new Ledger(entries.ToImmutable()) { Schema = schema };
    }

    /// <summary>Where git left two versions for a person to choose; null when it did not.</summary>
    private static RuleProblem? Conflict(string text, string path) => ("\n" + text).IndexOf(ConflictMark, StringComparison.Ordinal) is var start and >= 0
        ? new RuleProblem(
            path,
            LineIndex.Locate(text, start).Line,
            1,
            "a merge left a conflict here: keep the entries of both sides, one for each fingerprint, and delete the lines that begin with <<<<<<<, =======, >>>>>>> or |||||||")
        : null;

    private static bool IsDay(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static LedgerEntry ReadEntry(RuleNode node)
    {
        node.Allow("fingerprint", "state", "credential", "reason", "by", "date");
        return new LedgerEntry(
            node.Get("fingerprint").Matches(Fingerprint.HasForm, "a fingerprint of 16 characters", isHidden: true),
            (LedgerState)Math.Max(0, Array.IndexOf(States, node.OneOf("state", States))),
            node.OptionalText("credential"),
            node.OptionalText("reason"),
            node.OptionalText("by"),
            node.OptionalText("date") is { Length: > 0 } ? node.Get("date").Matches(IsDay, "a day such as 2026-03-31", isHidden: true) : "");
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
