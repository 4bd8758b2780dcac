using System.Globalization;

namespace KeyLint.Cli.Completions;

/// <summary>
/// The line that completion is asked about. Behind an option that can be repeated the grammar takes every further word for one more of its values, and
/// has then nothing to offer for what follows; so the options that are behind the user are left out.
/// </summary>
internal static class SuggestedLine
{
    private const string Directive = "[suggest:";

    /// <summary>The arguments, of a question for completions only what matters to the last word.</summary>
    /// <param name="arguments">Those of the process: <c>[suggest:POSITION]</c> and a line, or a command.</param>
    public static string[] Of(string[] arguments)
    {
        if (arguments is not [{ } directive, { } line] || !directive.StartsWith(Directive, StringComparison.Ordinal)
            || !int.TryParse(directive.AsSpan(Directive.Length).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            return arguments;
        }

        var kept = Kept(line[..Math.Min(position, line.Length)]);
        return [$"{Directive}{kept.Length.ToString(CultureInfo.InvariantCulture)}]", kept];
    }

    private static string Kept(string line)
    {
        var words = line.Split(' ');
        var last = words.Length - 1;
        var options = Array.FindIndex(words, IsOption);
        if (options < 0 || options == last)
        {
            return line;
        }

        // The option right before a word may want it as its value; it wants no other option.
        var asking = IsOption(words[last - 1]) && !IsOption(words[last]) ? last - 1 : last;
        return string.Join(' ', [.. words[..options], .. words[asking..]]);
    }

    private static bool IsOption(string word) => word.StartsWith('-');
}
