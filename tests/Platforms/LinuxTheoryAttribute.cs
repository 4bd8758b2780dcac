namespace KeyLint.Platforms;

/// <summary>A test of several cases that is run on Linux only.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = Platform.Linux;
}
