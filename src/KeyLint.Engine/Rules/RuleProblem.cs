using System.Collections.Immutable;

namespace KeyLint.Engine.Rules;

/// <summary>Why a rule file is refused.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Reason">What was expected and what was found.</param>
public sealed record RuleProblem(string Path, int Line, int Column, string Reason)
{
    /// <summary>As compilers print it: <c>file:line: reason</c>.</summary>
    public override string ToString() => $"{Path}:{Line}: {Reason}";
}

/// <summary>Rules that are refused, with every problem that they have: nobody should mend a file one message at a time.</summary>
public sealed class RulesRefusedException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="problems">At least one.</param>
    public RulesRefusedException(IEnumerable<RuleProblem> problems)
        : this(problems.ToImmutableArray())
    {
    }

    private RulesRefusedException(ImmutableArray<RuleProblem> problems)
        : base(string.Join("\n", problems)) => Problems = problems;

    /// <summary>The problems, file by file, as they were met.</summary>
    public ImmutableArray<RuleProblem> Problems { get; }
}
