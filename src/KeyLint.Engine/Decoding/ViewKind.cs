namespace KeyLint.Engine.Decoding;

/// <summary>The ways in which a text holds another.</summary>
internal enum ViewKind
{
    /// <summary><see cref="JoinedLiterals"/>.</summary>
    Joined,

    /// <summary><see cref="EscapedText"/>.</summary>
    Escaped,

    /// <summary><see cref="EncodedRuns"/>.</summary>
    Encoded,

    /// <summary><see cref="NumberArrays"/>.</summary>
    Numbers,

    /// <summary><see cref="ListedWords"/>.</summary>
    Listed,

    /// <summary><see cref="FoldedLines"/>.</summary>
    Folded,
}
