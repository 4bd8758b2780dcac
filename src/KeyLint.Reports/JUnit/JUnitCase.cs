using System.Globalization;
using System.Xml;

namespace KeyLint.Reports.JUnit;

/// <summary>What became of a test.</summary>
internal enum JUnitResult
{
    /// <summary>It passed.</summary>
    Passed,

    /// <summary>It found what must not be.</summary>
    Failure,

    /// <summary>It could not be made.</summary>
    Error,

    /// <summary>It is shown, and fails nothing.</summary>
    Skipped,
}

/// <summary>One test. All text is plain already.</summary>
/// <param name="ClassName">What it belongs to, with dots.</param>
/// <param name="Name">Its name, once within the suite and class.</param>
/// <param name="Result">What became of it.</param>
internal sealed record JUnitCase(string ClassName, string Name, JUnitResult Result)
{
    /// <summary>The file that it is about, or empty.</summary>
    public string File { get; init; } = "";

    /// <summary>The line in it, from 1, or 0.</summary>
    public int Line { get; init; }

    /// <summary>One word for what is wrong.</summary>
    public string Type { get; init; } = "";

    /// <summary>One sentence or two for what is wrong.</summary>
    public string Message { get; init; } = "";

    /// <summary>All there is to say, on lines.</summary>
    public string Text { get; init; } = "";

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", ClassName);
        xml.WriteAttributeString("name", Name);
        if (File.Length > 0)
        {
            xml.WriteAttributeString("file", File);
        }

        if (Line > 0)
        {
            xml.WriteAttributeString("line", Line.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteAttributeString("time", "0");
        if (Result != JUnitResult.Passed)
        {
            Fault(xml);
        }

        xml.WriteEndElement();
    }

    private void Fault(XmlWriter xml)
    {
        xml.WriteStartElement(Result.ToString().ToLowerInvariant());
        if (Result != JUnitResult.Skipped)
        {
            xml.WriteAttributeString("type", Type);
        }

        xml.WriteAttributeString("message", Message);
        xml.WriteString(Text);
        xml.WriteEndElement();
    }
}
