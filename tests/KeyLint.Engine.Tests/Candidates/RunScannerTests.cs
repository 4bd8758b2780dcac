using CsCheck;
using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Tests.Candidates;

public sealed class RunScannerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("abcdefghijklmno", "")]
    [InlineData("abcdefghijklmnop", "abcdefghijklmnop")]
    [InlineData("\"abcdefghijklmnop\"", "abcdefghijklmnop")]
    [InlineData("abcdefghijklmno abcdefghijklmno", "")]
    [InlineData("abcd+/-_ABCD0189=", "abcd+/-_ABCD0189")]
    [InlineData("abcdefghijklmnoé", "")]
    [InlineData("x abcdefghijklmnopq y qrstuvwxyz0123456", "abcdefghijklmnopq|qrstuvwxyz0123456")]
    [InlineData("\\nabcdefghijklmnop", "abcdefghijklmnop")]
    [InlineData("\\tabcdefghijklmno", "")]
    [InlineData("\\\\nabcdefghijklmnop", "nabcdefghijklmnop")]
    [InlineData("\\sabcdefghijklmnop", "sabcdefghijklmnop")]
    public void Runs_are_found(string text, string runs) => Assert.Equal(runs, string.Join("|", Runs(text)));

    [Fact]
    public void Agrees_with_looking_at_every_character() =>
        Gen.String[Gen.Frequency((12, Gen.Char["aZ09+/-_"]), (1, Gen.Char[" \n\\n\"é="])), 0, 300]
            .Sample(text => Runs(text).SequenceEqual(Naive(text)), iter: 20_000);

    [Fact]
    public void Run_is_found_at_every_offset()
    {
        for (var offset = 0; offset < 70; offset++)
        {
            Assert.Equal([new string('a', 16)], Runs(new string(' ', offset) + new string('a', 16)));
            Assert.Equal([new string('a', 16)], Runs(new string(' ', offset) + new string('a', 16) + new string(' ', 70 - offset)));
        }
    }

    private static List<string> Runs(string text)
    {
        var runs = new List<string>();
        for (var from = 0; RunScanner.TryNext(text, from, out var start, out var end); from = end)
        {
            runs.Add(text[start..end]);
        }

        return runs;
    }

    private static List<string> Naive(string text)
    {
        var runs = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || "+/-_".Contains(text[end])))
            {
                end++;
            }

            var isEscape = end > at && at > 0 && text[at - 1] == '\\' && "ntr".Contains(text[at]) && !(at > 1 && text[at - 2] == '\\');
            var start = isEscape ? at + 1 : at;
            if (end - start >= 16)
            {
                runs.Add(text[start..end]);
            }

            at = end + 1;
        }

        return runs;
    }
}
