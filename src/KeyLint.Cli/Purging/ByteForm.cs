namespace KeyLint.Cli.Purging;

/// <summary>How the characters of a text stand for its bytes.</summary>
internal enum ByteForm
{
    /// <summary>UTF-8, as the file of replacements is.</summary>
    Utf8,

    /// <summary>UTF-8 behind a byte order mark, which is no part of the text.</summary>
    MarkedUtf8,

    /// <summary>A byte each.</summary>
    Latin1,
}
