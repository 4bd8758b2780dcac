using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using KeyLint.Engine.Text;
using KeyLint.Fuzz.Tests.Running;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>Our JSON reader takes what the runtime's takes, and nothing else.</summary>
internal sealed class JsonTarget() : FuzzTarget("json")
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 60 };

    public override IReadOnlyList<byte[]> Words { get; } = Bytes("{\"a\":", "[[", "]]", "}", ",", "\\u00e9", "\\uD83D", "\\n", "//x\n", "/*x*/", "true", "null", "1e5", "-0.5", "\uFEFF");

    public override IEnumerable<byte[]> Seeds() => Bytes("""{ "a": [1, -2.5e+10, true, false, null, "text \" \\ \/ \b \u0041"], "b": { "c": {} }, /* note */ "d": [], // end""" + "\n}", "[]", "\"x\"", " 0 ");

    public override void Try(byte[] input)
    {
        if (!Utf8.IsValid(input))
        {
            return;
        }

        var text = Encoding.UTF8.GetString(input);
        var ours = Read(text);
        if (text.StartsWith('\uFEFF'))
        {
            return;
        }

        // Half of a surrogate pair, U+2028 in a comment and the depth that is allowed are each reader's own affair. The runtime's takes no comment
        // between a name and its colon; ours does.
        if (Depth(text) < Options.MaxDepth && !text.Contains("\\u", StringComparison.OrdinalIgnoreCase) && !text.Contains('\u2028') && !text.Contains('\u2029'))
        {
            Holds(ours == IsJson(text) || (ours && text.Contains('/')), ours ? "read what is no JSON" : "refused JSON");
        }
    }

    private static bool Read(string text)
    {
        try
        {
            var node = JsonReader.Read(text, "a.json");
            Holds(node.Start >= 0 && node.Start <= node.End && node.End <= text.Length, "a value lies outside of its text");
            return true;
        }
        catch (TextFormatException fault)
        {
            Holds(fault.Line > 0 && fault.Column > 0, "a fault has no place");
            return false;
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int Depth(string text) => text.Count(c => c is '{' or '[');
}
