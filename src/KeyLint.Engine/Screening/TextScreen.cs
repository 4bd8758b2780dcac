using KeyLint.Engine.Candidates;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Screening;

/// <summary>
/// Tells, before a text is decoded, that a scan of it would find nothing: in one pass over its bytes, which remembers what it has looked
/// at closer. It errs on one side alone. Not for two threads at once: give each its own.
/// </summary>
/// <remarks>Described in <c>docs/hot-path.md</c>.</remarks>
public sealed class TextScreen
{
    /// <summary>4 and 8 MB; most histories need a tenth of it.</summary>
    private const int MaxStretches = 1 << 18;
    private const int MaxWindows = 1 << 19;

    /// <summary>Mentions are looked for piece by piece, each with the beginning of the next, longer than any mention.</summary>
    private const int Piece = 1 << 15;
    private const int LongestTerm = 256;

    private readonly RuleSet rules;
    private readonly RuleTally tally;
    private readonly Looks looks = new();
    private readonly ChangedStretches changed = new();
    private readonly RunScreen runs;
    private readonly FormScreen forms;
    private char[] buffer = [];

    /// <summary>Makes a screen that remembers nothing yet.</summary>
    /// <param name="rules">The active rules.</param>
    public TextScreen(RuleSet rules)
    {
        this.rules = rules;
        var finder = new CandidateFinder(rules);
        var memo = new Memo(MaxStretches);
        tally = new RuleTally(rules);
        var windows = new WindowScreen(rules, finder, new Memo(MaxWindows), tally, looks);
        runs = new RunScreen(finder, memo, windows);
        forms = new FormScreen(rules, finder, memo, windows, looks);
    }

    /// <summary>Whether a scan of a text may find something.</summary>
    /// <param name="bytes">The text, which is going to be read as UTF-8 where all of it is valid, else as Latin-1; without a byte order mark.</param>
    /// <param name="path">The path that the scan is going to be told.</param>
    /// <returns>False when a scan would find nothing.</returns>
    public bool MayHold(ReadOnlySpan<byte> bytes, string path) => MayHold(bytes, path, null, default, isKept: false, out _);

    /// <summary>Whether a scan of a text may find something that was made of another one: what is copied and was looked at there is not looked at again.</summary>
    /// <param name="bytes">The text, as for <see cref="MayHold(ReadOnlySpan{byte}, string)"/>.</param>
    /// <param name="path">The path that the scan is going to be told.</param>
    /// <param name="source">What is known of the other text; null for nothing.</param>
    /// <param name="copies">What the text has of it, in the order of the text.</param>
    /// <param name="known">What is known of the text afterwards; null when it may hold something, or there is too much to note.</param>
    /// <returns>False when a scan would find nothing.</returns>
    public bool MayHold(ReadOnlySpan<byte> bytes, string path, CleanText? source, ReadOnlySpan<CopiedStretch> copies, out CleanText? known) =>
        MayHold(bytes, path, source, copies, isKept: true, out known);

    private bool MayHold(ReadOnlySpan<byte> bytes, string path, CleanText? source, ReadOnlySpan<CopiedStretch> copies, bool isKept, out CleanText? known)
    {
        known = null;

        // What an expression matches cannot be told before it is tried.
        if (!rules.Index.RegexParts.IsEmpty)
        {
            return true;
        }

        tally.Clear();
        looks.Clear();
        var isGenerated = runs.Begin(path, bytes.Length);
        if (source is null || source.IsGenerated != isGenerated || !changed.TryFind(bytes, source, copies, looks))
        {
            source = null;
            changed.TakeAll(bytes.Length);
        }

        var pass = new ScreenPass(new ScreenedText(bytes, source?.IsUtf8), runs, forms, looks);
        if (tally.Add(looks.Runs) || pass.MayHold(changed.All) || IsMentioned([.. tally.InNeedOfContext], pass.Text, path, source))
        {
            return true;
        }

        known = isKept && looks.AreFew(bytes.Length) ? new CleanText(bytes.Length, pass.Text.IsUtf8, isGenerated, looks, [.. tally.InNeedOfContext]) : null;
        return false;
    }

    private bool IsMentioned(List<Rule> wanted, ScreenedText text, string path, CleanText? source)
    {
        if (wanted.Count == 0)
        {
            return false;
        }

        if (IsIn(path.AsSpan()))
        {
            return true;
        }

        // The other text mentions none of what it was asked for.
        var stretches = source is null || wanted.Exists(rule => !source.Unmentioned.Contains(rule)) ? [new Stretch(0, text.Bytes.Length)] : changed.All;
        foreach (var stretch in stretches)
        {
            for (var from = stretch.From; from <= stretch.To; from += Piece)
            {
                var (start, end) = text.Whole(Math.Max(0, from - 1), Math.Min(text.Bytes.Length, Math.Min(stretch.To + 1, from + Piece + LongestTerm)));
                if (IsIn(text.Decode(start, end, ref buffer).Span))
                {
                    return true;
                }
            }
        }

        return false;

        bool IsIn(ReadOnlySpan<char> content)
        {
            var mentions = rules.Terms.Find(content);
            return wanted.Exists(rule => mentions.Of(rule) is not null);
        }
    }
}
