namespace KeyLint.Engine.Evidence.Contexts;

/// <summary>How near a provider is mentioned.</summary>
public enum Nearness
{
    /// <summary>Nowhere in the text or its path.</summary>
    None,

    /// <summary>In the text, or in its path.</summary>
    File,

    /// <summary>In a line that imports its library: the text is about it from end to end.</summary>
    Import,

    /// <summary>Within ten lines.</summary>
    Near,

    /// <summary>On the same line.</summary>
    Line,
}
