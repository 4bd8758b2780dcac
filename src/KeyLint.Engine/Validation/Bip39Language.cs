using System.Collections.Immutable;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation;

/// <summary>A language in which BIP-39 has an official list of 2048 words. The list is read when it is first needed, which for most texts is never.</summary>
internal sealed class Bip39Language
{
    private readonly Lazy<string[]> words;
    private readonly Lazy<Dictionary<string, int>> numbers;

    private Bip39Language(string name, string label, PhraseScript script)
    {
        Name = name;
        Label = label;
        Script = script;
        words = new(() => RuleResources.Lines($"bip39/{name}.txt").ToArray());
        numbers = new(() => words.Value.Select((word, number) => (word, number)).ToDictionary(pair => pair.word, pair => pair.number, StringComparer.Ordinal));
    }

    public static Bip39Language English { get; } = new("english", "English", PhraseScript.Latin);

    /// <summary>The more frequent first: where words of a phrase stand in several lists, the first of them names it.</summary>
    public static ImmutableArray<Bip39Language> All { get; } = ImmutableArray.Create(
        English,
        new("spanish", "Spanish", PhraseScript.Latin),
        new("french", "French", PhraseScript.Latin),
        new("italian", "Italian", PhraseScript.Latin),
        new("portuguese", "Portuguese", PhraseScript.Latin),
        new("czech", "Czech", PhraseScript.Latin),
        new("japanese", "Japanese", PhraseScript.Kana),
        new("korean", "Korean", PhraseScript.Hangul),
        new("simplified-chinese", "Chinese (simplified)", PhraseScript.Han),
        new("traditional-chinese", "Chinese (traditional)", PhraseScript.Han));

    /// <summary>In sample items and as the list's file.</summary>
    public string Name { get; }

    /// <summary>As a person reads it.</summary>
    public string Label { get; }

    public PhraseScript Script { get; }

    /// <summary>What wallets put between the words.</summary>
    public string Separator => Script == PhraseScript.Kana ? "\u3000" : " ";

    /// <summary>The words by number, with marks apart from letters.</summary>
    public IReadOnlyList<string> Words => words.Value;

    /// <summary>The number of a word.</summary>
    /// <param name="word">With marks apart from letters (see <see cref="Decomposition"/>).</param>
    /// <returns>Its number; -1 when it is not listed.</returns>
    public int NumberOf(string word) => numbers.Value.TryGetValue(word, out var number) ? number : -1;

    public static Bip39Language? Find(string name) => All.FirstOrDefault(language => language.Name == name);
}

/// <summary>What a language of BIP-39 is written in.</summary>
internal enum PhraseScript
{
    Latin,
    Kana,
    Hangul,
    Han,
}
