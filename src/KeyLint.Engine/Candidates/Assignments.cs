using System.Runtime.CompilerServices;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Candidates;

/// <summary>Finds what equals signs give to names of secrets: in connection strings, and by themselves.</summary>
internal static class Assignments
{
    [MethodImpl(Hot.Loop)]
    public static void Add(ReadOnlySpan<char> text, RuleSet rules, List<Candidate> found)
    {
        if (rules.Index.ConnectionParts.IsEmpty && rules.Index.AssignedParts.IsEmpty)
        {
            return;
        }

        for (var from = 0; from < text.Length;)
        {
            var offset = text.Slice(from).IndexOf('=');
            if (offset < 0)
            {
                return;
            }

            from += offset + 1;
            Add(text, from - 1, rules, found);
        }
    }

    /// <summary>Adds what one equals sign gives.</summary>
    public static void Add(ReadOnlySpan<char> text, int equals, RuleSet rules, List<Candidate> found)
    {
        if (EndsSecretKey(text.Slice(0, equals)))
        {
            ConnectionStrings.AddPair(text, equals, rules, found);
            AssignedPasswords.Add(text, equals, rules, found);
        }
        else if (NetworkCredentials.IsNew(text, equals))
        {
            NetworkCredentials.Add(text, equals, rules, found);
        }
    }

    /// <summary>One look at the last letters: <c>Password</c>, <c>Pwd</c>, <c>AccountKey</c>, <c>SharedAccessKey</c>, also in <c>["Password"]</c>.</summary>
    private static bool EndsSecretKey(ReadOnlySpan<char> before)
    {
        var at = before.Length - 1;
        while (at > 0 && before[at] is ' ' or ']' or '"' or '\'')
        {
            at--;
        }

        return at >= 2 && ((before[at] | 0x20, before[at - 1] | 0x20, before[at - 2] | 0x20) is ('d', 'r', 'o') or ('d', 'w', 'p') or ('y', 'e', 'k'));
    }
}
