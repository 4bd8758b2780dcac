using System.Numerics;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Screening;

/// <summary>
/// Which parts of each rule the candidates of one text may be. One that is kept only with a partner is not kept where all others of its
/// rule can only be the same part, or have the same value.
/// </summary>
internal sealed class PairTally(RuleSet rules)
{
    private readonly Dictionary<Rule, int> numbers = rules.Rules.Select((rule, number) => (rule, number))
        .ToDictionary(entry => entry.rule, entry => entry.number, ReferenceComparer<Rule>.Instance);

    private readonly Entry[] entries = new Entry[rules.Rules.Length];
    private readonly List<int> used = [];

    /// <summary>Whether a partner stands somewhere for one that needs it.</summary>
    public bool HasPair { get; private set; }

    public int NumberOf(Rule rule) => numbers[rule];

    /// <summary>A bit for each part; parts beyond 32 share bits, and are taken for different ones.</summary>
    public static uint MaskOf(Candidate candidate) => candidate.Rule.Parts.Length > 32
        ? uint.MaxValue
        : candidate.Parts.Aggregate(0u, (mask, part) => mask | (1u << candidate.Rule.Parts.IndexOf(part)));

    /// <summary>Adds candidates of a run.</summary>
    /// <param name="outlook">What they are.</param>
    /// <param name="value">Stands for the value of the run.</param>
    public void Add(RunOutlook outlook, ulong value)
    {
        foreach (var (rule, parts, needs, isSeveral) in outlook.Rules)
        {
            ref var entry = ref entries[rule];
            if (entry.Parts == 0)
            {
                used.Add(rule);
                entry.Value = value;
            }

            entry.Parts |= parts;
            entry.Needs |= needs;
            entry.IsSeveral |= isSeveral || entry.Value != value;
            HasPair |= entry.Needs && entry.IsSeveral && BitOperations.PopCount(entry.Parts) > 1;
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
        public bool Needs;
        public bool IsSeveral;
    }
}
