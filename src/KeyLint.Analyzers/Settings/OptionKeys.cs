using System.Collections.Immutable;
using KeyLint.Engine.Configuration;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Analyzers.Settings;

/// <summary>The keys of <c>.editorconfig</c> and <c>.globalconfig</c>, and what each may be set to.</summary>
internal static class OptionKeys
{
    /// <summary>What all keys begin with.</summary>
    public const string Prefix = "keylint.";

    public const string Enabled = "keylint.enabled";

    public const string MinimumConfidence = "keylint.minimum_confidence";

    public const string TestProject = "keylint.test_project";

    public const string SecretNames = "keylint.secret_names";

    public const string AllowedFingerprints = "keylint.allowed_fingerprints";

    public const string ForeignDirectives = "keylint.foreign_directives";

    /// <summary>All keys.</summary>
    public static ImmutableArray<string> All { get; } = ImmutableArray.Create(
        AllowedFingerprints, Enabled, ForeignDirectives, MinimumConfidence, SecretNames, TestProject);

    /// <summary>What a key may be set to, where its value is not that.</summary>
    /// <param name="key">One of the keys.</param>
    /// <param name="value">Its value.</param>
    /// <returns>What was expected; null where the value is understood.</returns>
    public static string? Expected(string key, string value) => key switch
    {
        Enabled or ForeignDirectives or TestProject => IsOneOf(value, "true", "false") ? null : "true or false",
        MinimumConfidence => IsOneOf(value, "low", "medium", "high") ? null : "low, medium or high",
        SecretNames => Items(value).All(ConfigurationFile.IsName) ? null : "names of letters, digits, '_', '-' and '.', with commas between",
        AllowedFingerprints => Items(value).All(Engine.Findings.Ledger.IsFingerprint) ? null : "fingerprints of 16 characters, with commas between",
        _ => null,
    };

    /// <summary>Whether a key is set to a list of what people write, and not to one of a few words.</summary>
    public static bool IsList(string key) => key is SecretNames or AllowedFingerprints;

    /// <summary>The items of a value with commas.</summary>
    public static ImmutableArray<string> List(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) ? Items(value).ToImmutableArray() : ImmutableArray<string>.Empty;

    private static IEnumerable<string> Items(string value) => value.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0);

    private static bool IsOneOf(string value, params string[] values) => values.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase);
}
