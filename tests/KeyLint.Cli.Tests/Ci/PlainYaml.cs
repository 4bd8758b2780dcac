using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KeyLint.Cli.Tests.Ci;

/// <summary>
/// Reads the part of YAML that the samples keep to, and refuses all else: maps and lists by indentation, lists in brackets, <c>|</c> blocks,
/// plain and quoted words, comments. Every word is a string.
/// </summary>
internal sealed partial class PlainYaml
{
    private readonly string[] lines;
    private int at;

    private PlainYaml(string text) => lines = text.Split('\n');

    /// <summary>Reads a document.</summary>
    /// <exception cref="FormatException">It is none, or needs more of YAML.</exception>
    public static JsonNode Read(string text)
    {
        var yaml = new PlainYaml(text);
        var root = yaml.Block(0);
        return yaml.Next() < 0 ? root : throw yaml.Fault("indentation that fits nothing");
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    private FormatException Fault(string what) => new($"line {at + 1}: {what}: {lines[Math.Min(at, lines.Length - 1)]}");

    /// <summary>Goes to the next line that says something, and returns its indentation, or -1 at the end.</summary>
    private int Next()
    {
        while (at < lines.Length && (lines[at].Trim().Length == 0 || lines[at].TrimStart().StartsWith('#')))
        {
            at++;
        }

        return at < lines.Length ? Indent(lines[at]) : -1;
    }

    private JsonNode Block(int least)
    {
        var indent = Next();
        return indent < least ? throw Fault("nothing where a value should be")
            : lines[at].AsSpan(indent).StartsWith("- ") ? List(indent)
            : Map(indent);
    }

    private JsonArray List(int indent)
    {
        var list = new JsonArray();
        while (Next() == indent && lines[at].AsSpan(indent).StartsWith("- "))
        {
            var item = lines[at][(indent + 2)..];
            lines[at] = new string(' ', indent + 2) + item;
            list.Add(Key().IsMatch(item) ? Map(indent + 2) : Value(item, indent));
        }

        return list;
    }

    private JsonObject Map(int indent)
    {
        var map = new JsonObject();
        while (Next() == indent && Key().Match(lines[at][indent..]) is { Success: true } key)
        {
            var value = lines[at][(indent + key.Length)..];
            if (!map.TryAdd(key.Groups[1].Value, Value(value, indent)))
            {
                throw Fault($"a second {key.Groups[1].Value}");
            }
        }

        return map.Count > 0 ? map : throw Fault("no key");
    }

    private JsonNode? Value(string text, int indent)
    {
        at++;
        text = Comment().Replace(text, "").Trim();
        if (text == "|")
        {
            return Literal(indent);
        }

        return text.Length > 0 ? Word(text) : Next() > indent ? Block(indent + 1) : null;
    }

    private JsonNode Word(string text) => text switch
    {
        ['[', .., ']'] => new JsonArray([.. text[1..^1].Split(',', StringSplitOptions.TrimEntries).Select(Word)]),
        ['\'', .., '\''] when !text[1..^1].Contains('\'', StringComparison.Ordinal) => text[1..^1],
        _ when NotPlain().IsMatch(text) => throw new FormatException($"line {at}: needs quotes, or more of YAML: {text}"),
        _ => text,
    };

    private string Literal(int indent)
    {
        var start = at;
        while (at < lines.Length && (lines[at].Length == 0 || Indent(lines[at]) > indent))
        {
            at++;
        }

        var inner = Indent(lines[start]);
        return string.Join('\n', lines[start..at].Select(line => line.Length == 0 ? line : line[inner..])).TrimEnd('\n') + "\n";
    }

    [GeneratedRegex(@"^([\w.-]+):(?= |$)")]
    private static partial Regex Key();

    [GeneratedRegex("(^| )#.*$")]
    private static partial Regex Comment();

    // What begins so is no plain word, nor is what holds a colon and a space, or goes on in brackets.
    [GeneratedRegex("^[][{}&*!|>'\"%@`,?]|: |:$")]
    private static partial Regex NotPlain();
}
