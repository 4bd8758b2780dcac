using System.Globalization;
using System.Text;

namespace KeyLint.Cli.RuleCommands.Import;

/// <summary>
/// Writes a regular expression of Go (RE2) in the notation of .NET, so that both match the same. What differs: \d, \w and \s are
/// ASCII in Go; $ is the very end; POSIX classes and \Q…\E exist; named groups are numbered with the others.
/// </summary>
internal sealed class GoRegex
{
    private readonly string source;
    private readonly StringBuilder output = new();
    private readonly Stack<bool> outer = new();
    private bool isMultiline;
    private int at;

    private GoRegex(string source) => this.source = source;

    /// <summary>Translates.</summary>
    /// <exception cref="UnsupportedRegexException">It cannot be said in .NET, or is no expression of Go.</exception>
    public static string Translate(string source)
    {
        var translation = new GoRegex(source);
        translation.Run();
        return translation.output.ToString();
    }

    private void Run()
    {
        while (at < source.Length)
        {
            var c = source[at];
            switch (c)
            {
                case '\\':
                    Escape();
                    break;
                case '[':
                    output.Append(GoClass.Translate(source, ref at));
                    break;
                case '(':
                    Open();
                    break;
                case ')':
                    isMultiline = outer.Count > 0 ? outer.Pop() : throw new UnsupportedRegexException("a ')' without its '('");
                    Copy(1);
                    break;
                case '$' when !isMultiline:
                    output.Append(@"\z");
                    at++;
                    break;
                case '{' when RepeatLength() is > 0 and var length:
                    Copy(length);
                    break;
                case '{' or '}' or ']':
                    output.Append('\\');
                    Copy(1);
                    break;
                default:
                    Copy(1);
                    break;
            }
        }

        if (outer.Count > 0)
        {
            throw new UnsupportedRegexException("a '(' without its ')'");
        }
    }

    private void Copy(int length)
    {
        output.Append(source, at, length);
        at += length;
    }

    /// <summary>Length of <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; 0 for braces that stand for themselves.</summary>
    private int RepeatLength()
    {
        var close = source.IndexOf('}', at);
        var bounds = close < 0 ? [] : source[(at + 1)..close].Split(',');
        return bounds.Length is 1 or 2 && IsNumber(bounds[0]) && (bounds.Length == 1 || bounds[1].Length == 0 || IsNumber(bounds[1])) ? close + 1 - at : 0;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private void Open()
    {
        outer.Push(isMultiline);
        if (!Follows("(?"))
        {
            Copy(1);
            return;
        }

        foreach (var (start, construct) in new[] { ("(?=", "a lookahead"), ("(?!", "a lookahead"), ("(?<=", "a lookbehind"), ("(?<!", "a lookbehind"), ("(?>", "an atomic group"), ("(?P=", "a backreference"), ("(?(", "a condition") })
        {
            if (Follows(start))
            {
                throw new UnsupportedRegexException($"{construct} {start}…)");
            }
        }

        if (Follows("(?P<") || Follows("(?<"))
        {
            // Without its name it keeps its number, which is all that a configuration refers to.
            var close = source.IndexOf('>', at);
            at = close < 0 ? throw new UnsupportedRegexException("the name of a group without its end") : close + 1;
            output.Append('(');
            return;
        }

        Flags();
    }

    /// <summary>Reads <c>(?flags)</c> or <c>(?flags:</c>.</summary>
    private void Flags()
    {
        var start = at;
        var isOn = true;
        var multiline = isMultiline;
        for (at += 2; at < source.Length && source[at] is not (':' or ')'); at++)
        {
            isOn = source[at] != '-' && isOn;
            multiline = source[at] == 'm' ? isOn : multiline;
            if (source[at] is not ('i' or 'm' or 's' or '-'))
            {
                throw new UnsupportedRegexException($"the flag '{source[at]}' in (?{source[at]})");
            }
        }

        if (at == source.Length)
        {
            throw new UnsupportedRegexException("a '(?' without its end");
        }

        isMultiline = multiline;
        if (source[at] == ')')
        {
            // It opens nothing: the flags hold until the group around it ends.
            outer.Pop();
        }

        at++;
        output.Append(source, start, at - start);
    }

    private void Escape()
    {
        if (Follows(@"\Q"))
        {
            var end = source.IndexOf(@"\E", at, StringComparison.Ordinal);
            var literal = source[(at + 2)..(end < 0 ? source.Length : end)];
            foreach (var c in literal)
            {
                output.Append(Literal(c));
            }

            at = end < 0 ? source.Length : end + 2;
            return;
        }

        var next = at + 1 < source.Length ? source[at + 1] : throw new UnsupportedRegexException(@"a '\' at the end");
        if (next is 'A' or 'b' or 'B' or 'z')
        {
            Copy(2);
            return;
        }

        var item = GoEscape.Read(source, ref at);
        output.Append(item.Set is { } set ? $"[{set}]" : Literal(item.Code));
    }

    private bool Follows(string text) => string.CompareOrdinal(source, at, text, 0, text.Length) == 0;

    private static string Literal(int code) => code switch
    {
        _ when @"\.^$|()[]{}*+?".Contains((char)code) && code < 128 => $@"\{(char)code}",
        >= ' ' and <= '~' => ((char)code).ToString(),
        <= char.MaxValue => string.Create(CultureInfo.InvariantCulture, $@"\u{code:X4}"),
        _ => $"(?:{char.ConvertFromUtf32(code)})",
    };
}

/// <summary>What an expression holds that cannot be taken over.</summary>
internal sealed class UnsupportedRegexException(string construct) : Exception(construct);
