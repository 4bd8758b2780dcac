namespace KeyLint.CodeFixes.Values;

/// <summary>In what form code wants a secret.</summary>
internal enum ValueForm
{
    /// <summary>As text.</summary>
    Text,

    /// <summary>As the bytes of a text in UTF-8.</summary>
    Utf8,

    /// <summary>As bytes that are no text; they are kept in Base64.</summary>
    Bytes,

    /// <summary>As an array of characters.</summary>
    Characters,
}
