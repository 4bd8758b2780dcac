using KeyLint.Fuzz.Tests.Running;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>All that is fuzzed.</summary>
internal static class TargetList
{
    private static readonly FuzzTarget[] All =
    [
        new TextTarget("text-cs", "src/Bot.cs", SeedTexts.Code),
        new TextTarget("text-json", "appsettings.json", SeedTexts.Json),
        new TextTarget("text-yaml", "deploy/values.yaml", SeedTexts.Yaml),
        new TextTarget("text-xml", "App.config", SeedTexts.Xml),
        new TextTarget("text-env", ".env", SeedTexts.Env),
        new JsonTarget(),
        new RuleTarget(),
        new SettingsTarget(),
        new LedgerTarget(),
        new BaselineTarget(),
        new ReportTarget(),
        new DecoderTarget(),
        new ContainerTarget(),
        new GlobTarget(),
        new IndexTarget(),
        new DeltaTarget(),
        new ObjectTarget(),
        new PackTarget("pack", "*.pack"),
        new PackTarget("pack-index", "*.idx"),
    ];

    public static IReadOnlyList<string> Names => [.. All.Select(target => target.Name)];

    public static FuzzTarget? Find(string name) => Array.Find(All, target => target.Name == name);
}
