using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

public sealed class JsonReportReaderTests
{
    private const string File = "findings.json";

    [Fact]
    public void Report_survives_the_round_trip() => TestReports.Any.Sample(report =>
        Render.Json(JsonReportReader.Read(File, Render.Json(report))) == Render.Json(report));

    [Fact]
    public void Hostile_text_survives_the_round_trip() => Hostile.Text.Sample(text =>
    {
        // UTF-8 has no half surrogate pairs; what cannot be carried becomes the replacement character.
        var carried = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var report = Sample.Empty with { Scans = [Sample.History with { Target = text }] };

        return JsonReportReader.Read(File, Render.Json(report)).Scans[0].Target == carried;
    });

    [Fact]
    public void Byte_order_mark_is_passed_over() =>
        Assert.Single(JsonReportReader.Read(File, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Render.Json(Sample.Empty))]).Scans);

    [Fact]
    public void Unknown_property_is_passed_over() =>
        Assert.Equal(Render.Json(Sample.Full), Render.Json(Read("\"tool\":", "\"later\": {\"a\": [1, null]}, \"tool\":")));

    [Fact]
    public void File_from_before_a_property_was_added_is_read()
    {
        var today = Render.Json(Sample.Full);
        var older = Regex.Replace(today, ",\\s*\"(reference|lastSeen|unreachable|keptBy)\": (\"\"|null|false|\\[\\])", "");

        Assert.DoesNotContain("\"keptBy\"", older, StringComparison.Ordinal);
        Assert.DoesNotContain("\"reference\"", older, StringComparison.Ordinal);
        Assert.Equal(today, Render.Json(JsonReportReader.Read(File, older)));
    }

    [Fact]
    public void Carriage_returns_are_passed_over() =>
        Assert.Equal(Render.Json(Sample.Full), Render.Json(JsonReportReader.Read(File, Render.Json(Sample.Full).ReplaceLineEndings("\r\n"))));

    [Theory]
    [InlineData("", 1)]
    [InlineData("{", 1)]
    [InlineData("not json", 1)]
    [InlineData("{\n\"schema\": \"keylint-report/1\",\n}", 3)]
    [InlineData("{} {}", 1)]
    [InlineData("// comment\n{}", 1)]
    public void Text_that_is_no_json_is_refused(string text, long line) => Refused(text, line, "Expected JSON");

    [Theory]
    [InlineData("[]", "Expected an object, found an array. ($)")]
    [InlineData("null", "Expected an object, found null. ($)")]
    [InlineData("{}", "Expected a property \"schema\", found none. ($)")]
    [InlineData("{\"schema\": 1}", "Expected a string, found a number. ($.schema)")]
    [InlineData("{\"schema\": \"keylint-report/2\"}", "found another version")]
    [InlineData("{\"schema\": \"sarif\"}", "found another schema")]
    [InlineData("{\"schema\": \"keylint-report/1\", \"schema\": \"keylint-report/1\"}", "Expected each property once, found it again. ($.schema)")]
    [InlineData("{\"schema\": \"\\uD83D\"}", "Expected valid UTF-8 text.")]
    public void Json_that_is_no_report_is_refused(string text, string problem) => Refused(text, 1, problem);

    [Theory]
    [InlineData("\"tool\": {", "\"tool\": [], \"was\": {", "Expected an object, found an array. ($.tool)")]
    [InlineData("\"scans\": [", "\"scans\": {}, \"was\": [", "Expected an array, found an object. ($.scans)")]
    [InlineData("\"version\": \"0.1.0\"", "\"version\": null", "Expected a string, found null. ($.tool.version)")]
    [InlineData("\"rulesActive\": 128", "\"rulesActive\": \"128\"", "Expected a whole number from 0 to 2147483647, found a string. ($.scans[0].rulesActive)")]
    [InlineData("\"rulesActive\": 128", "\"rulesActive\": 1.5", "Expected a whole number from 0")]
    [InlineData("\"rulesActive\": 128", "\"rulesActive\": -1", "Expected a whole number from 0")]
    [InlineData("\"bytes\": 1234567890", "\"bytes\": 99999999999999999999", "Expected a whole number from 0")]
    [InlineData("\"isGap\": true", "\"isGap\": \"yes\"", "Expected true or false, found a string. ($.scans[0].problems[0].isGap)")]
    [InlineData("\"isGap\": true", "\"isGap\": null", "Expected true or false, found null.")]
    [InlineData("\"urgency\": \"critical\"", "\"urgency\": \"Critical\"", "Expected \"critical\" or \"high\" or \"medium\" or \"low\"")]
    [InlineData("\"confidence\": \"high\"", "\"confidence\": \"certain\"", "Expected \"high\" or \"medium\" or \"low\"")]
    [InlineData("\"line\": 3", "\"line\": 0", "Expected a whole number from 1")]
    [InlineData("\"date\": \"2024-03-01T14:05:00+01:00\"", "\"date\": \"2024-03-01T14:05:00\"", "Expected a date and time with offset")]
    [InlineData("\"date\": \"2024-03-01T14:05:00+01:00\"", "\"date\": \"1 March 2024\"", "Expected a date and time with offset")]
    [InlineData("\"date\": \"2024-03-01T14:05:00+01:00\"", "\"date\": 1709298300", "Expected a string, found a number.")]
    [InlineData("\"pushed\": true", "\"pushed\": 1", "Expected true or false, found a number. ($.findings[0].exposure.pushed)")]
    [InlineData("\"unreachable\": false", "\"unreachable\": null", "Expected true or false, found null.")]
    [InlineData("\"keptBy\": []", "\"keptBy\": [1]", "Expected a string, found a number.")]
    [InlineData("\"lastSeen\": null", "\"lastSeen\": \"\"", "Expected an object, found a string.")]
    [InlineData("\"reference\": \"\"", "\"reference\": null", "Expected a string, found null.")]
    [InlineData("\"firstSeen\": {", "\"firstSeen\": null, \"was\": {", "Expected an object, found null. ($.findings[0].exposure.firstSeen)")]
    [InlineData("\"occurrences\": [", "\"occurrences\": [], \"was\": [", "Expected at least one occurrence, found none. ($.findings[0].occurrences)")]
    [InlineData("\"fingerprint\": \"fakefingerprint2\"", "\"fingerprint\": \"fakefingerprint1\"", "Expected each fingerprint once, found it again. ($.findings[1])")]
    [InlineData("\"fingerprint\": \"fakefingerprint2\"", "\"fingerprint\": \"stranger\"", "Expected the fingerprint of a finding in this report, found another. ($.credentials[0].findings[1])")]
    [InlineData("\"credentials\": [", "\"credentials\": [], \"was\": [", "Expected a credential with this finding, found none. ($.findings[0])")]
    [InlineData("\"revocable\": true", "\"revoke\": true", "Expected a property \"revocable\", found none. ($.providers[0])")]
    public void Wrong_value_is_refused_with_its_place(string good, string bad, string problem) =>
        Assert.Contains(problem, Assert.Throws<ReportFormatException>(() => Read(good, bad)).Message, StringComparison.Ordinal);

    [Fact]
    public void Error_names_file_and_line()
    {
        var text = Render.Json(Sample.Full);
        var line = text[..text.IndexOf("\"rulesActive\"", StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;

        Refused(text.Replace("\"rulesActive\": 128", "\"rulesActive\": true", StringComparison.Ordinal), line, "Expected a whole number");
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused() =>
        Assert.Throws<ReportFormatException>(() => JsonReportReader.Read(File, [.. "{\"schema\": \""u8, 0xFF, .. "\"}"u8]));

    [Fact]
    public void Deep_nesting_is_refused() => Refused(new string('[', 100_000), 1, "Expected JSON");

    [Fact]
    public void Broken_text_never_ends_in_another_error() => Gen.Select(Gen.Int[0, 5000], Gen.Char).Sample((at, letter) =>
    {
        var text = new StringBuilder(Render.Json(Sample.Full));
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

    [Fact]
    public void Every_source_is_documented()
    {
        var document = System.IO.File.ReadAllText(Path.Combine(SourceFolder.Of("KeyLint.sln"), "docs", "json-format.md"));
        var sources = typeof(Sources).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.Equal(16, sources.Count);
        Assert.All(sources, source => Assert.Contains($"| `{source}` |", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_property_is_documented()
    {
        var document = System.IO.File.ReadAllText(Path.Combine(SourceFolder.Of("KeyLint.sln"), "docs", "json-format.md"));
        var names = Render.Json(Sample.Full).Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith('"') && line.Contains("\": ", StringComparison.Ordinal))
            .Select(line => line[1..line.IndexOf("\": ", StringComparison.Ordinal)])
            .Distinct();

        Assert.All(names, name => Assert.Contains($"`{name}`", document, StringComparison.Ordinal));
    }

    private static Report Read(string good, string bad)
    {
        var text = Render.Json(Sample.Full);
        var at = text.IndexOf(good, StringComparison.Ordinal);

        Assert.True(at >= 0, $"The fixture has no {good}.");
        return JsonReportReader.Read(File, text[..at] + bad + text[(at + good.Length)..]);
    }

    private static void Refused(string text, long line, string problem)
    {
        var error = Assert.Throws<ReportFormatException>(() => JsonReportReader.Read(File, text));

        Assert.Equal(line, error.Line);
        Assert.StartsWith($"{File}({line}): ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }
}
