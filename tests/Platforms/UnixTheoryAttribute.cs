namespace KeyLint.Platforms;

/// <summary>A test of several cases that is not run on Windows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = Platform.Unix;
}
