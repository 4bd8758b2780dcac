namespace KeyLint.Engine.Text;

/// <summary>A text to scan and where it comes from. The path is evidence: it can name a provider, or say what the file is.</summary>
public sealed class SourceText
{
    private LineIndex? lines;

    /// <summary>Wraps a text.</summary>
    /// <param name="content">The text; not copied, and must not change while it is scanned.</param>
    /// <param name="path">Path with forward slashes; empty when there is none.</param>
    public SourceText(ReadOnlyMemory<char> content, string path) => (Content, Path) = (content, path);

    /// <summary>Wraps a text.</summary>
    /// <param name="content">The text.</param>
    /// <param name="path">Path with forward slashes; empty when there is none.</param>
    public SourceText(string content, string path)
        : this(content.AsMemory(), path)
    {
    }

    /// <summary>The text.</summary>
    public ReadOnlyMemory<char> Content { get; }

    /// <summary>Its path.</summary>
    public string Path { get; }

    /// <summary>Its lines, indexed when first asked for.</summary>
    public LineIndex Lines => lines ??= new LineIndex(Content.Span);

    internal ReadOnlySpan<char> Span => Content.Span;
}
