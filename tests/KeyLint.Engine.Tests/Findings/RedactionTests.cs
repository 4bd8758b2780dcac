using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsCheck;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Findings;

public sealed class RedactionTests
{
    public static TheoryData<string, string, string> Samples
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (rule, part, template) in
                from rule in RuleSet.BuiltIn.Rules from part in rule.Parts from template in part.Accept select (rule.Id, part.Id, template))
            {
                data.Add(rule, part, template);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Nothing_that_a_finding_prints_holds_its_secret(string ruleId, string partId, string template)
    {
        var rule = RuleSet.BuiltIn.Find(ruleId)!;
        var part = rule.Parts.Single(part => part.Id == partId);
        Gen.Int.Sample(seed =>
        {
            var samples = new SampleGenerator(seed);
            var value = samples.Expand(template);
            var text = RuleSelfTest.Document(rule, part, value, samples);
            var result = BuiltIn.Scan(new SourceText(text, ""), explain: true);
            foreach (var finding in result.Findings)
            {
                var secret = finding.TextOf(text);
                AssertRedacted(finding.Part, secret, finding.Redacted);
                var printed = string.Join("\n", [finding.ToString(), .. finding.Evidence, .. finding.Facts]);
                AssertHidden(secret, PrefixOf(finding.Part, secret), printed);
            }

            foreach (var dropped in result.Dropped)
            {
                AssertHidden(text[dropped.Start..dropped.End], dropped.Rule.Parts.Select(other => PrefixOf(other, text[dropped.Start..dropped.End])).MaxBy(prefix => prefix.Length)!, dropped.ToString());
            }
        }, iter: 8);
    }

    [Theory]
    [InlineData(0, 0, "(24 characters)")]
    [InlineData(80, 0, "(24 characters)")]
    [InlineData(86, 0, "(24 characters)")]
    [InlineData(96, 0, "ab…wx (24 characters)")]
    [InlineData(200, 0, "abcd…uvwx (24 characters)")]
    [InlineData(80, 4, "abcd… (24 characters)")]
    [InlineData(200, 4, "abcdefgh…uvwx (24 characters)")]
    public void Shows_no_more_than_leaves_80_bits(int bits, int prefix, string expected)
    {
        var rule = RuleSet.BuiltIn.Find("bitmex")!;
        const string value = "abcdefghijklmnopqrstuvwx";
        Assert.Equal(expected, Redaction.Of(rule.Parts[0], new Candidate(rule, ImmutableArray.Create(rule.Parts[0]), 0, 24, value, bits, value[..prefix])));
    }

    [Theory]
    [InlineData("{mnemonic:12}", "(12 words)")]
    [InlineData("{mnemonic:24}", "(24 words)")]
    public void Phrase_shows_its_number_of_words_alone(string template, string expected) => Assert.Equal(expected, Assert.Single(Find(Sample(template))).Redacted);

    [Fact]
    public void Pem_shows_its_length_alone() => Assert.Matches(@"^\(\d+ characters\)$", Assert.Single(Find(Sample("{pem:ec}"))).Redacted);

    [Fact]
    public void Short_random_value_shows_nothing() =>
        Gen.Int.Sample(seed =>
        {
            var found = Find($"api_secret = \"{Sample("{base62:16:mixed}", seed)}\"");
            return found.All(finding => Regex.IsMatch(finding.Redacted, @"^\(\d+ characters\)$"));
        }, iter: 50);

    /// <summary>The form is prefix, at most four characters, an ellipsis, at most four characters, and the size.</summary>
    private static void AssertRedacted(Part part, string secret, string redacted)
    {
        var match = Regex.Match(redacted, @"^(?:(?<head>\S*)…(?<tail>\S*) )?\(\d+ (characters|words)\)$");
        Assert.True(match.Success, redacted);
        var (head, tail) = (match.Groups["head"].Value, match.Groups["tail"].Value);
        var prefix = PrefixOf(part, secret);
        Assert.True(head.Length <= prefix.Length + 4 && tail.Length <= 4, redacted);
        Assert.True(head.Length == 0 || secret.StartsWith(head, StringComparison.Ordinal), redacted);
        Assert.True(secret.EndsWith(tail, StringComparison.Ordinal), redacted);
        if (part.Kind is PartKind.Mnemonic or PartKind.Passphrase or PartKind.Password || part.Shape.Form == ShapeForm.Pem)
        {
            Assert.Equal("", head + tail);
        }

        if (part.Shape.Form == ShapeForm.Pattern)
        {
            // Every class has at least 3.3 bits a character, and dashes none.
            var shown = head.Length - Math.Min(prefix.Length, head.Length) + tail.Length;
            var bits = part.Shape.Patterns.Where(pattern => secret.StartsWith(pattern.Prefix, StringComparison.Ordinal)).Min(pattern => pattern.RandomBits);
            Assert.True(shown == 0 || bits - (shown * bits / (secret.Length - prefix.Length)) >= 80, redacted);
        }
    }

    /// <summary>No eight characters in a row of the secret beyond its prefix; sixteen of a phrase, whose single words are in labels too.</summary>
    private static void AssertHidden(string secret, string prefix, string printed)
    {
        var body = secret[Math.Min(prefix.Length, secret.Length)..];
        var length = body.Contains(' ') && !body.StartsWith('-') ? 16 : 8;
        for (var at = 0; at + length <= body.Length; at++)
        {
            var piece = body.Substring(at, length);
            Assert.True(!printed.Contains(piece, StringComparison.OrdinalIgnoreCase) || IsOurs(piece), $"'{piece}' is printed in {printed}");
        }
    }

    /// <summary>Labels of PEM blocks are no secret.</summary>
    private static bool IsOurs(string piece) =>
        piece.Contains("--", StringComparison.Ordinal) || "BEGIN EC PRIVATE KEY, RSA PRIVATE KEY, OPENSSH PRIVATE KEY, ENCRYPTED PRIVATE KEY, 4,ENCRYPTED".Contains(piece, StringComparison.OrdinalIgnoreCase);

    private static string PrefixOf(Part part, string secret) => part.Shape.Patterns
        .Select(pattern => pattern.Prefix)
        .Where(prefix => secret.StartsWith(prefix, StringComparison.Ordinal))
        .DefaultIfEmpty("")
        .MaxBy(prefix => prefix.Length)!;
}
