namespace KeyLint.Cli.Tests;

/// <summary>As <see cref="FilterRepoFactAttribute"/>, with rows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FilterRepoTheoryAttribute : TheoryAttribute
{
    public FilterRepoTheoryAttribute() => Skip = new FilterRepoFactAttribute().Skip;
}
