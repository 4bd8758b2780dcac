using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using KeyLint.Reports.Building;
using KeyLint.Reports.Markdown;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Tests;

public sealed class HostileTextTests
{
    public static TheoryData<string> Formats => [.. ReportFormats.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_format_lets_a_steering_character_through(string format) => Hostile.Text.Sample(
        text => Render.As(format, Poisoned(text)).Concat(Render.As(format, Aside(text))).Concat(Render.As(format, Closed(text))).All(letter =>
            letter == '\n' || char.IsSurrogate(letter) || PlainText.Line(letter.ToString()) == letter.ToString()),
        iter: 200);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Hostile_text_adds_no_line(string format)
    {
        Assert.Equal(Lines(format, Poisoned("aaaaaa")), Lines(format, Poisoned("\n\n\n")));
        Assert.Equal(Lines(format, Aside("aaaaaa")), Lines(format, Aside("\n\n\n")));
        Assert.Equal(Lines(format, Closed("aaaaaa")), Lines(format, Closed("\n\n\n")));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("sarif")]
    [InlineData("gitlab")]
    public void Json_stays_json(string format) => Hostile.Text.Sample(
        text => Texts(format, Poisoned(text)).Concat(Texts(format, Aside(text))).Concat(Texts(format, Closed(text))).All(written =>
        {
            using var json = JsonDocument.Parse(written);
            return json.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        }),
        iter: 200);

    [Fact]
    public void Markdown_outside_code_spans_keeps_its_shape()
    {
        var plain = Skeleton(Render.As("markdown", Poisoned("a")));
        var hostile = Skeleton(Render.As("markdown", Poisoned(Hostile.Everything)));

        Assert.Equal(plain, hostile);
        Assert.Equal(Skeleton(Render.As("markdown", Aside("a"))), Skeleton(Render.As("markdown", Aside(Hostile.Everything))));
    }

    [Theory]
    [InlineData("a|b", @"a\|b")]
    [InlineData("<script>", "&lt;script>")]
    [InlineData("`x`", @"\`x\`")]
    [InlineData("# not a heading", @"\# not a heading")]
    [InlineData("1. not a list", @"1\. not a list")]
    [InlineData("- not a list", @"\- not a list")]
    [InlineData("_emphasis_", @"\_emphasis\_")]
    [InlineData("[link](x)", @"\[link\](x)")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("https://evil.example<b>", "https://evil.example&lt;b>")]
    [InlineData("line\nbreak", @"line\\nbreak")]
    [InlineData("api_key at 0.1.0 > C & D - E", "api_key at 0.1.0 > C & D - E")]
    public void Prose_is_escaped_only_where_it_could_be_markup(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a", "`` `a ``")]
    [InlineData("```", "```` ``` ````")]
    [InlineData("", "`  `")]
    [InlineData("a|b", "`a|b`")]
    public void Code_span_holds_any_text(string text, string expected) => Assert.Equal(expected, MarkdownText.Code(text));

    [Fact]
    public void Pipe_in_a_cell_is_escaped() => Assert.Equal(@"`a\|b`", MarkdownText.CellCode("a|b"));

    [Theory]
    [InlineData("javascript:alert(1)", "javascript%3Aalert%281%29")]
    [InlineData("a b/ü?#%.txt", "a%20b/%C3%BC%3F%23%25.txt")]
    [InlineData("C:\\x\n", "C%3A%5Cx%0A")]
    public void Path_cannot_pose_as_another_address(string path, string expected) =>
        Assert.Contains($"\"uri\": \"trading-bot/{expected}\"", Render.As("sarif", WithPath(path)), StringComparison.Ordinal);

    [Fact]
    public void Markup_of_the_terminal_library_is_text() =>
        Assert.Contains("[red]x[/].cs:12:15", Render.As("terminal", WithPath("[red]x[/].cs")), StringComparison.Ordinal);

    /// <summary>The texts of JSON in a file: one, or one a line.</summary>
    private static string[] Texts(string format, Report report) =>
        format == "jsonl" ? Render.As(format, report).TrimEnd('\n').Split('\n') : [Render.As(format, report)];

    private static int Lines(string format, Report report) => Render.As(format, report).Split('\n').Length;

    /// <summary>What each line starts with, and its cells: what a renderer builds blocks from.</summary>
    private static List<string> Skeleton(string markdown) =>
    [
        .. markdown.Split('\n').Select(line => Regex.Match(line, @"^(#+ |- \[ \] |- |> |\d+\. |\| |```)?").Value + Cells(line)),
    ];

    private static int Cells(string line) => line.StartsWith('|') ? Regex.Count(line, @"(?<!\\)\|") : 0;

    private static Report WithPath(string path) => One(Sample.InHistory(path, 12, Sample.First), Sample.Live, "API key");

    private static Report Poisoned(string text)
    {
        var commit = new CommitRef(text, text, Sample.First.Date, text);
        return One(
            new Occurrence("blob", text, "x" + text, 1, 1, 1, 2, text, text, text, Sample.First.Date),
            new Exposure(commit, commit, false, [text], [text], [text], true, 1, [text]),
            "x" + text);
    }

    /// <summary>All that is told of places aside of branches: names of references, keepers, the last commit.</summary>
    private static Report Aside(string text)
    {
        var commit = new CommitRef("x" + text, text, Sample.First.Date, text);
        var first = new CommitRef("y" + text, text, Sample.First.Date, text);
        var exposure = new Exposure(first, null, false, [], [], [], null, 1, [text])
        {
            LastSeen = commit,
            Unreachable = true,
            KeptBy = ["reflog of " + text, text],
        };
        Occurrence[] places = [.. new[]
            {
                Sources.Blob, Sources.LfsContent, Sources.CommitMessage, Sources.TagMessage, Sources.Tag, Sources.Note, Sources.Stash, Sources.Reference, Sources.Reflog,
                Sources.Staged, Sources.Unreachable, Sources.FileName, Sources.ReferenceName, Sources.ReflogMessage, "z" + text,
            }
            .SelectMany(source => new[] { "", "x" + text }.Select(path => new Occurrence(source, text, path, 1, 1, 1, 2, text, text, text, null)
            {
                Reference = "refs/heads/" + text,
            }))];
        return ReportFactory.Create(
            Sample.Tool,
            [Sample.History with { Target = text, Limits = ["--branch " + text] }],
            [Sample.Finding("fakefingerprint9", "binance", "Binance", "API key", "key", "64 characters, none shown", exposure, places)],
            [],
            Sample.Providers);
    }

    /// <summary>All that a ledger says, of a finding and of none.</summary>
    private static Report Closed(string text)
    {
        var mark = new LedgerMark(LedgerState.Accepted, text, text, text);
        var closed = LedgerApplication.Apply(Poisoned(text), [new UnusedMark("fakefingerprint9", text, mark), new UnusedMark("other", text, mark)]);
        return closed with { Findings = [.. closed.Findings.Select(finding => finding with { OtherMarks = [mark with { State = LedgerState.Rotated }] })] };
    }

    private static Report One(Occurrence place, Exposure exposure, string part) => ReportFactory.Create(
        Sample.Tool,
        [Sample.History with { Target = place.Target, Problems = [new Problem("unreadable", place.Path, place.Path, true)] }],
        [Sample.Finding("fakefingerprint9", "binance", "Binance", part, "key", "64 characters, none shown", exposure, place)],
        [new CredentialGroup("binance", "Binance", ["fakefingerprint9"], [part])],
        Sample.Providers);
}
