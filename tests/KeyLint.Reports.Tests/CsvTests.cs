using CsCheck;
using KeyLint.Reports.Csv;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Tests;

public sealed class CsvTests
{
    private static readonly Gen<string> Formula =
        from before in Gen.OneOf("", ";", "; ", ";\"", "\"", "a;", ";;", " ", "\t", "\r", "a,", "x")
        from sign in Gen.OneOf("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\r\n@")
        from text in Hostile.Text
        from after in Gen.OneOf("", ";=1", "\";=1", "; -1")
        select before + sign + text + after;

    private static readonly Gen<string> AnyText = Gen.OneOf(Formula, Hostile.Text);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData(" x", "\" x\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", @"\t=1")]
    [InlineData("\r=1", @"\r=1")]
    [InlineData("a; =1", "\"a; '=1\"")]
    [InlineData("a-b=c+d@e", "a-b=c+d@e")]
    [InlineData("'=1", "'=1")]
    public void Cell_is_what_it_should_be(string text, string cell) => Assert.Equal(cell, CsvText.Cell(text));

    [Fact]
    public void No_cell_is_a_formula_whatever_the_separator() => Gen.Select(AnyText, AnyText).Sample((a, b) =>
    {
        var line = $"{CsvText.Cell(a)},{CsvText.Cell(b)}\n";

        return new[] { ',', ';', '\t' }.All(separator => Cells(line, separator).All(cell => !IsFormula(cell)));
    });

    [Fact]
    public void Cell_says_what_the_text_says() => AnyText.Sample(text =>
        Bare(Assert.Single(Assert.Single(CsvFile.Rows(CsvText.Cell(text) + "\n")))) == Bare(PlainText.Line(text)));

    [Fact]
    public void Every_row_has_every_column() => TestReports.Any.Sample(report =>
        CsvFile.Rows(Render.As("csv", report)).TrueForAll(row => row.Count == CsvColumns.All.Count));

    [Fact]
    public void One_header_then_gaps_then_a_row_a_credential() => TestReports.Any.Sample(report =>
    {
        var rows = CsvFile.Rows(Render.As("csv", report));
        var gaps = report.Scans.Count(scan => scan.Problems.Any(problem => problem.IsGap));
        var ranks = rows.Skip(1).Select(row => row[0]).ToList();

        return rows[0].SequenceEqual(CsvColumns.All.Select(column => column.Name))
            && rows.Count == 1 + gaps + report.Credentials.Length
            && ranks.Count(rank => rank == "0") == gaps
            && ranks.SequenceEqual(ranks.Order(StringComparer.Ordinal))
            && rows.Skip(1).All(row => row[^1] == (report.IsIncomplete ? "no" : "yes"));
    });

    [Fact]
    public void Incomplete_scan_has_a_row_that_says_what_is_missing()
    {
        var row = Assert.Single(Table(Sample.EmptyIncomplete));

        Assert.Equal("incomplete", row["urgency"]);
        Assert.Equal("trading-bot", row["targets"]);
        Assert.Equal("Incomplete scan: 2 items could not be read (1 corrupt and 1 shallow). There may be more credentials there.", row["why"]);
    }

    [Fact]
    public void Clean_scan_has_no_row() => Assert.Empty(Table(Sample.Empty));

    [Fact]
    public void Row_tells_of_the_credential()
    {
        var row = Table(Sample.Full).First(row => row["provider"] == "Binance");

        Assert.Equal("API key; API secret", row["parts"]);
        Assert.Equal("2024-03-01", row["first_seen"]);
        Assert.Equal("", row["removed"]);
        Assert.Equal(("yes", "yes", "1234"), (row["at_head"], row["pushed"], row["commits"]));
        Assert.Equal("Ann Example <ann@example.com>; Bob Example <bob@example.com>", row["people"]);
        Assert.Equal(("8", "deploy/staging.env:3:15"), (row["places"], row["first_place"]));
    }

    private static List<Dictionary<string, string>> Table(Report report)
    {
        var rows = CsvFile.Rows(Render.As("csv", report));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    /// <summary>Cells as a spreadsheet splits a line that was written for another separator: quotation marks count only where a cell begins.</summary>
    private static IEnumerable<string> Cells(string line, char separator) => separator == ','
        ? CsvFile.Rows(line)[0]
        : line.TrimEnd('\n').Split(separator).Select(cell => cell.Trim('"'));

    private static bool IsFormula(string cell) => cell.TrimStart(' ', '"') is [('=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r'), ..];

    private static string Bare(string text) => text.Replace("'", "", StringComparison.Ordinal);
}
