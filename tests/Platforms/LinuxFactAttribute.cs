namespace KeyLint.Platforms;

/// <summary>A test that is run on Linux only.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = Platform.Linux;
}
