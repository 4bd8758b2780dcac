namespace KeyLint.Reports.Html;

/// <summary>
/// A page in the making. Names of elements and attributes are the program's own; every text and value goes through
/// <see cref="HtmlText"/>. It is written as a browser writes it out again, so that a copy saved from the page has the same bytes.
/// </summary>
internal sealed class HtmlPage(TextWriter output)
{
    /// <summary>
    /// Elements that end a line: it keeps the file readable and its differences small. Not tbody: sorting moves it, and would leave the line
    /// end behind.
    /// </summary>
    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal)
    {
        "article", "colgroup", "details", "dl", "fieldset", "footer", "h1", "h2", "h3", "head", "header", "main", "meta", "link", "nav", "ol", "pre", "script", "section",
        "style", "svg", "table", "thead", "title", "tr", "ul",
    };

    /// <summary>Starts an element, which ends with the scope.</summary>
    public IDisposable In(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        return new Scope(this, element);
    }

    /// <summary>An element with text.</summary>
    public void Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        Text(text);
        End(element);
    }

    /// <summary>An element with a sentence in which code is marked.</summary>
    public void Sentence(string element, string sentence, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        HtmlText.WriteSentence(output, sentence);
        End(element);
    }

    /// <summary>An element without an end.</summary>
    public void Void(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        EndLine(element);
    }

    /// <summary>A list with one sentence an item; nothing if there is none.</summary>
    public void List(string element, IEnumerable<string> sentences, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var isOpen = false;
        foreach (var sentence in sentences)
        {
            if (!isOpen)
            {
                Start(element, attributes);
                isOpen = true;
            }

            Sentence("li", sentence);
        }

        if (isOpen)
        {
            End(element);
        }
    }

    /// <summary>Names, each with a sentence.</summary>
    public void Facts(IEnumerable<(string Name, string Text)> facts)
    {
        using var list = In("dl", ("class", "facts"));
        foreach (var (name, text) in facts)
        {
            Element("dt", name);
            Sentence("dd", text);
        }
    }

    /// <summary>A text of several lines, in which nothing is markup.</summary>
    public void Lined(IEnumerable<string> lines, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start("pre", attributes);
        var isFirst = true;
        foreach (var line in lines)
        {
            if (!isFirst)
            {
                output.Write('\n');
            }

            Text(line);
            isFirst = false;
        }

        End("pre");
    }

    public void Text(string text) => HtmlText.Write(output, text);

    /// <summary>Style or script, which is the program's own and must not hold its end tag.</summary>
    public void Own(string element, string content)
    {
        Start(element, []);
        output.Write(content);
        End(element);
    }

    /// <summary>The start of a document, which has no end tag: its last line is the last of its body.</summary>
    public void Document()
    {
        output.Write("<!DOCTYPE html>\n");
        Start("html", [("lang", "en")]);
    }

    /// <summary>The start of the body, which ends with the file.</summary>
    public void Body() => Start("body", []);

    private void Start(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            output.Write(' ');
            output.Write(name);
            output.Write('=');
            HtmlText.WriteValue(output, value);
        }

        output.Write('>');
    }

    private void End(string element)
    {
        output.Write("</");
        output.Write(element);
        output.Write('>');
        EndLine(element);
    }

    private void EndLine(string element)
    {
        if (Lines.Contains(element))
        {
            output.Write('\n');
        }
    }

    /// <summary>An open element.</summary>
    private sealed class Scope(HtmlPage page, string element) : IDisposable
    {
        /// <summary>Ends it.</summary>
        public void Dispose() => page.End(element);
    }
}
