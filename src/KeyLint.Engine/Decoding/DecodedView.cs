namespace KeyLint.Engine.Decoding;

/// <summary>A stretch of a text as it reads when its encoding is taken off, and where its characters stand in that text.</summary>
/// <param name="Text">The decoded text.</param>
/// <param name="Start">Where the encoded stretch begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Layer">What was taken off, as a person reads it: <c>Base64</c>.</param>
internal abstract record DecodedView(string Text, int Start, int End, string Layer)
{
    /// <summary>Whether what stands in its pieces is no value of its own.</summary>
    public virtual bool ReplacesPieces => false;

    /// <summary>The smallest encoded span that holds some decoded characters.</summary>
    /// <param name="start">Index of the first, in the decoded text.</param>
    /// <param name="end">Index after the last.</param>
    /// <returns>Start and end in the encoded text.</returns>
    public abstract (int Start, int End) Locate(int start, int end);
}
