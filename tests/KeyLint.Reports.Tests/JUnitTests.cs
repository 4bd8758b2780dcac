using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

public sealed class JUnitTests
{
    [Fact]
    public void Clean_scan_is_one_test_that_passed()
    {
        var test = Assert.Single(Tests(Sample.Empty));

        Assert.Equal("everything could be read", test.Attribute("name")!.Value);
        Assert.Empty(test.Elements());
    }

    [Fact]
    public void Incomplete_scan_is_never_green() => TestReports.Any.Sample(report =>
        report.IsIncomplete == Tests(report).Elements("error").Any());

    [Fact]
    public void Every_finding_fails_unless_it_is_closed_or_of_low_confidence() => TestReports.Any.Sample(report =>
        Tests(report).Where(test => test.Element("failure") is not null).Select(Fingerprint).Distinct().Order()
            .SequenceEqual(report.Findings.Where(finding => !finding.IsClosed && finding.Confidence > Confidence.Low).Select(finding => finding.Fingerprint))
        && Tests(report).Where(test => test.Element("skipped") is not null).Select(Fingerprint).Distinct().Order()
            .SequenceEqual(report.Findings.Where(finding => finding.IsClosed || finding.Confidence == Confidence.Low).Select(finding => finding.Fingerprint)));

    [Fact]
    public void Counts_are_those_of_the_tests() => TestReports.Any.Sample(report =>
    {
        var root = Root(report);
        return root.Elements().Prepend(root).All(level =>
            Count(level, "tests") == level.Descendants("testcase").Count()
            && Count(level, "failures") == level.Descendants("failure").Count()
            && Count(level, "errors") == level.Descendants("error").Count()
            && Count(level, "skipped") == level.Descendants("skipped").Count());
    });

    [Fact]
    public void Names_are_unique_within_a_suite() => TestReports.Any.Sample(report =>
        Root(report).Elements().All(suite =>
            suite.Elements().Select(test => (test.Attribute("classname")!.Value, test.Attribute("name")!.Value)).Distinct().Count() == suite.Elements().Count()));

    [Fact]
    public void Each_target_is_a_suite() =>
        Assert.Equal(["lib", "trading-bot"], Root(Sample.Full with { Scans = [Sample.Damaged, Sample.History with { Target = "lib" }] })
            .Elements().Select(suite => suite.Attribute("name")!.Value));

    [Fact]
    public void Only_a_present_place_has_a_file()
    {
        var files = Tests(Sample.Full).ToDictionary(test => test.Attribute("name")!.Value, test => test.Attribute("file")?.Value);

        Assert.Equal("trading-bot/notes.txt", files["token in notes.txt [fakefingerprint5]"]);
        Assert.Equal("trading-bot/deploy/staging.env", files["API key in deploy/staging.env [fakefingerprint1]"]);
        Assert.Null(files["private key in scripts/deploy.js [fakefingerprint3]"]);
        Assert.Null(files["API key in src/okx.py [fakefingerprint4]"]);
    }

    [Fact]
    public void Any_text_makes_well_formed_xml() => Hostile.Text.Sample(
        text => Tests(Sample.Damaged with { Problems = [new Problem("unreadable", text, text, true)], Target = text }).Single().Element("error") is not null);

    private static string Fingerprint(XElement test) => test.Attribute("name")!.Value.Split('[')[^1].TrimEnd(']');

    private static int Count(XElement level, string name) => int.Parse(level.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static IEnumerable<XElement> Tests(ScanInfo scan) => Tests(Sample.Empty with { Scans = [scan] });

    private static IEnumerable<XElement> Tests(Report report) => Root(report).Descendants("testcase");

    private static XElement Root(Report report) => XDocument.Parse(Render.As("junit", report)).Root!;
}
