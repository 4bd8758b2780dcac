using KeyLint.Fuzz.Tests.Running;
using KeyLint.Fuzz.Tests.Targets;

namespace KeyLint.Fuzz.Tests;

/// <summary>A few changed inputs for each target, the same at each run. Long runs are a program's: see <c>docs/robustness.md</c>.</summary>
public sealed class FuzzTests
{
    private const int Inputs = 300;

    public static TheoryData<string> Targets => [.. TargetList.Names];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Changed_inputs_break_nothing(string target)
    {
        var loop = new FuzzLoop(TargetList.Find(target)!, seed: 1);

        loop.Run(Inputs);

        Assert.Equal([], loop.Faults.Select(fault => fault.Problem));
    }
}
