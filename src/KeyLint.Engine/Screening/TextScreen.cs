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
    private readonly RuleSet rules;
    private readonly PairTally pairs;
    private readonly RunScreen runs;
    private readonly FormScreen forms;

    /// <summary>Makes a screen that remembers nothing yet.</summary>
    /// <param name="rules">The active rules.</param>
    public TextScreen(RuleSet rules)
    {
        this.rules = rules;
        var finder = new CandidateFinder(rules);
        var memo = new Memo();
        pairs = new PairTally(rules);
        runs = new RunScreen(rules, finder, memo, pairs);
        forms = new FormScreen(rules, finder, memo);
    }

    /// <summary>Whether a scan of a text may find something.</summary>
    /// <param name="bytes">The text, which is going to be read as UTF-8 where all of it is valid, else as Latin-1; without a byte order mark.</param>
    /// <returns>False when a scan would find nothing, whatever the path of the text.</returns>
    public bool MayHold(ReadOnlySpan<byte> bytes)
    {
        // What an expression matches cannot be told before it is tried.
        if (!rules.Index.RegexParts.IsEmpty)
        {
            return true;
        }

        pairs.Clear();
        return new ScreenPass(new ScreenedText(bytes), runs, forms).MayHold();
    }
}
