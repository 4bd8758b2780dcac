namespace KeyLint.Accuracy.Tests.Planting;

/// <summary>A name as words, written as each language writes it.</summary>
internal sealed class Identifier(IReadOnlyList<string> words)
{
    public string Camel => words[0] + string.Concat(words.Skip(1).Select(Capital));

    public string Pascal => string.Concat(words.Select(Capital));

    public string Snake => string.Join("_", words);

    public string Kebab => string.Join("-", words);

    public string Screaming => Snake.ToUpperInvariant();

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
