namespace KeyLint.Reports.Tests.InBrowser;

/// <summary>A test that needs Chromium, and is reported as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = File.Exists(Chromium.Program) ? null : $"There is no {Chromium.Program}.";
}
