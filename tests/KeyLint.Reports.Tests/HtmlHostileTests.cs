using CsCheck;
using KeyLint.Reports.Html;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

/// <summary>Whatever a text of others holds, a page has the elements and attributes that it has with a harmless one.</summary>
public sealed class HtmlHostileTests
{
    private static readonly string[] Attacks =
    [
        "</script><script>alert(1)</script>", "</style><style>*{}</style>", "</noscript><img src=x onerror=alert(1)>", "</title><script>", "</pre><b>", "</textarea>",
        "<svg onload=alert(1)>", "\" onmouseover=\"alert(1)", "' onclick='alert(1)", "x\" href=\"javascript:alert(1)", "--><script>", "]]><script>", "<![CDATA[",
        "&lt;script&gt;", "&#60;script&#62;", "<!DOCTYPE", "</svg><circle r=9>", "\" style=\"position:fixed", "}body{display:none", "\u0002<b>\u0003", "\u0003", "<\u0000script>",
    ];

    private static readonly string Everything = string.Concat(Attacks) + Hostile.Everything;

    [Fact]
    public void Attacks_change_no_element_and_no_attribute() => Assert.Equal(Shape("a"), Shape("a" + Everything));

    [Fact]
    public void Random_text_changes_no_element_and_no_attribute()
    {
        var plain = Shape("a").ToList();

        Gen.OneOf(Hostile.Text, Gen.OneOf(Attacks).Array[1, 5].Select(string.Concat)).Sample(text => plain.SequenceEqual(Shape("a" + text)), iter: 100);
    }

    [Fact]
    public void Text_of_others_stands_in_values_as_it_is()
    {
        var page = new HtmlFile(Render.As("html", Poisoned("\"><b>&amp;")));

        Assert.Contains("\"><b>&amp;", page.Values("data-provider"));
        Assert.Equal("\"><b>&amp;", page.Elements.Single(element => element.Name == "option" && element["value"]!.StartsWith('"'))["value"]);
    }

    [Theory]
    [InlineData("https://www.okx.com/account/my-api", true)]
    [InlineData("https://example.com/a?b=c&d=%22#e", true)]
    [InlineData("http://example.com/", false)]
    [InlineData("HTTPS://example.com/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JavaScript:alert(1)//https://", false)]
    [InlineData("data:text/html,https://x", false)]
    [InlineData("//example.com/", false)]
    [InlineData("https:example.com", false)]
    [InlineData("https://", false)]
    [InlineData("https://okx.com@evil.example/", false)]
    [InlineData("https://okx.com:secret@evil.example/", false)]
    [InlineData("https://exаmple.com/", false)]
    [InlineData("https://example.com/ onclick=x", false)]
    [InlineData("https://example.com/\u202Egpj.exe", false)]
    [InlineData("https://example.com/\n", false)]
    [InlineData(" https://example.com/", false)]
    [InlineData("GET https://api.example.com/v1/key", false)]
    [InlineData("", false)]
    public void Only_a_plain_address_of_the_secure_web_is_a_link(string address, bool isLink) => Assert.Equal(isLink, Address.IsLink(address));

    [Theory]
    [InlineData("a\u0002b", "a<code>b</code>")]
    [InlineData("a\u0003b", "ab")]
    [InlineData("\u0002a\u0002b\u0003\u0003c", "<code>ab</code>c")]
    [InlineData("<\u0002<\u0003<", "&lt;<code>&lt;</code>&lt;")]
    [InlineData("\u0002a\n\u202E\u0003", "<code>a\\n\\u202E</code>")]
    [InlineData("", "")]
    public void Marks_of_code_come_in_pairs_whatever_their_order(string sentence, string expected)
    {
        using var output = new StringWriter();
        HtmlText.WriteSentence(output, sentence);

        Assert.Equal(expected, output.ToString());
    }

    [Fact]
    public void Quoted_text_cannot_end_its_code_nor_begin_another()
    {
        using var output = new StringWriter();
        HtmlText.WriteSentence(output, HtmlText.Quote("a\u0003\u0002</code>"));

        Assert.Equal(@"<code>a\u0003\u0002&lt;/code&gt;</code>", output.ToString());
    }

    private static IEnumerable<string> Shape(string text) => new HtmlFile(Render.As("html", Poisoned(text))).Shape;

    /// <summary>The worked sample with that text wherever a text of others can stand: repositories, people, rules, the ledger, an earlier report.</summary>
    private static Report Poisoned(string text)
    {
        var report = WorkedSample.Full;
        var commit = Sample.First with { Id = text, Author = text, Subject = text };
        return report with
        {
            Tool = new ToolInfo(text, text),
            Scans = [new ScanInfo(text, text, 1, text, 1, 1, 1, 1, [new Problem(text, text, text, true), new Problem(text, text, text, false)]) { Limits = [text] }],
            Credentials = [.. report.Credentials.Select(credential => credential with { Id = text + credential.Id, Provider = text, Missing = [text], Reasons = [text] })],
            Findings = [.. report.Findings.Select(finding => finding with
            {
                Provider = text,
                Part = text,
                Evidence = [text],
                Redacted = text,
                Facts = [text],
                Mark = finding.Mark is null ? null : finding.Mark with { Reason = text, By = text, Date = text },
                OtherMarks = finding.Mark is null ? [] : [new LedgerMark(LedgerState.Rotated, text, text, text)],
                Exposure = new Exposure(commit, commit, false, [], [text], [text], true, 1, [text]) { LastSeen = commit with { Id = text + "x" } },
                Occurrences = [.. finding.Occurrences.Select(place => place with { Target = text, Path = text + place.Path, ObjectId = text, Commit = text, Author = text, Reference = text })],
            })],
            Providers = [.. report.Providers.Select(provider => new ProviderEntry(
                provider.Rule, text, text, true, text, text, [text], true, [text], [text], [text], [text], text, text, 9, text, [text]))],
            UnusedMarks = [new UnusedMark(text, text, new LedgerMark(LedgerState.Rotated, text, text, text))],
            Changes = new Changes([text + report.Credentials[0].Id], [text + report.Credentials[2].Id], [text], [new GoneCredential(text, text, LedgerState.Open)]),
        };
    }
}
