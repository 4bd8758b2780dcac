using System.Text.Json;
using System.Xml.Linq;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

/// <summary>What somebody has closed in the ledger raises no alarm in any format for machines, and is not hidden where all is listed.</summary>
public sealed class ClosedFindingTests
{
    private static readonly Report Complete = WorkedSample.Closed with { Scans = [Sample.History] };

    [Theory]
    [InlineData("github", "::")]
    [InlineData("azure", "##vso[")]
    public void Closed_finding_is_no_command(string format, string command)
    {
        var text = Render.As(format, Complete);

        Assert.DoesNotContain(command, text, StringComparison.Ordinal);
        Assert.Equal("KeyLint: 4 credentials found, closed in the ledger; none is open.\n", text);
    }

    [Fact]
    public void Closed_finding_is_no_issue_of_GitLab() => Assert.Equal("[]\n", Render.As("gitlab", Complete));

    [Fact]
    public void Closed_finding_hides_no_gap()
    {
        Assert.StartsWith("::error title=KeyLint%3A incomplete scan::", Render.As("github", WorkedSample.Closed), StringComparison.Ordinal);
        Assert.Contains("code=incomplete;", Render.As("azure", WorkedSample.Closed), StringComparison.Ordinal);
        Assert.Contains("\"incomplete-scan\"", Render.As("gitlab", WorkedSample.Closed), StringComparison.Ordinal);
        Assert.Equal(2, Tests(WorkedSample.Closed).Elements("error").Count());
    }

    [Fact]
    public void Closed_finding_is_a_skipped_test()
    {
        Assert.Empty(Tests(Complete).Elements("failure"));
        Assert.Equal(5, Tests(Complete).Elements("skipped").Count());
        Assert.Contains(
            "Ethereum private key \"32 bytes, none shown\" is closed in the ledger. Revoked on 2024-06-29 by Bob Example: the wallet is empty.",
            Tests(WorkedSample.Full).Elements("skipped").Select(skipped => skipped.Attribute("message")!.Value));
    }

    [Fact]
    public void Closed_finding_is_suppressed_in_SARIF_and_an_open_one_is_not()
    {
        var results = JsonDocument.Parse(Render.As("sarif", WorkedSample.Full)).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .ToDictionary(result => result.GetProperty("partialFingerprints").GetProperty("keylint/v1").GetString()!);

        Assert.Empty(results[Sample.BinanceKey].GetProperty("suppressions").EnumerateArray());
        Assert.Equal("error", results[Sample.BinanceKey].GetProperty("level").GetString());
        Assert.Equal("note", results[Sample.Wallet].GetProperty("level").GetString());
        Assert.Equal(
            "Revoked on 2024-06-29 by Bob Example: the wallet is empty",
            Assert.Single(results[Sample.Wallet].GetProperty("suppressions").EnumerateArray()).GetProperty("justification").GetString());
    }

    [Fact]
    public void Closed_credential_sorts_last_in_the_inventory()
    {
        var rows = CsvFile.Rows(Render.As("csv", WorkedSample.Full));
        var (rank, state) = (rows[0].IndexOf("rank"), rows[0].IndexOf("state"));

        Assert.Equal(["0 ", "1 open", "3 open", "5 revoked", "5 false-positive"], rows.Skip(1).Select(row => $"{row[rank]} {row[state]}"));
        Assert.Equal("the wallet is empty", rows[^2][rows[0].IndexOf("state_reason")]);
    }

    private static IEnumerable<XElement> Tests(Report report) => XDocument.Parse(Render.As("junit", report)).Descendants("testcase");
}
