using System.CommandLine;
using System.CommandLine.Parsing;
using KeyLint.Engine.Text;

namespace KeyLint.Cli.Grammar;

/// <summary>Arguments and options that take one of a few words: they are completed, and for another word the nearest is named.</summary>
internal static class ChosenWord
{
    /// <summary>Lets an option take only some words.</summary>
    public static void TakesOneOf(this Option option, params string[] words)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add(words);
        option.Validators.Add(result => Check(result, option.Name, words));
    }

    /// <summary>Lets an argument take only some words.</summary>
    public static void TakesOneOf(this Argument argument, params string[] words)
    {
        argument.CompletionSources.Clear();
        argument.CompletionSources.Add(words);
        argument.Validators.Add(result => Check(result, argument.Name, words));
    }

    private static void Check(SymbolResult given, string name, string[] words)
    {
        foreach (var word in given.Tokens.Select(token => token.Value).Where(word => !words.Contains(word, StringComparer.Ordinal)))
        {
            var near = NearestIds.Of(word, words);
            given.AddError($"{name}: expected one of {string.Join(", ", words)}, found {UnknownWords.Shown(word)}"
                + (near.Count > 0 ? $"; did you mean {string.Join(" or ", near)}?" : ""));
        }
    }
}
