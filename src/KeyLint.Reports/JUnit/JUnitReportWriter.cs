using System.Xml;
using KeyLint.Reports.Model;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.JUnit;

/// <summary>
/// JUnit XML as Jenkins, GitLab and Azure Pipelines read it: each target a suite, each finding in it a test that failed. A finding of
/// low confidence is a skipped test, because by default it does not fail the command either. What could not be read is an error, so
/// that an incomplete scan is never green; otherwise one test says that all was read, so that a clean scan is not an empty file.
/// Nothing has a time, because the same report must give the same bytes.
/// </summary>
internal sealed class JUnitReportWriter : IReportWriter
{
    // All text comes as plain lines, so what XML 1.0 cannot hold is spelled out already; the writer would refuse it.
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CheckCharacters = true };

    public string Format => "junit";

    public void Write(Report report, TextWriter output)
    {
        // The writer itself would name the encoding of strings, which is not that of the file.
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        var suites = JUnitSuite.Of(report);
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "KeyLint");
            JUnitSuite.Counts(xml, suites);
            foreach (var suite in suites)
            {
                suite.Write(xml);
            }

            xml.WriteEndElement();
        }

        output.Write('\n');
    }
}
