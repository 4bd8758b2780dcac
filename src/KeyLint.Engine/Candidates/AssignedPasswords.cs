using System.Collections.Immutable;
using KeyLint.Engine.Evidence.Naming;
using KeyLint.Engine.Evidence.Places;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Candidates;

/// <summary>
/// Finds passwords that are too short to look random: those that code sets on a connection string builder, and elsewhere those that look like
/// nothing else.
/// </summary>
internal static class AssignedPasswords
{
    /// <summary>How far before an assignment its variable may be declared.</summary>
    public const int Reach = 2000;

    /// <summary>How the types of all connection string builders end.</summary>
    private const string Builder = "ConnectionStringBuilder";

    /// <summary>Adds what is assigned to a name that ends in <c>password</c> or <c>pwd</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="equals">The equals sign.</param>
    /// <param name="rules">The active rules.</param>
    /// <param name="found">Receives it.</param>
    public static void Add(ReadOnlySpan<char> text, int equals, RuleSet rules, List<Candidate> found)
    {
        var name = new Backtrack(text, equals);
        name.SkipSpace();
        var isIndexed = name.Next == ']';
        var nameEnd = name.At;
        var key = isIndexed ? name.SkipBrackets() : name.ReadIdentifier();
        var isSetting = !isIndexed && nameEnd == equals && key is not null && IsSetting(key);
        var isProperty = !isIndexed && AssignedValue.BeginsLine(text, name.At);
        if (key is null || !IsPassword(key) || (isIndexed && text[equals - 1] != ' ')
            || AssignedValue.Read(text, equals + 1, isSetting || isProperty) is not (var start, var end)
            || !(isSetting || TokenCharacters.IsQuote(text[start - 1]) || (start - equals - 1 == equals - nameEnd && start <= equals + 2 && !AssignedValue.IsCode(text.Slice(start, end - start))))
            || !PasswordLooks.MayBePassword(text.Slice(start, end - start)))
        {
            return;
        }

        // What is in the brackets has been read; a member's name is behind a dot.
        var member = key.Substring(key.LastIndexOf('.') + 1);
        var receiver = isIndexed ? name.ReadIdentifier() : key.Substring(0, Math.Max(0, key.Length - member.Length - 1));
        if ((member.Length <= "password".Length && IsHanded(text, name.At, receiver))
            || (PasswordLooks.IsUnmistakable(text.Slice(start, end - start)) && SecretNames.IsSecret(key)))
        {
            Add(text, start, end, rules, found);
        }
    }

    /// <summary>Adds a password.</summary>
    public static void Add(ReadOnlySpan<char> text, int start, int end, RuleSet rules, List<Candidate> found)
    {
        foreach (var (rule, part) in rules.Index.AssignedParts)
        {
            var value = text.Slice(start, end - start).ToString();
            found.Add(new Candidate(rule, ImmutableArray.Create(part), start, end, value, value.Length * 3, "") { Ceiling = Confidence.Medium });
        }
    }

    /// <summary>Whether a name ends as that of a password does.</summary>
    public static bool IsPassword(string name) =>
        name.EndsWith("password", StringComparison.OrdinalIgnoreCase) || name.EndsWith("pwd", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of an environment's setting, whose value needs no quotes; nor does that of a property.</summary>
    private static bool IsSetting(string name) => name.All(c => TokenCharacters.IsUpper(c) || TokenCharacters.IsDigit(c) || c == '_');

    /// <summary>Whether a member of a builder is set: in its initialiser, or by the name under which it was declared.</summary>
    private static bool IsHanded(ReadOnlySpan<char> text, int at, string receiver)
    {
        if (receiver.Length > 0)
        {
            return IsBuilder(text.Slice(Math.Max(0, at - Reach), Math.Min(at, Reach)), receiver.AsSpan());
        }

        var cursor = new Backtrack(text, at);
        while (cursor.Next is not ('{' or ';' or '\0'))
        {
            if (cursor.Next is ')' or ']' or '}')
            {
                cursor.SkipBrackets();
            }
            else if (cursor.ReadQuoted() is null)
            {
                cursor.At--;
            }
        }

        return cursor.Next == '{' && IsBuilderBefore(ref cursor);
    }

    /// <summary>Whether an initialiser is that of a builder: <c>new SqlConnectionStringBuilder(…) {</c>, <c>SqlConnectionStringBuilder b = new() {</c>.</summary>
    private static bool IsBuilderBefore(ref Backtrack cursor)
    {
        cursor.At--;
        cursor.SkipSpace();
        if (cursor.Next == ')')
        {
            cursor.SkipBrackets();
        }

        var type = cursor.ReadIdentifier();
        if (type == "new")
        {
            cursor.SkipSpace();
            cursor.At -= cursor.Next == '=' ? 1 : 0;
            cursor.SkipSpace();
            cursor.ReadIdentifier();
            cursor.SkipSpace();
            type = cursor.ReadIdentifier();
        }

        return type.EndsWith(Builder, StringComparison.Ordinal);
    }

    /// <summary>Whether a variable is declared as a builder: <c>SqlConnectionStringBuilder b</c>, <c>var b = new SqlConnectionStringBuilder</c>.</summary>
    private static bool IsBuilder(ReadOnlySpan<char> before, ReadOnlySpan<char> name)
    {
        for (var from = 0; before.Slice(from).IndexOf(Builder.AsSpan(), StringComparison.Ordinal) is var offset and >= 0;)
        {
            var type = from + offset;
            from = type + Builder.Length;
            var behind = before.Slice(from).TrimStart(" ?".AsSpan());
            if (behind.StartsWith(name, StringComparison.Ordinal) && (behind.Length == name.Length || !TokenCharacters.IsAlphanumeric(behind[name.Length])))
            {
                return true;
            }

            var cursor = new Backtrack(before, type);
            cursor.ReadIdentifier();
            cursor.SkipSpace();
            if (cursor.ReadIdentifier() == "new")
            {
                cursor.SkipSpace();
                cursor.At -= cursor.Next == '=' ? 1 : 0;
                cursor.SkipSpace();
                if (cursor.ReadIdentifier().AsSpan().SequenceEqual(name))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
