using System.Text;
using CsCheck;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Screening;
using KeyLint.Engine.Tests.Screening;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Robustness;

/// <summary>Whatever stands before a secret, however often, it is found: nothing takes the rest of a text away.</summary>
public sealed class BehindAnythingTests
{
    private static readonly string[] Atoms =
    [
        "\"", "'", "`", "\\", "\\\"", "\"\"\"", "(", ")", "[", "]", "{", "}", "<", ">", "</", "/>", "<!--", "-->", "/*", "*/", "//", "#", "--", "=", ":", ",", ";", "+", "&", "@", "$", "%", "!", "|", "-", "_", ".",
        " ", "\t", "\n", "\r\n", "\\\n", "\0", "\u00e9", "\u3000", "\ud83d\ude80", "a", "Z", "7", "key", "secret", "password=", "token: ", "apiKey", "null", "[0x41, ", "65,", "\\x60", "\\x80", "%3C", "%e2", "\\u0041",
        "&#65;", "\\/", "1. army ", "- van ", "abandon ", "YXBpX2tleT1hYmNkZWZnaGlqa2xt", "deadbeefdeadbeefdeadbeefdeadbeef", "https://user:", "@host/", "Server=x;Password=", "-----BEGIN ", "-----END ", "data:image/png;base64,",
        "#if false\n", "#endif\n", "{{", "}}", "${", "$(", "<<EOF\n", "EOF\n", "|---|", "diff --git a/x b/x\n", "@@ -1 +1 @@\n", "{base62:64}", "{hex:64}", "{lower36:20}",
    ];

    [Fact]
    public void Secret_is_found_behind_whatever_is_repeated() =>
        Gen.Select(Gen.Int[0, Atoms.Length - 1].Array[1, 6], Gen.Int[1, 5000], Gen.Int[0, Atoms.Length - 1].Array[0, 30]).Sample((unit, count, tail) =>
        {
            var unitText = string.Concat(unit.Select(Atom));
            var filler = string.Concat(Enumerable.Repeat(unitText, Math.Min(count, 60_000 / unitText.Length))) + string.Concat(tail.Select(Atom));
            var text = $"{filler}\n\n\nvar binanceApiSecret = \"{Sample("{base62:64:mixed}", 7)}\";\n\n";
            Assert.True(Find(text).Any(finding => finding.End == text.Length - 4), $"{Escape(unitText)} {count} {Escape(string.Concat(tail.Select(Atom)))}");
            Assert.True(new TextScreen(RuleSet.BuiltIn).MayHold(Encoding.UTF8.GetBytes(text), ""), $"screen, {Escape(unitText)} {count}");
        }, iter: 500);

    /// <summary>But for a pair, which a crowd of its like hides, and what begins a comment that none ends.</summary>
    [Fact]
    public void Secret_of_any_form_is_found_behind_whatever_is_repeated()
    {
        var forms = Forms.All.Where(form => form.Name is not "pair in base64").ToArray();
        Gen.Select(Gen.Int[0, Atoms.Length - 1].Array[1, 3], Gen.Int[1, 5000], Gen.Int[0, forms.Length - 1], Gen.Int[1, 200]).Sample((unit, count, form, seed) =>
        {
            var unitText = string.Concat(unit.Select(Atom));
            var filler = string.Concat(Enumerable.Repeat(unitText, Math.Min(count, 1 + (20_000 / unitText.Length)))).Replace("/*", "/ *", StringComparison.Ordinal);
            var text = $"{filler}\n\n\n{forms[form].Make(seed)}";
            var what = $"{forms[form].Name} {seed}: {Escape(unitText)} {count}";
            Assert.True(Find(text).Any(finding => finding.End > filler.Length) == Find(forms[form].Make(seed)).Any(), what);
            Assert.True(new TextScreen(RuleSet.BuiltIn).MayHold(Encoding.UTF8.GetBytes(text), "") || !Find(text).Any(), "screen, " + what);
        }, iter: 1500);
    }

    private static string Atom(int index) => Atoms[index] is ['{', .., '}'] template && template.Contains(':') ? Sample(template, 3) : Atoms[index];

    private static string Escape(string text) => text.Replace("\n", "⏎", StringComparison.Ordinal);
}
