using KeyLint.Cli.Scanning.Containers;
using KeyLint.Engine;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Screening;
using KeyLint.Engine.Text;

namespace KeyLint.Cli.Scanning;

/// <summary>Scans one content after the other, and what containers hold. Not for two threads at once.</summary>
/// <param name="scanner">The engine.</param>
/// <param name="containers">Opens containers, and keeps what could not be read of them.</param>
internal sealed class TextScan(SecretScanner scanner, ContainerScan containers)
{
    private readonly TextScreen screen = new(scanner.Rules);

    /// <summary>Scans a content.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="path">Its path, which the engine looks at and which names it.</param>
    /// <param name="found">Takes what was found.</param>
    public void Scan(ReadOnlySpan<byte> content, string path, FoundHandler found)
    {
        var opened = containers.Open(content, path, (inner, bytes) => Look(bytes, bytes, path + inner, found));
        Look(content, opened.Own(content), path, found);
    }

    private void Look(ReadOnlySpan<byte> content, ReadOnlySpan<byte> own, string path, FoundHandler found)
    {
        if (TextDecoder.IsNarrow(own, out var narrow) && !screen.MayHold(narrow, path))
        {
            return;
        }

        using var text = TextDecoder.Decode(content);
        var source = new SourceText(text.Content, path);
        var result = scanner.Scan(source);
        if (!result.Findings.IsEmpty)
        {
            found(result, source);
        }
    }
}

/// <summary>Takes what was found in one text.</summary>
/// <param name="result">The findings; at least one.</param>
/// <param name="text">The text, valid only during the call; its path goes into containers.</param>
internal delegate void FoundHandler(ScanResult result, SourceText text);
