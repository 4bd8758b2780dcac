using System.Collections.Immutable;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Decoding;
using KeyLint.Engine.Evidence;
using KeyLint.Engine.Evidence.Places;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Screening;

/// <summary>
/// Tells what comes of the candidates of a run where it stands. What is near it changes from version to version less often than what is far, so that is asked
/// about first.
/// </summary>
internal sealed class WindowScreen(RuleSet rules, CandidateFinder finder, Memo memo, RuleTally tally, Looks looks)
{
    /// <summary>How many characters a pattern may read of its own for what is near a run to decide.</summary>
    public const int NearPattern = 128;

    /// <summary>Characters to either side that tell most places.</summary>
    private const int NearReach = 160;

    /// <summary>Kinds of stretches to hash; each has a second for files that tools write.</summary>
    private const int FarKind = 1;
    private const int NearKind = 13;
    private const int ViewKind = 15;

    /// <summary>A stretch with more candidates is scanned.</summary>
    private const int MaxInViews = 64;

    /// <summary>Stands for all files that tools write.</summary>
    private const string GeneratedFile = "yarn.lock";

    /// <summary>What is near does not decide.</summary>
    private const ushort AskFar = ushort.MaxValue;

    /// <summary>
    /// A scan costs less than a look at more new windows than these, and one for each so many bytes. What is looked at once is known in all later versions, so
    /// the limit is for texts that are nothing but new values.
    /// </summary>
    private const int FreeWindows = 256;
    private const int BytesOfWindow = 256;

    private readonly List<RunOutlook> outlooks = [];
    private readonly Dictionary<RunOutlook, ushort> numbers = [];
    private readonly List<Candidate> found = [];
    private readonly List<(RuleOutlook Outlook, string Value)> entries = [];
    private char[] buffer = new char[4096];
    private bool isGenerated;
    private int windowsLeft;

    /// <summary>Begins a text.</summary>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="isGenerated">Whether a tool writes files of its name.</param>
    public void Begin(int length, bool isGenerated)
    {
        windowsLeft = FreeWindows + (length / BytesOfWindow);
        this.isGenerated = isGenerated;
    }

    /// <summary>Whether a candidate of a run may be kept as it stands, or with another that is in the tally; what else would save it goes into the tally.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="padded">Behind the equals signs that follow it.</param>
    /// <param name="run">Stands for its value.</param>
    /// <param name="isFar">Whether what is near cannot decide.</param>
    public bool MayHold(ref ScreenedText text, int start, int end, int padded, ulong run, bool isFar)
    {
        var number = AskFar;
        if (!isFar)
        {
            var near = Near(text, start, padded);
            looks.Read(start, padded, near.From, near.To);
            number = Ask(ref text, near, start, end, padded, NearKind);
        }

        if (number == AskFar)
        {
            var far = text.Whole(text.Back(start, Prospects.Reach), text.Forth(end, Prospects.Reach));
            looks.Read(start, padded, far.From, far.To);
            number = Ask(ref text, far, start, end, padded, FarKind);
        }

        return number == AskFar || Take(start, end, outlooks[number], run);
    }

    /// <summary>As <see cref="MayHold"/>, for what a stretch holds in another form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">What it was asked about for.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="form">The form.</param>
    /// <param name="views">Reads the stretch.</param>
    public bool MayHoldViews(ref ScreenedText text, int at, int start, int end, int form, Func<ReadOnlyMemory<char>, IEnumerable<DecodedView>> views)
    {
        var number = AskViews(ref text, at, start, end, NearReach, form, views);
        if (number == AskFar)
        {
            number = AskViews(ref text, at, start, end, Prospects.Reach, form, views);
        }

        return number == AskFar || Take(at, at, outlooks[number], KeyedHash.Of(text.Bytes[start..end], form));
    }

    private ushort AskViews(ref ScreenedText text, int at, int start, int end, int reach, int form, Func<ReadOnlyMemory<char>, IEnumerable<DecodedView>> views)
    {
        var window = text.Whole(text.Back(start, reach), text.Forth(end, reach));
        looks.Stretch(at, start, end, window.From, window.To);
        var hash = text.Hash(window.From, window.To, isGenerated ? ViewKind + 1 : ViewKind)
            ^ (ulong)(start - window.From) ^ ((ulong)(end - window.From) << 24) ^ ((ulong)reach << 48) ^ ((ulong)form << 59) ^ WholeOf(text, window);
        if (!memo.TryGet(hash, out var number))
        {
            if (windowsLeft-- <= 0)
            {
                return AskFar;
            }

            var outlook = Look(ref text, window, start, end, views, out var isCut);
            number = reach == NearReach && (isCut || outlook.IsAlive) ? AskFar : NumberOf(outlook);
            memo.Set(hash, number);
        }

        return number;
    }

    private bool Take(int start, int end, RunOutlook outlook, ulong value)
    {
        tally.Add(outlook, value);
        looks.Add(new NotedRun(start, end, outlook, value));
        return outlook.IsAlive || tally.HasPair;
    }

    /// <summary>Tells a window that is all of its text apart from the same one in a longer text, where names are cut off at its ends.</summary>
    private static ulong WholeOf(in ScreenedText text, (int From, int To) window) => window.From == 0 && window.To == text.Bytes.Length ? 1UL << 63 : 0;

    /// <summary>What is near a run; an escape that stands across its beginning is part of it.</summary>
    private static (int From, int To) Near(in ScreenedText text, int start, int padded)
    {
        var (from, to) = text.Whole(text.Back(start, NearReach), text.Forth(padded, NearReach));
        return (from > 0 && text.Bytes[from - 1] == '\\' ? from - 1 : from, to);
    }

    /// <summary>The number of the outlook of a run with what stands around it; <see cref="AskFar"/> when the text is better scanned or more of it has to be read.</summary>
    private ushort Ask(ref ScreenedText text, (int From, int To) window, int start, int end, int padded, int kind)
    {
        var hash = text.Hash(window.From, window.To, isGenerated ? kind + 1 : kind) ^ (ulong)(start - window.From) ^ WholeOf(text, window);
        if (!memo.TryGet(hash, out var number))
        {
            if (windowsLeft-- <= 0)
            {
                return AskFar;
            }

            var outlook = Look(ref text, window, start, end, padded, out var isCut);
            number = kind == NearKind && (isCut || outlook.IsAlive) ? AskFar : NumberOf(outlook);
            memo.Set(hash, number);
        }

        return number;
    }

    private RunOutlook Look(ref ScreenedText text, (int From, int To) window, int start, int end, int padded, out bool isCut)
    {
        var at = text.Count(window.From, start);
        var source = new SourceText(text.Decode(window.From, window.To, ref buffer), "");
        var clues = new ClueFinder(source, rules.Terms, null);
        var prospects = new Prospects(source.Span, isGenerated ? GeneratedFile : "");
        found.Clear();
        finder.FindInRun(source.Span, at, at + end - start, clues, found);
        entries.Clear();
        isCut = false;
        foreach (var candidate in found)
        {
            // What goes beyond the run may be seen from another run too.
            var prospect = candidate.Parts[0].Shape.Form == ShapeForm.Pattern && (candidate.Start < at || candidate.End > at + padded - start)
                ? Prospect.Alone
                : prospects.Of(candidate, clues.Find(candidate));
            if ((prospect & Prospect.Alone) != 0)
            {
                return RunOutlook.Alive;
            }

            if (prospect != Prospect.None)
            {
                Note(tally.NumberOf(candidate.Rule), candidate, prospect);
            }
        }

        isCut = clues.IsCut && (window.From > 0 || window.To < text.Bytes.Length);
        return new RunOutlook(false, entries.Select(entry => entry.Outlook).OrderBy(outlook => outlook.Rule).ToImmutableArray());
    }

    private RunOutlook Look(ref ScreenedText text, (int From, int To) window, int start, int end, Func<ReadOnlyMemory<char>, IEnumerable<DecodedView>> views, out bool isCut)
    {
        isCut = false;
        var at = text.Count(window.From, start);
        var length = text.Count(start, end);
        var source = new SourceText(text.Decode(window.From, window.To, ref buffer), "");
        var clues = new ClueFinder(source, rules.Terms, null);
        var places = new ShiftedPlaces(clues, at);
        var seen = views(source.Content.Slice(at, length)).SelectMany(view => finder.FindInView(view, source.Content.Span.Slice(at, length), places)).ToList();
        if (seen.Count > MaxInViews)
        {
            return RunOutlook.Alive;
        }

        entries.Clear();
        foreach (var span in seen.GroupBy(entry => (entry.Candidate.Start, entry.Candidate.End)))
        {
            // What is found in one span is judged by the place that was found last.
            foreach (var place in span.Select(entry => entry.Place).Distinct())
            {
                clues.Learn(span.Key.Start + at, span.Key.End + at, place);
                var prospects = new Prospects(source.Span, isGenerated ? GeneratedFile : "");
                foreach (var (candidate, _) in span)
                {
                    var here = candidate with { Start = candidate.Start + at, End = candidate.End + at };
                    var prospect = prospects.Of(here, clues.Find(here));
                    if ((prospect & Prospect.Alone) != 0)
                    {
                        return RunOutlook.Alive;
                    }

                    if (prospect != Prospect.None)
                    {
                        Note(tally.NumberOf(here.Rule), here, prospect);
                    }
                }
            }
        }

        isCut = clues.IsCut && (window.From > 0 || window.To < text.Bytes.Length);
        return new RunOutlook(false, entries.Select(entry => entry.Outlook).OrderBy(outlook => outlook.Rule).ToImmutableArray());
    }

    private void Note(int rule, Candidate candidate, Prospect prospect)
    {
        var parts = RuleTally.MaskOf(candidate);
        var at = entries.FindIndex(entry => entry.Outlook.Rule == rule);
        if (at < 0)
        {
            entries.Add((new RuleOutlook(rule, parts, prospect, false), candidate.Value));
            return;
        }

        var (other, value) = entries[at];
        entries[at] = (new RuleOutlook(rule, other.Parts | parts, other.Prospect | prospect, other.IsSeveral || value != candidate.Value), value);
    }

    /// <summary>Equal outlooks share a number; when there are too many, all others count as alive.</summary>
    private ushort NumberOf(RunOutlook outlook)
    {
        if (numbers.Count == AskFar)
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

    /// <summary>The places of a text that begins within another.</summary>
    private sealed class ShiftedPlaces(IPlaces places, int shift) : IPlaces
    {
        public Place PlaceOf(int start, int end) => places.PlaceOf(start + shift, end + shift);
    }
}
