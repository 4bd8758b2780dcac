using CsCheck;
using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Tests.Candidates;

public sealed class KeywordIndexTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["abAB-é"], 0, 30];

    [Fact]
    public void It_marks_just_the_keywords_that_the_text_holds_in_whatever_case() =>
        Gen.Select(Text, Gen.String[Gen.Char["abB-É"], 1, 5].List[0, 8]).Sample((text, keywords) =>
        {
            var found = new bool[keywords.Count];
            new KeywordIndex(keywords.Select((keyword, number) => (keyword, number)).ToList()).Mark(text, found);

            return keywords.Select(keyword => text.Contains(keyword, StringComparison.OrdinalIgnoreCase)).SequenceEqual(found);
        });
}
