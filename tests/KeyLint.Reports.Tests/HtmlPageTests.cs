using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KeyLint.Reports.Html;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

/// <summary>What holds of every page.</summary>
public sealed class HtmlPageTests
{
    private const int Far = 130;

    private static readonly Dictionary<string, Func<Report>> Reports = new()
    {
        ["full"] = () => Sample.Full,
        ["aside"] = () => AsideSample.Full,
        ["worked"] = () => WorkedSample.Full,
        ["closed"] = () => WorkedSample.Closed,
        ["empty"] = () => Sample.Empty,
        ["empty-incomplete"] = () => Sample.EmptyIncomplete,
        ["many"] = () => ManySample.Of(Far),
    };

    public static TheoryData<string> Names => [.. Reports.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Policy_allows_this_style_and_this_script_and_nothing_else(string report)
    {
        var page = Page(report);

        var policy = Assert.Single(page.Elements, element => element["http-equiv"] == "Content-Security-Policy")["content"]!;
        Assert.Equal(
            $"default-src 'none'; style-src '{Hash(page.Content("style"))}'; script-src '{Hash(page.Content("script"))}'; img-src data:; " +
            "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types keylint",
            policy);
        Assert.Equal("Content-Security-Policy", page.Elements.First(element => element.Name is "style" or "script" or "link" || element["http-equiv"] is not null)["http-equiv"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_loaded_and_nothing_runs_but_the_script(string report)
    {
        var page = Page(report);

        Assert.All(page.Elements.SelectMany(element => element.Attributes), attribute =>
        {
            Assert.DoesNotMatch("^(on|style$|src|srcset$|action$|formaction$|ping$|background$|poster$|xlink)", attribute.Name);
        });
        Assert.Equal(["data:,"], page.Elements.Where(element => element.Name == "link").Select(link => link["href"]));
        Assert.All(page.Elements.Where(element => element.Name == "a"), link => Assert.True(
            link["href"]!.StartsWith('#') || (link["href"]!.StartsWith("https://", StringComparison.Ordinal) && link["rel"] == "noreferrer noopener"), link["href"]));
        Assert.All(page.Elements, element => Assert.DoesNotMatch("^(iframe|object|embed|base|form|img|audio|video|use|image|foreignObject|animate|set)$", element.Name));
    }

    [Theory]
    [InlineData("style", @"url\(|@import|expression|http|image-set")]
    [InlineData("script", @"fetch|XMLHttp|WebSocket|EventSource|sendBeacon|import\b|eval|Function\(|setAttribute\('on|http|localStorage|sessionStorage|cookie|Date\b|performance|random|insertAdjacent|document\.write")]
    public void Style_and_script_reach_for_nothing_outside(string element, string outside) => Assert.DoesNotMatch(outside, Page("full").Content(element));

    [Fact]
    public void Text_becomes_markup_in_one_place_of_the_script() =>
        Assert.Equal(["parsed.innerHTML = ownHtml.createHTML(raw.textContent);"], Regex.Matches(Page("full").Content("script"), @"\S*\.(inner|outer)HTML =.*").Select(match => match.Value));

    [Theory]
    [MemberData(nameof(Names))]
    public void Ids_are_unique_and_every_reference_has_its_target(string report)
    {
        var page = Page(report);
        var ids = page.Values("id").ToList();

        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(page.Values("href").Where(address => address.StartsWith('#')), address => Assert.Contains(address[1..], ids));
        Assert.All(page.Values("aria-labelledby").SelectMany(names => names.Split(' ')), name => Assert.Contains(name, ids));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Headings_leave_no_level_out(string report)
    {
        var levels = Page(report).Elements.Where(element => Regex.IsMatch(element.Name, "^h[1-6]$")).Select(element => element.Name[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Every_credential_has_a_row_and_its_details_whatever_their_number()
    {
        var page = Page("many");

        Assert.Equal(Enumerable.Range(1, Far).Select(HtmlReport.Anchor), page.Elements.Where(element => element.Name == "tbody").Select(row => row["id"]));
        Assert.Equal(Far, page.Elements.Count(element => element is { Name: "div" } && element["class"] == "detail"));
        Assert.Equal(Far - CredentialsSection.PageSize, page.Elements.Count(element => element is { Name: "tbody" } && element["class"] == "far"));
        // And one that speaks to who has no script.
        Assert.Equal(Far - CredentialsSection.PageSize + 1, page.Elements.Count(element => element.Name == "noscript"));
    }

    [Fact]
    public void Script_shows_as_many_rows_as_the_page_does() => Assert.Contains(
        string.Create(CultureInfo.InvariantCulture, $"const pageSize = {CredentialsSection.PageSize};"), Page("empty").Content("script"), StringComparison.Ordinal);

    [Fact]
    public void Chart_draws_sixty_credentials_and_counts_the_others_aloud()
    {
        Assert.Equal(60, Page("many").Elements.Count(element => element.Name == "g"));
        Assert.Contains("70 less urgent credentials not drawn; the table has all.", Render.As("html", ManySample.Of(Far)), StringComparison.Ordinal);
    }

    [Fact]
    public void Warning_of_an_incomplete_scan_comes_before_all_numbers_and_is_in_the_title()
    {
        var text = Render.As("html", Sample.Full);

        Assert.Contains("(incomplete scan)</title>", text, StringComparison.Ordinal);
        Assert.InRange(text.IndexOf("Warning: the scan is incomplete", StringComparison.Ordinal), 0, text.IndexOf("class=\"tiles\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("closed", "many", "Warning", false)]
    [InlineData("full", "worked", "overdue", true)]
    [InlineData("full", "worked", "days old", true)]
    [InlineData("full", "worked", "Since the earlier report", true)]
    public void What_is_not_known_is_not_told(string without, string with, string words, bool isInSecond)
    {
        // Of the body alone: the style has words too.
        Assert.DoesNotContain(words, isInSecond ? Body(without) : Body(with), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(words, isInSecond ? Body(with) : Body(without), StringComparison.OrdinalIgnoreCase);
    }

    private static string Body(string report) => Render.As("html", Reports[report]()).Split("<body>")[1];

    private static HtmlFile Page(string report) => new(Render.As("html", Reports[report]()));

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
