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

    private readonly RuleSet rules;
    private readonly RuleTally tally;
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
        runs = new RunScreen(rules, finder, memo, new Memo(MaxWindows), tally);
        forms = new FormScreen(rules, finder, memo);
    }

    /// <summary>Whether a scan of a text may find something.</summary>
    /// <param name="bytes">The text, which is going to be read as UTF-8 where all of it is valid, else as Latin-1; without a byte order mark.</param>
    /// <param name="path">The path that the scan is going to be told.</param>
    /// <returns>False when a scan would find nothing.</returns>
    public bool MayHold(ReadOnlySpan<byte> bytes, string path)
    {
        // What an expression matches cannot be told before it is tried.
        if (!rules.Index.RegexParts.IsEmpty)
        {
            return true;
        }

        tally.Clear();
        runs.Begin(path, bytes.Length);
        var text = new ScreenedText(bytes);
        return new ScreenPass(text, runs, forms).MayHold() || IsMentioned([.. tally.InNeedOfContext], text, path);
    }

    private bool IsMentioned(List<Rule> wanted, ScreenedText text, string path)
    {
        if (wanted.Count == 0)
        {
            return false;
        }

        var inPath = rules.Terms.Find(path.AsSpan());
        var inText = rules.Terms.Find(text.Decode(0, text.Bytes.Length, ref buffer).Span);
        return wanted.Exists(rule => inPath.Of(rule) is not null || inText.Of(rule) is not null);
    }
}
