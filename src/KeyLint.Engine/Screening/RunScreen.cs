using System.Collections.Immutable;
using System.Text;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Decoding;
using KeyLint.Engine.Evidence;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Screening;

/// <summary>
/// Tells whether a run of token characters may be a secret. Most runs are none whatever stands around them, and the rest is none
/// because of what does; either is found out once and remembered.
/// </summary>
internal sealed class RunScreen(RuleSet rules, CandidateFinder finder, Memo memo, Memo windows, RuleTally tally)
{
    private const int RunKind = 0;
    private const int WindowKind = 1;
    private const int GeneratedKind = 2;
    private const int BasicLength = 6;

    /// <summary>Whether a run is a secret depends on what stands around it.</summary>
    private const ushort AskWindow = 1;

    /// <summary>It decodes to text that holds a secret.</summary>
    private const ushort Encodes = 2;

    /// <summary>It decodes to text with a colon, which behind <c>Basic</c> is a user and a password.</summary>
    private const ushort IsPair = 4;

    /// <summary>A scan costs less than a look at more new windows than these, and one for each so many bytes.</summary>
    private const int FreeWindows = 16;
    private const int BytesOfWindow = 6000;

    private readonly List<RunOutlook> outlooks = [];
    private readonly Dictionary<RunOutlook, ushort> numbers = [];
    private char[] buffer = new char[4096];
    private bool isGenerated;
    private string file = "";

    private int windowsLeft;

    /// <summary>Begins a text. Of its path counts whether a tool writes files of that name.</summary>
    public void Begin(string path, int length)
    {
        windowsLeft = FreeWindows + (length / BytesOfWindow);
        isGenerated = GeneratedFiles.Reason(path) is not null;
        file = isGenerated ? path : "";
    }

    /// <summary>Whether a run may hold a secret as it stands, or with another that is in the tally; what else would save it goes into the tally.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Where it ends.</param>
    public bool MayHold(ref ScreenedText text, int start, int end)
    {
        var padded = end;
        while (padded < text.Bytes.Length && text.Bytes[padded] == '=')
        {
            padded++;
        }

        var run = KeyedHash.Of(text.Bytes[start..padded], RunKind);
        if (!memo.TryGet(run, out var known))
        {
            known = Look(text.Decode(start, padded, ref buffer).Span, end - start);
            memo.Set(run, known);
        }

        return known != 0
            && ((known & Encodes) != 0
                || ((known & IsPair) != 0 && start >= BasicLength && Ascii.EqualsIgnoreCase(text.Bytes[(start - BasicLength)..start], "Basic "u8))
                || ((known & AskWindow) != 0 && MayHoldHere(ref text, start, end, padded, run)));
    }

    private ushort Look(ReadOnlySpan<char> padded, int length)
    {
        var run = padded[..length];
        var known = RunCandidates.CanHoldToken(run) && finder.MayHold(padded, length) ? AskWindow : (ushort)0;
        return EncodedRuns.Read(run, 0, length) is not { } view ? known
            : (ushort)(known | (finder.Holds(view.Text.AsMemory()) ? Encodes : 0) | (view.Text.Contains(':', StringComparison.Ordinal) ? IsPair : 0));
    }

    private bool MayHoldHere(ref ScreenedText text, int start, int end, int padded, ulong run)
    {
        var (from, to) = text.Whole(text.Back(start, Prospects.Reach), text.Forth(end, Prospects.Reach));
        var window = text.Hash(from, to, isGenerated ? GeneratedKind : WindowKind) ^ (ulong)(start - from);
        if (!windows.TryGet(window, out var number))
        {
            if (windowsLeft-- <= 0)
            {
                return true;
            }

            number = NumberOf(Look(ref text, (from, to), start, end, padded));
            windows.Set(window, number);
        }

        var outlook = outlooks[number];
        tally.Add(outlook, run);
        return outlook.IsAlive || tally.HasPair;
    }

    private RunOutlook Look(ref ScreenedText text, (int From, int To) window, int start, int end, int padded)
    {
        var at = text.Count(window.From, start);
        var source = new SourceText(text.Decode(window.From, window.To, ref buffer), "");
        var clues = new ClueFinder(source, rules.Terms, null);
        var found = new List<Candidate>();
        finder.FindInRun(source.Span, at, at + end - start, clues, found);
        var entries = new SortedDictionary<int, (RuleOutlook Outlook, string Value)>();
        foreach (var candidate in found)
        {
            // What goes beyond the run may be seen from another run too.
            var prospect = candidate.Parts[0].Shape.Form == ShapeForm.Pattern && (candidate.Start < at || candidate.End > at + padded - start)
                ? Prospect.Alone
                : Prospects.Of(source.Span, file, candidate, clues.Find(candidate));
            if ((prospect & Prospect.Alone) != 0)
            {
                return RunOutlook.Alive;
            }

            if (prospect != Prospect.None)
            {
                var rule = tally.NumberOf(candidate.Rule);
                var (other, value) = entries.TryGetValue(rule, out var known) ? known : (new RuleOutlook(rule, 0, Prospect.None, false), candidate.Value);
                entries[rule] = (new RuleOutlook(rule, other.Parts | RuleTally.MaskOf(candidate), other.Prospect | prospect, other.IsSeveral || value != candidate.Value), value);
            }
        }

        return new RunOutlook(false, entries.Values.Select(entry => entry.Outlook).ToImmutableArray());
    }

    /// <summary>Equal outlooks share a number; when there are too many, all others count as alive.</summary>
    private ushort NumberOf(RunOutlook outlook)
    {
        if (numbers.Count == ushort.MaxValue)
        {
            outlook = RunOutlook.Alive;
        }

        if (!numbers.TryGetValue(outlook, out var number))
        {
            number = (ushort)outlooks.Count;
            outlooks.Add(outlook);
            numbers.Add(outlook, number);
        }

        return number;
    }
}
