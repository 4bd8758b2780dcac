using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;

namespace KeyLint.Reports.Tests;

/// <summary>
/// A page as a browser without script reads it. It takes no more than the strict subset that the writer uses, so that anything else in a
/// page, brought in by whatever text, is a fault here.
/// </summary>
internal sealed partial class HtmlFile
{
    private static readonly string[] Void = ["meta", "link", "input"];
    private static readonly string[] Raw = ["style", "script"];

    private readonly string _text;

    public HtmlFile(string text)
    {
        _text = text;
        Assert.StartsWith("<!DOCTYPE html>\n", text, StringComparison.Ordinal);
        var elements = ImmutableArray.CreateBuilder<HtmlElement>();
        var open = new Stack<string>();
        for (var at = "<!DOCTYPE html>\n".Length; at < text.Length;)
        {
            at = text[at] == '<' ? Tag(at, elements, open) : Characters(at);
        }

        // The two that have no end tag.
        Assert.Equal(["body", "html"], open);
        Elements = elements.ToImmutable();
    }

    public ImmutableArray<HtmlElement> Elements { get; }

    /// <summary>The page with its style, its script and their hashes left out.</summary>
    public string WithoutAssets => Hash().Replace(Asset().Replace(_text, "<$1>…</$1>"), "'sha256-…'");

    /// <summary>Elements and names of attributes in order: all that markup can do.</summary>
    public IEnumerable<string> Shape => Elements.Select(element => $"{element.Name} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}");

    /// <summary>All content of an element that holds no other, as it stands in the file.</summary>
    public string Content(string element) => Assert.Single(Regex.Matches(_text, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline)).Groups[1].Value;

    public IEnumerable<string> Values(string attribute) =>
        Elements.SelectMany(element => element.Attributes).Where(pair => pair.Name == attribute).Select(pair => pair.Value);

    private int Tag(int at, ImmutableArray<HtmlElement>.Builder elements, Stack<string> open)
    {
        var match = EndTag().Match(_text, at);
        if (match.Success)
        {
            Assert.Equal(open.Pop(), match.Groups[1].Value);
            return at + match.Length;
        }

        match = StartTag().Match(_text, at);
        Assert.True(match.Success, $"No tag: {_text.Substring(at, Math.Min(80, _text.Length - at))}");
        var name = match.Groups[1].Value;
        elements.Add(new HtmlElement(name, [.. match.Groups[2].Captures.Zip(match.Groups[3].Captures, (key, value) => (key.Value, WebUtility.HtmlDecode(value.Value)))]));
        if (Void.Contains(name))
        {
            return at + match.Length;
        }

        open.Push(name);
        return Raw.Contains(name) ? _text.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase) : at + match.Length;
    }

    private int Characters(int at)
    {
        var match = Text().Match(_text, at);
        Assert.True(match.Length > 0, $"A bare & or >: {_text.Substring(at, Math.Min(80, _text.Length - at))}");
        return at + match.Length;
    }

    [GeneratedRegex("""\G<([a-z][a-z0-9]*)(?: ([a-zA-Z][a-zA-Z0-9-]*)="((?:[^"<>&]|&(?:amp|lt|gt|quot);)*)")*>""")]
    private static partial Regex StartTag();

    [GeneratedRegex(@"\G</([a-z][a-z0-9]*)>")]
    private static partial Regex EndTag();

    [GeneratedRegex(@"\G(?:[^<>&]|&(?:amp|lt|gt);)*")]
    private static partial Regex Text();

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Asset();

    [GeneratedRegex("'sha256-[^']*'")]
    private static partial Regex Hash();
}

/// <summary>An element's start.</summary>
internal sealed record HtmlElement(string Name, ImmutableArray<(string Name, string Value)> Attributes)
{
    public string? this[string attribute] => Attributes.Where(pair => pair.Name == attribute).Select(pair => pair.Value).SingleOrDefault();
}
