namespace KeyLint.Analyzers.Folding;

/// <summary>Characters that mean themselves in every kind of literal, and that secrets are made of.</summary>
internal static class PlainText
{
    private const int MaxLength = 512;

    public static bool IsPlain(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '/' or '=' or '_' or '-' or '.' or ':';

    public static bool IsPlain(string text) => text.Length is > 0 and <= MaxLength && text.All(IsPlain);
}
