using System.Collections.Concurrent;
using System.Collections.Immutable;
using KeyLint.Engine;
using KeyLint.Engine.Configuration;
using KeyLint.Engine.Rules;

namespace KeyLint.Analyzers;

/// <summary>The engines of the process. They keep nothing between texts, so that all compilations can share them.</summary>
internal static class Scanner
{
    /// <summary>A project has one set of settings, or a few.</summary>
    private const int MaxScanners = 8;

    private static readonly Lazy<SecretScanner> Lazy = new(() => new SecretScanner(RuleSet.BuiltIn));

    private static readonly ConcurrentDictionary<string, SecretScanner> Others = new(StringComparer.Ordinal);

    /// <summary>The engine with the rules that ship.</summary>
    public static SecretScanner BuiltIn => Lazy.Value;

    /// <summary>The engine for some rules, and further names of secrets.</summary>
    public static SecretScanner For(RuleSet rules, ImmutableArray<string> names)
    {
        if (names.IsEmpty && ReferenceEquals(rules, RuleSet.BuiltIn))
        {
            return BuiltIn;
        }

        var key = rules.Id + " " + string.Join(",", names);
        if (Others.TryGetValue(key, out var known))
        {
            return known;
        }

        // In an editor settings change while they are typed; each change makes an engine that nobody asks for again.
        if (Others.Count >= MaxScanners)
        {
            Others.Clear();
        }

        return Others.GetOrAdd(key, _ => new SecretScanner(ConfigurationFile.Extend(rules, names)));
    }
}
