namespace KeyLint.Platforms;

/// <summary>A test that is run by root only.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute() => Skip = Platform.Root;
}
