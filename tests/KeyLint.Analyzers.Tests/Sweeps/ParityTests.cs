using KeyLint.Analyzers.Tests.Source;
using KeyLint.Analyzers.Tests.Support;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Text;
using Microsoft.CodeAnalysis.Testing;

namespace KeyLint.Analyzers.Tests.Sweeps;

/// <summary>
/// The command line reads C# as text, the compiler as symbols. Both give the same verdict, but for what only a compiler can know; whoever
/// changes one of them changes this list, or both.
/// </summary>
public sealed class ParityTests
{
    private const string Folded = "the value of a constant is known to the compiler only";
    private const string Bound = "what a parameter is called is known to the compiler only";
    private const string Grammar = "where the value goes takes the grammar of C# to see";

    /// <summary>Snippets with another verdict or another span, and why that is right.</summary>
    private static readonly Dictionary<string, string> Justified = new(StringComparer.Ordinal)
    {
        ["construct: case label, unknown provider"] = Grammar,
        ["construct: switch arm pattern"] = Grammar,
        ["construct: is pattern"] = Grammar,
        ["construct: is not pattern"] = Grammar,
        ["construct: or pattern"] = Grammar,
        ["construct: compared the other way round"] = Grammar,
        ["construct: Equals"] = Grammar,
        ["construct: Equals the other way round"] = Grammar,
        ["construct: static Equals"] = Grammar,
        ["construct: switch arm of an unknown provider"] = Grammar,
        ["construct: yield"] = Grammar,
        ["construct: cast"] = Grammar,
        ["construct: attribute of an assembly-wide kind"] = Grammar,
        ["bytes: span"] = Grammar,
        ["bytes: pieces in an array"] = Grammar,
        ["construct: record creation"] = Bound,
        ["construct: primary constructor"] = Bound,
        ["construct: base of a primary constructor"] = Bound,
        ["construct: constructor initialiser"] = Bound,
        ["construct: params"] = Bound,
        ["construct: unknown provider, argument"] = Bound,
        ["construct: key of a signature"] = Bound,
        ["bytes: argument"] = Bound,
        ["construct: indexer named by a constant"] = Folded,
        ["construct: indexer named by nameof"] = Folded,
        ["folding: constant and literal"] = Folded,
        ["folding: literal and constant"] = Folded,
        ["folding: two constants"] = Folded,
        ["folding: local constant"] = Folded,
        ["folding: qualified constant"] = Folded,
        ["folding: three pieces"] = Folded,
        ["folding: interpolated constant"] = Folded,
        ["folding: two interpolated constants"] = Folded,
        ["folding: interpolation with other holes"] = Folded,
        ["folding: prefix constant"] = Folded,
        ["folding: hole of a constant and of a literal"] = Folded,
        ["folding: number at the end"] = Folded,
        ["folding: number in the middle"] = Folded,
        ["folding: number at the beginning"] = Folded,
        ["folding: prefix and number"] = Folded,
        ["folding: constant character"] = Folded,
        ["folding: constant number"] = Folded,
        ["folding: name of a member"] = Folded,
        ["folding: name of a member in the middle"] = Folded,
        ["folding: parentheses around a constant"] = Folded,
        ["folding: holes of literals"] = Grammar,
        ["folding: hole of a literal and text"] = Grammar,
        ["folding: text and hole of a literal"] = Grammar,
        ["folding: parentheses around pieces"] = Grammar,
        ["folding: parentheses around a sum"] = Grammar,
        ["folding: cast of a piece"] = Grammar,
        ["folding: hexadecimal escape"] = "in C# up to four digits follow \\x, in most other languages two",
    };

    [Fact]
    public async Task Text_and_symbols_give_the_same_verdict()
    {
        var differing = new List<string>();
        foreach (var (name, source) in Snippets())
        {
            TestFileMarkupParser.GetSpans(source, out var text, out System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Text.TextSpan> _);
            var diagnostics = await Analysis.RunAsync([("/0/Test0.cs", text)]);
            var bySymbol = diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End)).Order();
            var byText = Scanner.BuiltIn.Scan(new SourceText(text, "0/Test0.cs")).Findings
                .Where(finding => finding.Confidence >= Confidence.Medium)
                .Select(finding => (finding.Rule.Diagnostic, finding.Start, finding.End)).Order();
            if (!bySymbol.SequenceEqual(byText))
            {
                differing.Add(name);
            }
        }

        Assert.Equal(
            string.Join("\n", Justified.Keys.Order(StringComparer.Ordinal)),
            string.Join("\n", differing.Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<(string Name, string Source)> Snippets() =>
        Of("construct", ConstructTests.Members, ConstructTests.Source)
            .Concat(Of("folding", FoldingTests.Reported, FoldingTests.Source))
            .Concat(Of("folding", FoldingTests.Silent, FoldingTests.Source))
            .Concat(Of("bytes", BytesTests.Reported, BytesTests.Source))
            .Concat(Of("bytes", BytesTests.Silent, BytesTests.Source))
            .Concat(Of("lookalike", LookalikeTests.Members, LookalikeTests.Source));

    private static IEnumerable<(string, string)> Of(string group, TheoryData<string, string> members, Func<string, string> source) =>
        members.Select(row => ($"{group}: {(string)row[0]}", source((string)row[1])));
}
