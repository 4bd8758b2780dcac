using KeyLint.Engine.Findings;
using KeyLint.Engine.Text;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning;

/// <summary>Hears of what is found in a history while its text is at hand.</summary>
internal interface IObjectListener
{
    /// <summary>Called on many threads.</summary>
    /// <param name="result">What was found; never nothing.</param>
    /// <param name="text">The text.</param>
    /// <param name="content">The bytes of the text.</param>
    /// <param name="place">Where, without a position.</param>
    public void Found(ScanResult result, SourceText text, ReadOnlySpan<byte> content, Occurrence place);
}
