using KeyLint.Engine;
using KeyLint.Engine.Rules;

namespace KeyLint.Analyzers;

/// <summary>The one engine of the process. It keeps nothing between texts, so that all compilations can share it.</summary>
internal static class Scanner
{
    private static readonly Lazy<SecretScanner> Lazy = new(() => new SecretScanner(RuleSet.BuiltIn));

    public static SecretScanner BuiltIn => Lazy.Value;
}
