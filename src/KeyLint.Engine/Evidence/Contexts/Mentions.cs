using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence.Contexts;

/// <summary>Where one text mentions each provider.</summary>
/// <param name="numbers">Rules by id, numbered.</param>
/// <param name="byNumber">Mentions in order; null for a rule that has none.</param>
internal sealed class Mentions(Dictionary<string, int> numbers, List<Mention>?[] byNumber)
{
    /// <summary>The mentions of a rule, in order; null when there are none.</summary>
    public List<Mention>? Of(Rule rule) => byNumber[numbers[rule.Id]];
}

/// <summary>One mention of a provider.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Mention(int Start, int End);
