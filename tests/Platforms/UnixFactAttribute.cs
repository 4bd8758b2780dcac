namespace KeyLint.Platforms;

/// <summary>A test that is not run on Windows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = Platform.Unix;
}
