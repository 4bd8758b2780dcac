using KeyLint.Engine;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.Output;

/// <summary>What a message repeats of the user's own words and files: it may try to steer the terminal, or be a secret in the wrong place.</summary>
internal static class QuotedText
{
    /// <summary>The message as it may be shown, line by line.</summary>
    public static string Plain(string message) =>
        string.Join('\n', OpaqueWords.Mask(new Scrubber(new SecretScanner(RuleSet.BuiltIn), []).Scrub(message)).Split('\n').Select(line => PlainText.Line(line)));
}
