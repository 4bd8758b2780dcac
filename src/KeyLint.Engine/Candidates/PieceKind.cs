namespace KeyLint.Engine.Candidates;

/// <summary>What a stretch of token characters is bounded by.</summary>
internal enum PieceKind
{
    /// <summary>Anything that is no token character: the whole run.</summary>
    Base64,

    /// <summary>Also <c>+</c> and <c>/</c>.</summary>
    Base64Url,

    /// <summary>Also <c>-</c> and <c>_</c>.</summary>
    Alphanumeric,
}
