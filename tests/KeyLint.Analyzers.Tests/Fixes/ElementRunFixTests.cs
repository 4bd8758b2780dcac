using KeyLint.Analyzers.Reporting;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>Keys that are written as elements, where a finding runs from the first to the last.</summary>
public sealed class ElementRunFixTests
{
    private const string Read = "Environment.GetEnvironmentVariable(\"WALLET_KEY\") ?? throw new InvalidOperationException(\"Set the environment variable WALLET_KEY";
    private const string Bytes = "Convert.FromBase64String(" + Read + " to its value in Base64.\"))";
    private const string Characters = "(" + Read + ".\")).ToCharArray()";

    private static readonly string Numbers = string.Join(", ", Enumerable.Range(17, 32).Select(n => $"0x{n * 5 % 256:x2}"));
    private static readonly string Letters = string.Join(", ", Enumerable.Range(0, 32).Select(n => $"'{(char)('a' + (n * 7 % 26))}'"));

    /// <summary>Members; § stands for numbers, ¤ for letters.</summary>
    public static TheoryData<string, string> Fixed => new()
    {
        { "byte[] walletKey = new byte[] { § };", "byte[] walletKey = " + Bytes + ";" },
        { "byte[] walletKey = new byte[32] { § };", "byte[] walletKey = " + Bytes + ";" },
        { "byte[] walletKey = { § };", "byte[] walletKey = " + Bytes + ";" },
        { "byte[] walletKey = [§];", "byte[] walletKey = " + Bytes + ";" },
        { "ReadOnlySpan<byte> WalletKey => [§];", "ReadOnlySpan<byte> WalletKey => " + Bytes + ";" },
        { "ReadOnlySpan<byte> WalletKey => new byte[] { § };", "ReadOnlySpan<byte> WalletKey => " + Bytes + ";" },
        { "void M() { var walletKey = new byte[] { § }; } // §", "void M() { var walletKey = " + Bytes + "; } // [removed]" },
        { "byte[][] walletKey = [[§], []];", "byte[][] walletKey = [" + Bytes + ", []];" },
        { "char[] walletKey = { ¤ };", "char[] walletKey = " + Characters + ";" },
        { "char[] walletKey = new[] { ¤ };", "char[] walletKey = " + Characters + ";" },
        { "char[] walletKey = [¤];", "char[] walletKey = " + Characters + ";" },
    };

    public static TheoryData<string> NotOffered => new()
    {
        "int[] walletKey = { § };",
        "long[] walletKey = [§];",
        "object walletKey = new[] { § };",
        "byte[,] walletKey = { { § } };",
        "System.Collections.Generic.List<byte> walletKey = [§];",
        "System.Collections.Generic.IList<byte> walletKey = [§];",
        "System.Collections.Generic.List<byte> walletKey = new() { § };",
        "void M() { Span<byte> walletKey = stackalloc byte[] { § }; }",
        "[Wallet(new byte[] { § })] class D { } class WalletAttribute : Attribute { public WalletAttribute(byte[] key) { } }",
        "static byte b = 1; byte[] walletKey = { §, b };",
        "byte[] walletKey = [§, .. Array.Empty<byte>()];",
        "byte[] walletKey = [1, §];",
    };

    [Theory]
    [MemberData(nameof(Fixed))]
    public async Task Elements_are_replaced_with_what_holds_them(string before, string after)
    {
        var (offers, complaints) = await OffersAsync(before, _ => _);
        var offer = Assert.Single(offers);
        Assert.Equal(complaints, await FixRun.ComplaintsAsync(offer.Result));
        Assert.Equal(Class(after), await FixRun.TextAsync(offer.Result));
    }

    [Theory]
    [MemberData(nameof(NotOffered))]
    public async Task Elements_of_another_type_or_only_some_of_them_are_left_to_a_person(string member) =>
        Assert.Empty((await OffersAsync(member, _ => _)).Offers);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(6, 0)]
    [InlineData(0, 6)]
    [InlineData(-1, 0)]
    [InlineData(0, -2)]
    public async Task Finding_that_is_not_just_the_elements_has_no_fix(int start, int end) =>
        Assert.Empty((await OffersAsync("byte[] walletKey = new byte[] { § };", span => TextSpan.FromBounds(span.Start + start, span.End - end))).Offers);

    private static async Task<(IReadOnlyList<FixRun.Offer> Offers, IReadOnlyList<string> Complaints)> OffersAsync(string member, Func<TextSpan, TextSpan> change)
    {
        var source = Class(member).Replace("§", Numbers).Replace("¤", Letters);
        using var run = new FixRun();
        run.Add("App", source);
        var elements = source.Contains(Numbers, StringComparison.Ordinal) ? Numbers : Letters;
        var span = new TextSpan(source.IndexOf(elements, StringComparison.Ordinal), elements.Length);
        return (await run.OffersAsync(DiagnosticIds.WalletSecret, change(span), "WALLET_KEY"), await run.ComplaintsAsync());
    }

    private static string Class(string member) => $$"""
        using System;

        #pragma warning disable CS0169, CS0414, CS0219
        class C
        {
            {{member}}
        }
        """;
}
