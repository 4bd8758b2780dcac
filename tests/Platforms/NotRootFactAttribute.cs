namespace KeyLint.Platforms;

/// <summary>A test that is not run by root, nor on Windows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NotRootFactAttribute : FactAttribute
{
    public NotRootFactAttribute() => Skip = Platform.NotRoot;
}
