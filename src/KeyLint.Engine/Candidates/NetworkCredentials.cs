using KeyLint.Engine.Evidence.Places;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Candidates;

/// <summary>Finds the password of <c>= new NetworkCredential("user", "password")</c>.</summary>
internal static class NetworkCredentials
{
    /// <summary>What the type is called; it takes the user first, then the password.</summary>
    public const string Credential = "NetworkCredential";

    /// <summary>How far behind the equals sign the password may end.</summary>
    public const int Reach = 320;

    /// <summary>Names and types around an equals sign are no longer.</summary>
    public const int NameReach = 60;

    /// <summary>Whether something new is assigned: <c> = new</c>, <c> => new</c>.</summary>
    public static bool IsNew(ReadOnlySpan<char> text, int equals)
    {
        var at = equals + (equals + 1 < text.Length && text[equals + 1] == '>' ? 2 : 1);
        return equals > 0 && text[equals - 1] == ' ' && at + 3 < text.Length && text[at] == ' ' && text[at + 1] == 'n' && text[at + 2] == 'e' && text[at + 3] == 'w';
    }

    /// <summary>Adds the second argument of a new one that is assigned.</summary>
    /// <param name="text">The text.</param>
    /// <param name="equals">The equals sign, behind which <see cref="IsNew"/>.</param>
    /// <param name="rules">The active rules.</param>
    /// <param name="found">Receives it.</param>
    public static void Add(ReadOnlySpan<char> text, int equals, RuleSet rules, List<Candidate> found)
    {
        var at = equals + (equals + 1 < text.Length && text[equals + 1] == '>' ? 2 : 1);
        at += " new".Length;
        var open = text.Slice(at, Math.Min(NameReach, text.Length - at)).IndexOf('(');
        if (open < 0)
        {
            return;
        }

        var type = text.Slice(at, open).Trim(" \t\r\n".AsSpan());
        var end = Math.Min(text.Length, equals + Reach);
        if ((type.IsEmpty ? IsDeclared(text, equals) : type.Slice(type.LastIndexOf('.') + 1).SequenceEqual(Credential.AsSpan()))
            && SecondArgument(text.Slice(0, end), at + open + 1) is { } second && AssignedValue.Read(text, second, isBare: false) is (var from, var to)
            && PasswordLooks.MayBePassword(text.Slice(from, to - from)))
        {
            AssignedPasswords.Add(text, from, to, rules, found);
        }
    }

    /// <summary>Whether what is assigned was declared as a credential: <c>NetworkCredential c = new(…)</c>.</summary>
    private static bool IsDeclared(ReadOnlySpan<char> text, int equals)
    {
        var line = text.Slice(Math.Max(0, equals - NameReach), Math.Min(equals, NameReach)).TrimEnd();
        var space = line.LastIndexOf(' ');
        return space > 0 && line.Slice(0, space).TrimEnd(" ?".AsSpan()).EndsWith(Credential.AsSpan(), StringComparison.Ordinal);
    }

    /// <summary>Where the second argument of a call begins.</summary>
    private static int? SecondArgument(ReadOnlySpan<char> text, int at)
    {
        for (var depth = 0; at < text.Length && depth >= 0 && text[at] != ';'; at++)
        {
            if (text[at] == ',' && depth == 0)
            {
                return at + 1;
            }

            at = NamedValues.ReadQuoted(text, at) is { } quoted ? quoted.End : at;
            depth += text[at] is '(' or '[' or '{' ? 1 : text[at] is ')' or ']' or '}' ? -1 : 0;
        }

        return null;
    }
}
