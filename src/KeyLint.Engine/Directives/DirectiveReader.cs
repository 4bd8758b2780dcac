using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Directives;

/// <summary>Reads the directives of one text: <c>keylint:allow RULE[,RULE…] reason</c>.</summary>
internal sealed class DirectiveReader(RuleSet rules)
{
    private const int LongestReason = 200;

    /// <summary>So many ids that do not exist are compared with those that do; a text with more is none that a person wrote.</summary>
    private const int MostUnknown = 100;

    /// <summary>The diagnostic of any credential in a file that is no source.</summary>
    internal const string Configuration = "KL2001";

    private const int LongestId = 40;

    private readonly Lazy<Dictionary<string, string>> ids = new(() => Ids(rules));
    private int unknown;

    /// <summary>All directives, by position.</summary>
    /// <param name="text">The text.</param>
    public List<Directive> Read(SourceText text)
    {
        var found = new List<Directive>();
        var span = text.Span;
        for (var at = DirectiveWord.IndexIn(span, 0); at >= 0; at = DirectiveWord.IndexIn(span, at))
        {
            var line = new DirectiveLine(text, at, DirectiveWord.Text.Length);
            if (line.IsWord)
            {
                var isFirst = found.Count == 0 || found[found.Count - 1].Line < line.Number;
                found.Add(Read(line, at, isFirst));
                at = found[found.Count - 1].End;
            }
            else
            {
                at += DirectiveWord.Text.Length;
            }
        }

        return found;
    }

    private Directive Read(DirectiveLine line, int start, bool isFirst)
    {
        var rest = line.Rest;
        var named = new List<string>();
        var at = Names(rest, named);
        var reason = Reason(rest.Slice(at));
        var allowed = named.Select(name => ids.Value.TryGetValue(name, out var id) ? id : "").ToImmutableArray();
        var (fault, isMeant) = Fault(named, allowed, reason);
        return new Directive(DirectiveWord.Text, start, start + DirectiveWord.Text.Length + rest.Length, line.Number, allowed, reason, fault)
        {
            OfNextLine = isFirst && CommentMarks.IsAlone(line.Before, line.After.Slice(rest.Length)),
            IsMeant = isMeant,
        };
    }

    /// <summary>Reads ids with commas between; returns where they end.</summary>
    private static int Names(ReadOnlySpan<char> rest, List<string> names)
    {
        for (var at = 0; ;)
        {
            at = SkipSpace(rest, at);
            var end = at;
            while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || rest[end] is '-' or '_' or '.' or '*'))
            {
                end++;
            }

            if (end == at)
            {
                return at;
            }

            names.Add(rest.Slice(at, end - at).ToString());
            at = SkipSpace(rest, end);
            if (at >= rest.Length || rest[at] != ',')
            {
                return end;
            }

            at++;
        }
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The words of a reason; empty when there are none.</summary>
    private static string Reason(ReadOnlySpan<char> rest)
    {
        var words = rest.Trim().TrimStart(":-–—, \t".AsSpan()).ToString();
        if (!words.Any(char.IsLetterOrDigit))
        {
            return "";
        }

        return words.Length <= LongestReason ? words : words.Remove(LongestReason - (char.IsHighSurrogate(words[LongestReason - 1]) ? 1 : 0)) + "…";
    }

    /// <summary>What is wrong, and whether it is worth telling where nothing is found beside it: texts speak of directives too.</summary>
    private (string Fault, bool IsMeant) Fault(List<string> named, ImmutableArray<string> allowed, string reason)
    {
        if (named.Count == 0)
        {
            return ("it names no rule; expected keylint:allow RULE REASON", false);
        }

        var wrong = allowed.IndexOf("");
        if (wrong < 0)
        {
            return (reason.Length > 0 ? "" : "it gives no reason; expected keylint:allow RULE REASON", true);
        }

        var isMeant = allowed.Any(id => id.Length > 0);
        if (named[wrong].Contains('*'))
        {
            return ("it allows whatever may come to stand there; name the rules", isMeant);
        }

        if (named[wrong].Length > LongestId || ++unknown > MostUnknown)
        {
            return ("it names a rule that does not exist", isMeant);
        }

        // What stands in the place of an id may be a secret, and is not repeated.
        var name = named[wrong].ToLowerInvariant();
        var near = NearestIds.Of(name, ids.Value.Keys.Select(id => id.ToLowerInvariant())).Select(id => ids.Value[id]).ToList();
        return (
            "it names a rule that does not exist" + (near.Count > 0 ? $"; nearest: {string.Join(", ", near)}" : ""),
            isMeant || near.Any(id => NearestIds.Distance(name, id.ToLowerInvariant()) <= Math.Min(2, name.Length / 3)));
    }

    private static Dictionary<string, string> Ids(RuleSet rules)
    {
        var ids = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [Configuration] = Configuration };
        foreach (var rule in rules.Rules)
        {
            ids[rule.Id] = rule.Id;
            ids[rule.Diagnostic] = rule.Diagnostic;
        }

        return ids;
    }
}
