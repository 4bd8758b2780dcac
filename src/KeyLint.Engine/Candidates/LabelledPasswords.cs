using System.Runtime.CompilerServices;
using KeyLint.Engine.Evidence;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Candidates;

/// <summary>
/// Finds passwords that look like nothing else behind a colon: <c>"Password": "…"</c> in JSON, <c>password: …</c> in YAML, a named argument.
/// </summary>
internal static class LabelledPasswords
{
    /// <summary>How far before a colon its label begins, and the line that an unquoted value fills.</summary>
    public const int Reach = 100;

    /// <summary>What stands in code and in no password that is written without quotes.</summary>
    private const string Code = ".,:;()[]{}<>\"'`|*";

    /// <summary>Adds those of a text.</summary>
    [MethodImpl(Hot.Loop)]
    public static void Add(ReadOnlySpan<char> text, RuleSet rules, List<Candidate> found)
    {
        if (rules.Index.AssignedParts.IsEmpty)
        {
            return;
        }

        for (var from = 0; from < text.Length;)
        {
            var offset = text.Slice(from).IndexOf(':');
            if (offset < 0)
            {
                return;
            }

            from += offset + 1;
            if (EndsLabel(text.Slice(0, from - 1)))
            {
                Add(text, from - 1, rules, found);
            }
        }
    }

    private static void Add(ReadOnlySpan<char> text, int colon, RuleSet rules, List<Candidate> found)
    {
        var (label, isBare) = LabelOf(text, colon);
        if (AssignedPasswords.IsPassword(label) && SecretNames.IsSecret(label)
            && AssignedValue.Read(text, colon + 1, isBare) is (var start, var end)
            && PasswordLooks.IsUnmistakable(text.Slice(start, end - start))
            && (TokenCharacters.IsQuote(text[start - 1]) || text.Slice(start, end - start).IndexOfAny(Code.AsSpan()) < 0))
        {
            AssignedPasswords.Add(text, start, end, rules, found);
        }
    }

    /// <summary>Whether a label that ends here may be that of a password: one look at its last letters.</summary>
    private static bool EndsLabel(ReadOnlySpan<char> before)
    {
        var at = before.Length - 1;
        at -= at > 1 && before[at] == ' ' && IsQuote(before[at - 1]) ? 1 : 0;
        at -= at > 0 && IsQuote(before[at]) ? 1 : 0;
        return at >= 2 && (before[at] | 0x20, before[at - 1] | 0x20, before[at - 2] | 0x20) is ('d', 'r', 'o') or ('d', 'w', 'p');
    }

    private static bool IsQuote(char c) => c is '"' or '\'';

    /// <summary>The label before a colon, and whether its value may stand without quotes: where the label begins its line.</summary>
    private static (string Label, bool IsBare) LabelOf(ReadOnlySpan<char> text, int colon)
    {
        var first = Math.Max(0, colon - Reach);
        var before = text.Slice(first, colon - first);
        var line = before.Slice(before.LastIndexOf('\n') + 1);
        var isWhole = line.Length < before.Length || first == 0;
        line = line.TrimEnd(' ');
        if (IsQuote(line[line.Length - 1]))
        {
            var inside = line.Slice(0, line.Length - 1);
            var open = inside.LastIndexOf(line[line.Length - 1]);
            return open < 0 ? ("", false) : (inside.Slice(open + 1).ToString(), false);
        }

        var start = line.Length;
        while (start > 0 && (TokenCharacters.IsAlphanumeric(line[start - 1]) || line[start - 1] is '_' or '-' or '.'))
        {
            start--;
        }

        // A list's dash belongs to the item, not to the name.
        return (line.Slice(start).ToString(), isWhole && line.Slice(0, start).TrimStart(" \t-".AsSpan()).IsEmpty);
    }
}
