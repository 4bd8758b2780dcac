using System.Numerics;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Evidence;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Screening;

/// <summary>
/// What the candidates of one text need, rule by rule. One that needs a partner has none where all others of its rule can only be the same
/// part, or have the same value; one that needs its provider mentioned is lost where nobody mentions it.
/// </summary>
internal sealed class RuleTally(RuleSet rules)
{
    private readonly Dictionary<Rule, int> numbers = rules.Rules.Select((rule, number) => (rule, number))
        .ToDictionary(entry => entry.rule, entry => entry.number, ReferenceComparer<Rule>.Instance);

    private readonly Entry[] entries = new Entry[rules.Rules.Length];
    private readonly List<int> used = [];

    /// <summary>Whether a partner stands somewhere for one that needs no more.</summary>
    public bool HasPair { get; private set; }

    /// <summary>The rules of which one is kept if their provider is mentioned.</summary>
    public IEnumerable<Rule> InNeedOfContext => used.Where(rule => entries[rule].NeedsContext).Select(rule => rules.Rules[rule]);

    public int NumberOf(Rule rule) => numbers[rule];

    /// <summary>A bit for each part; where they are more than 32, each is taken for all of them.</summary>
    public static uint MaskOf(Candidate candidate) => candidate.Rule.Parts.Length > 32
        ? uint.MaxValue
        : candidate.Parts.Aggregate(0u, (mask, part) => mask | (1u << candidate.Rule.Parts.IndexOf(part)));

    /// <summary>Adds runs that were noted before.</summary>
    /// <returns>Whether there is a pair among them.</returns>
    public bool Add(IEnumerable<NotedRun> runs)
    {
        foreach (var run in runs)
        {
            Add(run.Outlook, run.Value);
        }

        return HasPair;
    }

    /// <summary>Adds the candidates of a run.</summary>
    /// <param name="outlook">What they come to.</param>
    /// <param name="value">Stands for the value of the run.</param>
    public void Add(RunOutlook outlook, ulong value)
    {
        foreach (var (rule, parts, prospect, isSeveral) in outlook.Rules)
        {
            ref var entry = ref entries[rule];
            if (entry.Prospect == 0)
            {
                used.Add(rule);
                entry.Value = value;
            }

            entry.Prospect |= prospect;
            if ((prospect & Prospect.Partner) != 0)
            {
                entry.Parts |= parts;
                entry.IsSeveral |= isSeveral || entry.Value != value;
            }

            HasPair |= entry.HasPair && (entry.Prospect & Prospect.NeedsPartner) != 0;
        }
    }

    /// <summary>Forgets a text.</summary>
    public void Clear()
    {
        foreach (var rule in used)
        {
            entries[rule] = default;
        }

        used.Clear();
        HasPair = false;
    }

    private struct Entry
    {
        public uint Parts;
        public ulong Value;
        public Prospect Prospect;
        public bool IsSeveral;

        public readonly bool HasPair => IsSeveral && BitOperations.PopCount(Parts) > 1;

        public readonly bool NeedsContext => (Prospect & Prospect.NeedsContext) != 0 || (HasPair && (Prospect & Prospect.NeedsBoth) != 0);
    }
}
