using System.Collections.Immutable;
using KeyLint.Engine.Configuration;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.Analyzers.Settings;

/// <summary>A file of settings as it was read.</summary>
/// <param name="Value">What it holds; null when it is not valid.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record SettingsFile<T>(T? Value, ImmutableArray<RuleProblem> Problems)
    where T : class;

/// <summary>The files of settings that a project hands to the compiler.</summary>
internal static class SettingsFile
{
    /// <summary>Reads <c>keylint.json</c>, once for each text.</summary>
    public static SourceTextValueProvider<SettingsFile<RuleSet>> Configurations { get; } =
        new(text => Read(text, content => ConfigurationFile.Extend(content, ConfigurationFile.Name, RuleSet.BuiltIn)));

    /// <summary>Reads <c>keylint.ledger.json</c>, once for each text.</summary>
    public static SourceTextValueProvider<SettingsFile<Ledger>> Ledgers { get; } = new(text => Read(text, content => Ledger.Read(content, Ledger.FileName)));

    public static bool IsConfiguration(string path) => Is(path, ConfigurationFile.Name);

    public static bool IsLedger(string path) => Is(path, Ledger.FileName);

    private static SettingsFile<T> Read<T>(SourceText text, Func<string, T> read)
        where T : class
    {
        try
        {
            return new SettingsFile<T>(read(text.ToString()), ImmutableArray<RuleProblem>.Empty);
        }
        catch (RulesRefusedException fault)
        {
            return new SettingsFile<T>(null, fault.Problems);
        }
    }

    private static bool Is(string path, string name)
    {
        var at = path.Length - name.Length;
        return at >= 0 && path.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (at == 0 || path[at - 1] is '/' or '\\');
    }
}
