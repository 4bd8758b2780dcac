using System.Runtime.CompilerServices;
using KeyLint.Engine.Evidence.Naming;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Candidates;

/// <summary>
/// Finds passwords that look like nothing else behind a label: <c>"Password": "…"</c> in JSON, <c>password: …</c> in YAML, <c>&lt;password>…&lt;/password></c>,
/// <c>&lt;add key="Password" value="…" /></c>, <c>define('DB_PASSWORD', '…')</c>, and in items whose name it is: <c>- name: DB_PASSWORD</c>, <c>value: …</c>.
/// </summary>
internal static class LabelledPasswords
{
    /// <summary>How far back a label may begin, and the line that an unquoted value fills.</summary>
    public const int Reach = 100;

    /// <summary>What stands between a key and its value in settings of .NET.</summary>
    public const string ValueAttribute = " value=";

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
            var offset = text.Slice(from).IndexOfAny('w', 'W');
            if (offset < 0)
            {
                return;
            }

            from += offset + 1;
            if (EndOfWord(text, from) is var end and > 0 && Find(text, end) is (var start, var until))
            {
                AssignedPasswords.Add(text, start, until, rules, found);
            }
        }
    }

    /// <summary>Whether the label that ends at a place has such a password.</summary>
    public static bool EndsAt(ReadOnlySpan<char> text, int end) => Find(text, end) is not null;

    private static (int Start, int End)? Find(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length || text[end] is not (':' or '>' or '"' or '\'' or '<' or '\r' or '\n'))
        {
            return null;
        }

        var (label, before) = LabelOf(text, end);
        return AssignedPasswords.IsPassword(label) && ValueOf(text, end, before) is (var start, var until)
            && PasswordLooks.IsUnmistakable(text.Slice(start, until - start)) && SecretNames.IsSecret(label)
            ? (start, until)
            : null;
    }

    /// <summary>Where <c>word</c> or <c>wd</c> ends that has its first letter before an index; 0 where it is another word.</summary>
    private static int EndOfWord(ReadOnlySpan<char> text, int at) =>
        at >= text.Length ? 0
        : (text[at] | 0x20) == 'd' ? at + 1
        : at + 2 < text.Length && (text[at] | 0x20, text[at + 1] | 0x20, text[at + 2] | 0x20) is ('o', 'r', 'd') ? at + 3
        : 0;

    /// <summary>The label that ends at a place, and where it begins, at its quote if it has one.</summary>
    private static (string Label, int Start) LabelOf(ReadOnlySpan<char> text, int end)
    {
        var first = Math.Max(0, end - Reach);
        var at = end - 1;
        if (IsQuote(text[end]))
        {
            while (at >= first && text[at] != text[end] && text[at] != '\n')
            {
                at--;
            }

            return at < first || text[at] == '\n' ? ("", end) : (text.Slice(at + 1, end - at - 1).ToString(), at);
        }

        while (at >= first && (TokenCharacters.IsAlphanumeric(text[at]) || text[at] is '_' or '-' or '.'))
        {
            at--;
        }

        return (text.Slice(at + 1, end - at - 1).ToString(), at + 1);
    }

    private static (int Start, int End)? ValueOf(ReadOnlySpan<char> text, int end, int label)
    {
        if (ItemValues.ValueOf(text, label, end) is { } value)
        {
            return text[value - 1] == '>' ? ReadElement(text, value) : ReadLine(text, value, isBare: true);
        }

        if (!IsQuote(text[end]))
        {
            return text[end] == '>' ? label > 0 && text[label - 1] == '<' ? ReadElement(text, end + 1) : null
                : text[end] == ':' ? ReadLine(text, end + 1, AssignedValue.BeginsLine(text, label))
                : null;
        }

        var behind = text.Slice(end + 1);
        return behind.StartsWith(":".AsSpan(), StringComparison.Ordinal) || behind.StartsWith(",".AsSpan(), StringComparison.Ordinal) ? AssignedValue.Read(text, end + 2, isBare: false)
            : behind.StartsWith(" :".AsSpan(), StringComparison.Ordinal) ? AssignedValue.Read(text, end + 3, isBare: false)
            : behind.StartsWith(ValueAttribute.AsSpan(), StringComparison.Ordinal) ? AssignedValue.Read(text, end + 1 + ValueAttribute.Length, isBare: false)
            : null;
    }

    private static (int Start, int End)? ReadLine(ReadOnlySpan<char> text, int at, bool isBare) =>
        AssignedValue.Read(text, at, isBare) is (var start, var until) && (IsQuote(text[start - 1]) || !AssignedValue.IsCode(text.Slice(start, until - start))) ? (start, until) : null;

    private static (int Start, int End)? ReadElement(ReadOnlySpan<char> text, int start)
    {
        var length = text.Slice(start, Math.Min(text.Length - start, PasswordLooks.MaxLength + 1)).IndexOf('<');
        return length > 0 && text.Slice(start, length).IndexOf('&') < 0 ? (start, start + length) : null;
    }

    private static bool IsQuote(char c) => c is '"' or '\'';
}
