using KeyLint.Analyzers.Tests.Support;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>Comments between the pieces of a secret stay, unless they tell of it.</summary>
public sealed class InnerCommentTests
{
    private const string Read = "Environment.GetEnvironmentVariable(\"BINANCE_API_SECRET\") ?? throw new InvalidOperationException(\"Set the environment variable BINANCE_API_SECRET.\")";

    private static readonly string Head = BinanceSecret[..30];
    private static readonly string Tail = BinanceSecret[30..];

    /// <summary>[ and ] stand for the two halves in their quotes, ¤ for the read.</summary>
    public static TheoryData<string, string> Kept => new()
    {
        { "[ + // first half\n        ];", "// first half\n        ¤;" },
        { "[ // first half\n        + ]; // second half", "// first half\n        ¤; // second half" },
        { "[ // first half\r\n        + ];", "// first half\r\n        ¤;" },
        { "\n        [ // first half\n            + ];", "\n        // first half\n        ¤;" },
        { "[ + /* first */ ];", "/* first */ ¤;" },
        { "[ /* one */ + /* two */ ];", "/* one */ /* two */ ¤;" },
        { "[ /* one */ // two\n            + // three\n            ];", "/* one */ // two\n            // three\n            ¤;" },
        { "/* before */ [ + ];", "/* before */ ¤;" },
        { "([ // first half\n        + ]);", "(// first half\n        ¤);" },
        { "[ + /* two\n        lines */ ];", "/* two\n        lines */ ¤;" },
    };

    /// <summary>Comments that give a part away, in whatever spacing.</summary>
    public static TheoryData<string> Taken => new()
    {
        "[ + /* § */ ];",
        "[ + /* half of § it is */ ];",
        "[ // " + BinanceSecret[..8] + "…\n        + ];",
        "[ // it ends with " + BinanceSecret[^6..] + "\n        + ];",
        "[ /* " + BinanceSecret[10..14] + " " + BinanceSecret[14..18] + " */ + ];",
        "[ + // " + BinanceSecret[24..36] + "\n        ];",
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Comment_stays(string before, string after) =>
        Assert.Equal(Class(after), await FixedAsync(before));

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Comment_that_holds_a_part_goes(string before) =>
        Assert.Equal(Class("¤;"), await FixedAsync(before));

    [Theory]
    [InlineData("[ + /** of the ledger */ ];")]
    [InlineData("[\n        /// of the ledger\n        + ];")]
    public async Task Comment_of_a_document_stays(string value) =>
        Assert.Contains("of the ledger", await FixedAsync(value), StringComparison.Ordinal);

    [Fact]
    public async Task Comment_on_the_last_line_of_a_file_is_no_fault()
    {
        using var run = new FixRun();
        run.Add("App", $"using System; class C {{ public string BinanceSecret = \"{Head}\" + /** of the ledger */ \"{Tail}\"; }}");
        Assert.NotEmpty(await run.OffersAsync());
    }

    [Fact]
    public async Task Comment_that_holds_another_secret_loses_it()
    {
        using var run = new FixRun();
        run.Add("App", $"using System; class C {{ public string binanceKey = \"{BinanceKey[..30]}\" /* pair of {BinanceSecret} */ + \"{BinanceKey[30..]}\"; public string binanceSecret = \"{BinanceSecret}\"; }}");
        var text = await FixRun.TextAsync(await run.FixAllAsync(new KeyLint.CodeFixes.Sources.EnvironmentVariableFix(), Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Document));
        Assert.DoesNotContain(BinanceSecret, text, StringComparison.Ordinal);
        Assert.Contains("/* pair of [removed] */", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_that_is_a_word_stays_in_names()
    {
        using var run = new FixRun();
        run.Add("App", "class C { public string orders1 = \"Host=db.internal.net;Username=app;Password=¶\"; }".Replace("¶", "ORDERS1"));
        Assert.Contains("GetEnvironmentVariable(\"ORDERS1_CONNECTION_STRING\")", await FixRun.TextAsync(await run.FixAllAsync(new KeyLint.CodeFixes.Sources.EnvironmentVariableFix(), Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Document)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_comment_that_holds_a_part_goes() =>
        Assert.Equal(Class("/* first */ ¤;"), await FixedAsync("[ /* first */ + /* " + Tail + " */ ];"));

    [Theory]
    [InlineData("{ /* of the ledger */ ¤ }", "/* of the ledger */ ")]
    [InlineData("{ ¤, /* 0x42, 0x49, 0x4e */ }", "")]
    public async Task Comment_among_elements(string elements, string comment)
    {
        using var run = new FixRun();
        run.Add("App", $"using System;\nclass C {{ static readonly byte[] binanceSecret = new byte[] {elements.Replace("¤", string.Join(", ", ("BIN" + BinanceSecret[3..]).Select(c => $"0x{(int)c:x2}")))}; byte[] M() => binanceSecret; }}");
        var offers = await run.OffersAsync();
        Assert.Contains($"binanceSecret = {comment}Convert.FromBase64String(", await FixRun.TextAsync(Assert.Single(offers).Result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/* Username and server */", "/* Username and server */ Environment.")]
    [InlineData("/* Password is § */", "Environment.")]
    public async Task Comment_in_a_connection(string comment, string read)
    {
        var password = Secrets.Random("{base62:14:mixed}", 8);
        using var run = new FixRun();
        run.Add("App", $"using System;\nclass C {{ string M() {{ var orders = \"Host=db.internal.net;\" + {comment.Replace("§", password)} \"Username=app;Password={password}\"; return orders; }} }}");
        var offer = Assert.Single(await run.OffersAsync());
        Assert.Contains("var orders = " + read, await FixRun.TextAsync(offer.Result), StringComparison.Ordinal);
    }

    private static async Task<string> FixedAsync(string value)
    {
        using var run = new FixRun();
        run.Add("App", Class(value));
        var result = Assert.Single(await run.OffersAsync()).Result;
        Assert.Empty(await FixRun.ComplaintsAsync(result));
        return await FixRun.TextAsync(result);
    }

    private static string Class(string value) => $$"""
        using System;

        class C
        {
            public string BinanceSecret = {{value.Replace("[", $"\"{Head}\"").Replace("]", $"\"{Tail}\"").Replace("§", Head).Replace("¤", Read)}}
        }
        """;
}
