using CsCheck;

namespace KeyLint.Reports.Tests;

/// <summary>Text as an attacker would name a file, an author or a branch.</summary>
internal static class Hostile
{
    public static readonly string[] Pieces =
    [
        "\u001b[31m", "\u001b]8;;https://evil.example\u0007", "\u009b2J", "\n", "\r\n", "\t", "\0", "\u202E", "\u2066", "\u200F", "\u200B",
        "\uFEFF", "\u2028", "\uD83D", "\uDE80", "\U000E0041", "|", "`", "```", "<script>alert(1)</script>", "<!--", "](https://evil.example)",
        "![x](y)", "[red]", "[/]", "**", "__", "~~~", "&lt;", "&#0;", "# heading", "- [ ] item", "1. item", "> quote", "---", "===", "@everyone",
        "::", "::error::", "::stop-commands::x", "##vso[task.setvariable variable=PATH]", "##[", "%", "%0A", "%AZP25", ";", ",", "]", "]]>", "=1+1",
        "$a$", "\\", "\"", "'", "{0}", "%2e%2e/", "../", "C:", "a", "Z", "7", " ", "ä", "漢", "…",
    ];

    /// <summary>All of it at once.</summary>
    public static readonly string Everything = string.Concat(Pieces);

    public static readonly Gen<string> Text = Gen.OneOf(Gen.OneOf(Pieces), Gen.Char.Select(letter => letter.ToString()))
        .Array[0, 12]
        .Select(string.Concat);
}
