using KeyLint.Analyzers.Tests.Support;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Source;

/// <summary>Secrets in pieces that only the compiler can put together, and secrets written in escapes.</summary>
public sealed class FoldingTests
{
    private static readonly string Head = BinanceSecret[..30];
    private static readonly string Tail = BinanceSecret[30..];
    private static readonly string GitLabToken = Of("gitlab", "token", 5);

    public static TheoryData<string, string> Reported => new()
    {
        { "constant and literal", $$"""const string Head = "{{Head}}"; string binanceSecret = {|KL1001:Head + "{{Tail}}|}";""" },
        { "literal and constant", $$"""const string Tail = "{{Tail}}"; string binanceSecret = "{|KL1001:{{Head}}" + Tail|};""" },
        { "two constants", $$"""const string Head = "{{Head}}"; const string Tail = "{{Tail}}"; string binanceSecret = {|KL1001:Head + Tail|};""" },
        { "local constant", $$"""string M() { const string head = "{{Head}}"; var binanceSecret = {|KL1001:head + "{{Tail}}|}"; return binanceSecret; }""" },
        { "qualified constant", $$"""static class Parts { public const string Head = "{{Head}}"; } string binanceSecret = {|KL1001:Parts.Head + "{{Tail}}|}";""" },
        { "three pieces", $$"""const string Mid = "{{Tail[..10]}}"; string binanceSecret = "{|KL1001:{{Head}}" + Mid + "{{Tail[10..]}}|}";""" },
        { "interpolated constant", $$"""const string Head = "{{Head}}"; string binanceSecret = $"{|KL1001:{Head}{{Tail}}|}";""" },
        { "two interpolated constants", $$"""const string Head = "{{Head}}"; const string Tail = "{{Tail}}"; string binanceSecret = $"{|KL1001:{Head}{Tail}|}";""" },
        { "interpolation with other holes", $$"""const string Head = "{{Head}}"; string M(string user) { var binanceSecret = $"{user} {|KL1001:{Head}{{Tail}}|}"; return binanceSecret; }""" },
        { "prefix constant", $$"""const string Prefix = "ghp_"; string gh = {|KL1003:Prefix + "{{GitHubToken[4..]}}|}";""" },
        { "unicode escape", $$"""string binanceSecret = "{|KL1001:\u{{(int)BinanceSecret[0]:x4}}{{BinanceSecret[1..]}}|}";""" },
        { "long unicode escape", $$"""string binanceSecret = "{{"{|KL1001:"}}{{BinanceSecret[..40]}}\U{{(int)BinanceSecret[40]:x8}}{{BinanceSecret[41..]}}|}";""" },
        { "hexadecimal escape", $$"""string binanceSecret = "{|KL1001:{{Head}}\x{{(int)Tail[0]:x4}}{{Tail[1..]}}|}";""" },
        { "escape in an interpolation", $$"""string binanceSecret = $"{|KL1001:\u{{(int)BinanceSecret[0]:x4}}{{BinanceSecret[1..]}}|}";""" },
        { "escape of a file in verbatim text", $$"""string json = @"{ ""gh"": ""{|KL1003:\u0067hp_{{GitHubToken[4..]}}|}"" }";""" },
        { "escape of a file in raw text", "string json = \"\"\"{ \"gh\": \"{|KL1003:\\u0067hp_" + GitHubToken[4..] + "|}\" }\"\"\";" },
        { "holes of literals", $$"""string binanceSecret = $"{"{|KL1001:{{Head}}"}{"{{Tail}}|}"}";""" },
        { "hole of a literal and text", $$"""string binanceSecret = $"{"{|KL1001:{{Head}}"}{{Tail}}|}";""" },
        { "text and hole of a literal", $$"""string binanceSecret = $"{|KL1001:{{Head}}{"{{Tail}}|}"}";""" },
        { "hole of a constant and of a literal", $$"""const string Head = "{{Head}}"; string binanceSecret = $"{|KL1001:{Head}{"{{Tail}}|}"}";""" },
        { "number at the end", $$"""string binanceSecret = "{|KL1001:{{BinanceSecret[..60]}}" + 1234|};""" },
        { "number in the middle", $$"""string binanceSecret = "{|KL1001:{{Head}}" + 7 + "{{Tail[1..]}}|}";""" },
        { "number at the beginning", $$"""string binanceSecret = {|KL1001:1234 + "{{BinanceSecret[4..]}}|}";""" },
        { "character", $$"""string binanceSecret = "{|KL1001:{{Head}}" + '{{Tail[0]}}' + "{{Tail[1..]}}|}";""" },
        { "character at the beginning", $$"""string binanceSecret = '{|KL1001:{{Head[0]}}' + "{{BinanceSecret[1..]}}|}";""" },
        { "constant character", $$"""const char Middle = '{{Tail[0]}}'; string binanceSecret = "{|KL1001:{{Head}}" + Middle + "{{Tail[1..]}}|}";""" },
        { "constant number", $$"""const int Middle = 1234; string binanceSecret = "{|KL1001:{{Head}}" + Middle + "{{Tail[4..]}}|}";""" },
        { "name of a member", $$"""int Ab3; string binanceSecret = {|KL1001:nameof(Ab3) + "{{BinanceSecret[3..]}}|}";""" },
        { "name of a member in the middle", $$"""int Ab3; string binanceSecret = "{|KL1001:{{Head}}" + nameof(Ab3) + "{{Tail[3..]}}|}";""" },
        { "parentheses around pieces", $$"""string binanceSecret = ("{|KL1001:{{Head}}") + (("{{Tail}}|}"));""" },
        { "parentheses around a constant", $$"""const string Head = "{{Head}}"; string binanceSecret = ({|KL1001:Head) + "{{Tail}}|}";""" },
        { "parentheses around a sum", $$"""string binanceSecret = "{|KL1001:{{Head[..10]}}" + ("{{Head[10..]}}" + "{{Tail}}|}");""" },
        { "cast of a piece", $$"""string binanceSecret = "{|KL1001:{{Head}}" + (string)"{{Tail}}|}";""" },
        { "cast of the first piece", $$"""string binanceSecret = (string)"{|KL1001:{{Head}}" + "{{Tail}}|}";""" },
        { "cast of the whole", $$"""string binanceSecret = (string)"{|KL1001:{{BinanceSecret}}|}";""" },
        { "parentheses and casts", $$"""string binanceSecret = ((string)(((object)("{|KL1001:{{BinanceSecret}}|}"))));""" },
        { "escape of an astral character before", $$"""string s = "😀 {|KL1003:{{GitHubToken}}|}";""" },
        { "escape of an astral character right before", $$"""string s = "😀{|KL1003:{{GitHubToken}}|}";""" },
        { "escape of a character right before", $$"""string s = "é{|KL1003:{{GitHubToken}}|}";""" },
        { "prefix and number", $$"""string gl = "{|KL1003:glpat-" + 12 + "{{GitLabToken[8..]}}|}";""" },
        { "every character escaped", $$"""string binanceSecret = "{|KL1001:{{string.Concat(BinanceSecret.Select(c => $"\\u{(int)c:x4}"))}}|}";""" },
    };

    public static TheoryData<string, string> Silent => new()
    {
        { "constant added to text, reported where it is written", $$"""const string BinanceSecret = "{|KL1001:{{BinanceSecret}}|}"; string s = "signed-with:" + BinanceSecret;""" },
        { "constant with a prefix, reported where it is written", $$"""const string BinanceSecret = "{|KL1001:{{BinanceSecret}}|}"; string s = "Binance-" + BinanceSecret;""" },
        { "constant in a hole, reported where it is written", $$"""const string BinanceSecret = "{|KL1001:{{BinanceSecret}}|}"; string s = $"key={BinanceSecret}";""" },
        { "constant glued to a hole, reported where it is written", $$"""const string BinanceSecret = "{|KL1001:{{BinanceSecret}}|}"; string s = $"{BinanceSecret}:{BinanceSecret}";""" },
        { "token added to text, reported where it is written", $$"""const string Token = "{|KL1003:{{GitHubToken}}|}"; string s = "Bearer:" + Token;""" },
        { "variable, not constant", $$"""static string Prefix = "ghp_"; string gh = Prefix + "{{GitHubToken[4..]}}";""" },
        { "escaped backslash", $$"""string path = "binance\\u0041\\x42";""" },
        { "sum of numbers in parentheses", $$"""string gl = "glpat-" + (1 + 2) + "{{GitLabToken[8..]}}";""" },
        { "numbers that are added first", $$"""string binance = 12 + 34 + "{{BinanceSecret[4..]}}";""" },
        { "sum that begins with numbers, in parentheses", $$"""string gl = "glpat-" + (1 + 2 + "{{GitLabToken[8..]}}");""" },
        { "number of another form", $$"""string gl = "glpat-" + 1.2 + "{{GitLabToken[9..]}}";""" },
        { "difference", $$"""string gl = "glpat-" + (12 - 0) + "{{GitLabToken[8..]}}";""" },
        { "negative number", $$"""string gl = "glpat-" + -1 + "{{GitLabToken[8..]}}";""" },
        { "hole with a width", $$"""string gl = $"glpat-{"12",3}{{GitLabToken[8..]}}";""" },
        { "hole with a format", $$"""string gl = $"glpat-{12:d3}{{GitLabToken[8..]}}";""" },
        { "hole with a variable in parentheses", $$"""string M(string s) => $"glpat-{(s)}{{GitLabToken[8..]}}";""" },
        { "variable in parentheses", $$"""string M(string s) { var gl = ("glpat-") + (s) + ("{{GitLabToken[8..]}}"); return gl; }""" },
        { "cast of a variable", $$"""string M(object o) { var gl = "glpat-" + (string)o + "{{GitLabToken[8..]}}"; return gl; }""" },
        { "call that is no nameof", $$"""string Ab() => ""; string M() { var gl = "glpat-" + Ab() + "{{GitLabToken[8..]}}"; return gl; }""" },
        { "operands of different sums", $$"""string M(string s) { var gl = ("glpat-").Trim() + ("{{GitLabToken[6..]}}"); return gl; }""" },
        { "numbers", """int binanceSecret = 1 + 2; const int Head = 3; int m = Head + Head;""" },
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task Secret_in_pieces_is_reported(string how, string member) => Member(how, member);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task Nothing_is_reported_twice_or_made_up(string how, string member) => Member(how, member);

    private static Task Member(string how, string member)
    {
        Assert.NotEmpty(how);
        return Verify.Source(Source(member));
    }

    /// <summary>The member in a file.</summary>
    public static string Source(string member) => $$"""
            class C
            {
                {{member}}
            }
            """;
}
