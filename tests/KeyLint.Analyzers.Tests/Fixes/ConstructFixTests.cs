using System.Text.RegularExpressions;
using KeyLint.Analyzers.Tests.Source;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>Whatever the tests of the analyzer report: no fix that is offered breaks it, or leaves what was reported behind.</summary>
public sealed partial class ConstructFixTests
{
    /// <summary>Constructs that have a fix; of the others, most stand where the language wants a constant, or are comments.</summary>
    private const int Least = 90;

    private static readonly string[] Members =
    [
        .. ConstructTests.Members.Concat(BytesTests.Reported).Concat(FoldingTests.Reported).Select(row => (string)row[1]),
    ];

    [Fact]
    public async Task No_fix_breaks_or_leaves_anything()
    {
        var wrong = new List<string>();
        var isFixed = 0;
        foreach (var member in Members)
        {
            using var run = new FixRun();
            run.Add("App", Source(Mark().Replace(member, "$1")));
            var before = await run.ComplaintsAsync();
            var offers = await run.OffersAsync();
            isFixed += Math.Min(1, offers.Count);
            foreach (var offer in offers)
            {
                var text = await FixRun.TextAsync(offer.Result);
                var after = await FixRun.ComplaintsAsync(offer.Result);
                if (after.Count > before.Count || text.Contains(offer.Reported, StringComparison.Ordinal))
                {
                    wrong.Add($"{offer.Fix}\n{string.Join("\n", after.Except(before))}\n{text}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        Assert.InRange(isFixed, Least, Members.Length);
    }

    [GeneratedRegex(@"\{\|KL\d+:(.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();

    private static string Source(string member) => $$"""
        #pragma warning disable CS0414, CS0169, CS0219, CS0649
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Text;

        class C
        {
            readonly Microsoft.Extensions.Configuration.IConfiguration configuration = null!;
            static readonly Azure.Security.KeyVault.Secrets.SecretClient secrets = null!;

            {{member}}
        }

        static class Extensions { public static byte[] HexToByteArray(this string text) => []; }
        class BinanceCredentials { public BinanceCredentials(string key, string secret) { } }
        class BinanceOptions { public string? Key { get; set; } public string? Secret { get; set; } }
        class BinanceAttribute : System.Attribute { public BinanceAttribute(string key) { } public string? Secret { get; set; } }
        """;
}
