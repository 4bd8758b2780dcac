using System.Text;
using System.Text.Json;
using CsCheck;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

public sealed class JsonLinesTests
{
    private const string File = "findings.jsonl";

    [Fact]
    public void Lines_say_the_same_as_the_one_object() => TestReports.Any.Sample(report =>
        Render.Json(JsonReportReader.Read(File, Render.As("jsonl", report))) == Render.Json(report));

    [Fact]
    public void Every_line_has_schema_and_kind_in_order()
    {
        var kinds = Lines(Sample.Full).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var kind = json.RootElement.GetProperty("kind").GetString()!;
            Assert.Equal("keylint-report/1", json.RootElement.GetProperty("schema").GetString());
            Assert.True(kind == "report" || json.RootElement.TryGetProperty(kind, out _));
            return kind;
        });

        Assert.Equal("scan credential*4 finding*5 provider*3 report", string.Join(' ', kinds.GroupBy(kind => kind).Select(same =>
            same.Count() == 1 ? same.Key : $"{same.Key}*{same.Count()}")));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n\n")]
    [InlineData("\n \t\n")]
    public void Line_ends_and_empty_lines_do_not_matter(string end) => Same(Render.As("jsonl", Sample.Full).Replace("\n", end, StringComparison.Ordinal));

    [Fact]
    public void Byte_order_mark_is_passed_over() => Same("\uFEFF" + Render.As("jsonl", Sample.Full));

    [Fact]
    public void Order_of_kinds_does_not_matter_before_the_last()
    {
        var lines = Lines(Sample.Full);
        Same(string.Join('\n', [.. lines[^4..^1], .. lines[5..^4], lines[0], .. lines[1..5], lines[^1]]));
    }

    [Fact]
    public void Line_of_an_unknown_kind_is_passed_over() =>
        Same("{\"schema\":\"keylint-report/1\",\"kind\":\"later\",\"later\":{}}\n" + Render.As("jsonl", Sample.Full));

    [Fact]
    public void Every_file_that_was_cut_off_is_refused()
    {
        var text = Encoding.UTF8.GetBytes(Render.As("jsonl", Sample.Full));
        var lines = text.Count((byte)'\n');

        // The last line feed may be missing: nothing is lost with it.
        Assert.All(Enumerable.Range(0, text.Length - 1), length =>
        {
            var error = Assert.Throws<ReportFormatException>(() => JsonReportReader.Read(File, text.AsSpan(0, length)));
            Assert.StartsWith($"{File}({error.Line}): Expected ", error.Message, StringComparison.Ordinal);
            Assert.InRange(error.Line, 1, lines);
        });
    }

    [Fact]
    public void Cut_line_is_named() => Refused(
        string.Join('\n', Lines(Sample.Full)[..3]) + "\n{\"schema\":\"keylint-report/1\",\"ki", 4, "Expected JSON, found something else or an early end.");

    [Fact]
    public void Missing_end_is_named() => Refused(
        string.Join('\n', Lines(Sample.Full)[..^1]), 13, "Expected a last line of kind \"report\", found an early end: the file was cut off.");

    [Fact]
    public void Lost_line_is_named()
    {
        var lines = Lines(Sample.Full);
        Refused(string.Join('\n', [.. lines[..^2], lines[^1]]), 13, "Expected as many lines of kind \"provider\" as it says, found another number. ($.providers)");
    }

    [Fact]
    public void Two_reports_in_one_file_are_refused()
    {
        var text = Render.As("jsonl", Sample.Full);
        Refused(text + text, Lines(Sample.Full).Length + 1, "Give each report as a file of its own.");
    }

    [Theory]
    [InlineData("\"rulesActive\":128", "\"rulesActive\":true", 1, "found true or false. ($.scan.rulesActive)")]
    [InlineData("\"urgency\":\"low\"", "\"urgency\":\"none\"", 5, "($.credential.urgency)")]
    [InlineData("\"fingerprint\":\"fakefingerprint2\"", "\"fingerprint\":\"stranger\"", 2, "Expected the fingerprint of a finding in this report")]
    [InlineData("\"kind\":\"provider\"", "\"kind\":\"finding\"", 11, "Expected a property \"finding\", found none. ($)")]
    [InlineData("keylint-report/1\",\"kind\":\"credential", "keylint-report/2\",\"kind\":\"credential", 2, "found another version")]
    [InlineData("\"version\":\"0.1.0\"", "\"version\":1", 14, "Expected a string, found a number. ($.tool.version)")]
    public void Wrong_value_is_refused_with_its_line(string good, string bad, long line, string problem)
    {
        var text = Render.As("jsonl", Sample.Full);
        var at = text.IndexOf(good, StringComparison.Ordinal);

        Assert.True(at >= 0, $"The fixture has no {good}.");
        Refused(text[..at] + bad + text[(at + good.Length)..], line, problem);
    }

    [Fact]
    public void Broken_text_never_ends_in_another_error() => Gen.Select(Gen.Int[0, 20_000], Gen.Char).Sample((at, letter) =>
    {
        var text = new StringBuilder(Render.As("jsonl", Sample.Full));
        text[at % text.Length] = letter;

        try
        {
            JsonReportReader.Read(File, text.ToString());
        }
        catch (ReportFormatException error)
        {
            return error.Line > 0 && error.File == File;
        }

        return true;
    });

    private static string[] Lines(Report report) => Render.As("jsonl", report).TrimEnd('\n').Split('\n');

    private static void Same(string text) => Assert.Equal(Render.Json(Sample.Full), Render.Json(JsonReportReader.Read(File, text)));

    private static void Refused(string text, long line, string problem)
    {
        var error = Assert.Throws<ReportFormatException>(() => JsonReportReader.Read(File, text));

        Assert.Equal(line, error.Line);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }
}
