namespace KeyLint.Cli.Tests.Completions;

/// <summary>A theory for machines that have a shell.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute(string shell)
    {
        Shell = shell;
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell))))
        {
            Skip = $"{shell} is not installed";
        }
    }

    public string Shell { get; }
}
