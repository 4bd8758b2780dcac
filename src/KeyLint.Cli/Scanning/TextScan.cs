using KeyLint.Cli.Scanning.Allowing;
using KeyLint.Cli.Scanning.Containers;
using KeyLint.Engine;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Screening;
using KeyLint.Engine.Text;

namespace KeyLint.Cli.Scanning;

/// <summary>Scans one content after the other, and what containers hold. Not for two threads at once.</summary>
/// <param name="scanner">The engine.</param>
/// <param name="tellsDirectives">Whether texts are given too that hold nothing but a directive that may allow nothing.</param>
internal sealed class TextScan(SecretScanner scanner, bool tellsDirectives = false)
{
    private readonly TextScreen screen = new(scanner.Rules);

    /// <summary>Scans a content.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="path">Its path, which the engine looks at and which names it.</param>
    /// <param name="containers">Opens containers, and keeps what could not be read of them.</param>
    /// <param name="found">Takes what was found.</param>
    public void Scan(ReadOnlySpan<byte> content, string path, ContainerScan containers, FoundHandler found)
    {
        var opened = containers.Open(content, path, (inner, bytes) => Look(bytes, bytes, path + inner, found));
        Look(content, opened.Own(content), path, found);
    }

    private void Look(ReadOnlySpan<byte> content, ReadOnlySpan<byte> own, string path, FoundHandler found)
    {
        var isNarrow = TextDecoder.IsNarrow(own, out var narrow);
        var mayHold = !isNarrow || screen.MayHold(narrow, path);
        var mayAllow = tellsDirectives && (!isNarrow || DirectiveBytes.AreIn(narrow));
        if (!mayHold && !mayAllow)
        {
            return;
        }

        using var text = TextDecoder.Decode(content);
        var source = new SourceText(text.Content, path);
        var result = mayHold ? scanner.Scan(source) : ScanResult.Empty;
        if (mayAllow || !result.Findings.IsEmpty)
        {
            found(result, source);
        }
    }
}

/// <summary>Takes what was found in one text.</summary>
/// <param name="result">The findings; none only where directives are told.</param>
/// <param name="text">The text, valid only during the call; its path goes into containers.</param>
internal delegate void FoundHandler(ScanResult result, SourceText text);
