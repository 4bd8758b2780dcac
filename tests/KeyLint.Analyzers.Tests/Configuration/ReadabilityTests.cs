using System.Text;
using KeyLint.Analyzers.Configuration;
using KeyLint.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Configuration;

/// <summary>Files that are broken, odd, huge, twice there or gone: nothing fails, and what is not scanned is said.</summary>
public sealed class ReadabilityTests
{
    private static readonly string Document = $$"""{ "Börse": "ä", "Binance": { "ApiSecret": "{{BinanceSecret}}" } }""";

    private static readonly string[] Reported = ["KL2001"];

    private static readonly string[] Unscanned = ["KL2003"];

    public static TheoryData<string> Encodings => new("utf-8", "utf-16", "utf-16BE", "latin1");

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Encoding_that_the_compiler_knows_moves_no_span(string encoding)
    {
        var diagnostic = Assert.Single(await Run(Decoded(Encoding.GetEncoding(encoding), withMark: true)));
        Assert.Equal("KL2001", diagnostic.Id);
        Assert.Equal(BinanceSecret, Document.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task Encoding_that_is_not_known_is_said(string encoding)
    {
        var diagnostic = Assert.Single(await Run(Decoded(Encoding.GetEncoding(encoding), withMark: false)));
        Assert.Equal("KL2003", diagnostic.Id);
        Assert.Contains("UTF-8", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("\"")]
    [InlineData("{ \"Binance\": { \"ApiSecret\": \"")]
    [InlineData("<configuration><add key=\"BinanceApiSecret\" value=\"")]
    [InlineData("key: |\n\t- {")]
    [InlineData("=\n==\n=;=\n")]
    [InlineData("\\u12")]
    [InlineData("\ud800")]
    public async Task Broken_text_without_a_credential_is_silent(string text) => Assert.Empty(await Run(SourceText.From(text)));

    [Fact]
    public async Task Text_that_is_cut_anywhere_never_fails()
    {
        for (var length = 0; length < Document.Length; length += 3)
        {
            Assert.All(await Run(SourceText.From(Document[..length])), diagnostic => Assert.Equal("KL2001", diagnostic.Id));
        }
    }

    [Fact]
    public async Task Broken_text_with_a_credential_is_reported() =>
        Assert.Equal(Reported, Ids(await Run(SourceText.From($$"""{ "Binance": { "ApiSecret": "{{BinanceSecret}}", """))));

    [Fact]
    public async Task Text_that_is_too_long_is_said_and_never_read() =>
        Assert.Equal(Unscanned, Ids(await Run(new EndlessText(Readability.MaximumLength + 1))));

    [Fact]
    public async Task Too_long_a_text_that_is_switched_off_is_silent() =>
        Assert.Empty(await Analysis.RunAsync([new GivenText("keys.txt", new EndlessText(Readability.MaximumLength + 1))]));

    [Fact]
    public async Task File_that_cannot_be_opened_is_left_to_the_compiler() =>
        Assert.Equal(Reported, Ids(await Analysis.RunAsync([new GivenText("/project/.env", null), new GivenText("/project/appsettings.json", SourceText.From(Document))])));

    [Fact]
    public async Task File_that_is_handed_over_twice_is_reported_once()
    {
        var text = SourceText.From(Document);
        Assert.Equal(Reported, Ids(await Analysis.RunAsync([new GivenText("/project/appsettings.json", text), new GivenText("/project/appsettings.json", text)])));
    }

    private static IEnumerable<string> Ids(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.Id);

    private static Task<IReadOnlyList<Diagnostic>> Run(SourceText text) => Analysis.RunAsync([new GivenText("/project/appsettings.json", text)]);

    /// <summary>The document as the compiler reads its bytes: strict UTF-8 or what a mark says, else Latin-1.</summary>
    private static SourceText Decoded(Encoding encoding, bool withMark)
    {
        var bytes = encoding.GetBytes(Document);
        using var stream = new MemoryStream(withMark ? [.. encoding.GetPreamble(), .. bytes] : bytes);
        try
        {
            return SourceText.From(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            return SourceText.From(bytes, bytes.Length, Encoding.Latin1);
        }
    }

    private sealed class GivenText(string path, SourceText? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class EndlessText(int length) : SourceText
    {
        public override Encoding? Encoding => null;

        public override int Length => length;

        public override char this[int position] => throw new InvalidOperationException("A text of this length is not to be read.");

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
            throw new InvalidOperationException("A text of this length is not to be read.");
    }
}
