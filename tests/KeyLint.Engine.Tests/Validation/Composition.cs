using System.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Tests.Validation;

/// <summary>Letters and marks put together, as keyboards write them (NFC): the other way round than <see cref="Decomposition"/>.</summary>
internal static class Composition
{
    private static readonly Dictionary<string, char> Whole = Enumerable.Range(0xC0, 0xD7A4 - 0xC0)
        .Select(code => (char)code)
        .Where(c => Decomposition.Of(c.ToString()).Length > 1)
        .ToDictionary(c => Decomposition.Of(c.ToString()));

    /// <summary>Puts a text together.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var length = Enumerable.Range(2, 2).Reverse().FirstOrDefault(length => at + length <= text.Length && Whole.ContainsKey(text.Substring(at, length)), 1);
            result.Append(length > 1 ? Whole[text.Substring(at, length)] : text[at]);
            at += length;
        }

        return result.ToString();
    }
}
