using System.Diagnostics;
using System.Text;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Screening;
using KeyLint.Engine.Tests.Silence;
using KeyLint.Engine.Text;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Robustness;

/// <summary>Four times the text may take a little more than four times the time, not sixteen: generous, to catch squares and no more.</summary>
public sealed class LinearTimeTests
{
    private const double MostRatio = 9;

    public static TheoryData<string, int, Func<int, string>> Texts => new()
    {
        { "quoted digests on one line", 22_000, count => Repeat(count, i => $"\"{Public.Hex(32, i)}\",") },
        { "named digests on one line", 8_000, count => Repeat(count, i => $"\"apiSecret\":\"{Public.Hex(32, i)}\",") + "bitget" },
        { "labels of passwords on one line", 40_000, count => Repeat(count, i => $"\"password\":\"{i}\",") },
        { "words in capitals", 100_000, count => Repeat(count, i => i % 2 == 0 ? "ABANDON " : "Ability ") },
        { "one character", 1_000_000, count => new string('a', count) },
        { "one digit", 1_000_000, count => new string('7', count) },
        { "spaces", 1_000_000, count => new string(' ', count) },
        { "quotes", 500_000, count => new string('"', count) },
        { "backslashes", 500_000, count => new string('\\', count) },
        { "escaped quotes", 300_000, count => Repeat(count, _ => "\\\"") },
        { "opening brackets", 300_000, count => new string('(', count) + Sample("{base62:64:mixed}") },
        { "empty lines", 500_000, count => new string('\n', count) },
        { "lines of GUIDs with names", 15_000, count => Repeat(count, i => $"okxKey{i} = \"{Public.Guid(i)}\";\n") },
        { "lines of digests with names", 15_000, count => Repeat(count, i => $"bitget_secret_{i} = {Public.Hex(32, i)}\n") },
        { "credentials", 1_500, count => Repeat(count, i => Scanning.Keyring.Of("binance", i).Lines($"binance{i}_{{0}} = \"{{1}}\"") + "\n") },
        { "passphrase names", 60_000, count => "okx\n" + Repeat(count, _ => "passphrase = x\n") },
        { "BEGIN lines", 20_000, count => Repeat(count, _ => "-----BEGIN " + "PRIVATE KEY-----\n") },
        { "listed words", 60_000, count => Repeat(count, i => Validation.Words[i * 7919 % 2048] + (i % 12 == 11 ? "\n" : " ")) },
        { "listed words in quotes", 60_000, count => Repeat(count, i => "\"" + Validation.Words[i * 7919 % 2048] + "\", ") },
        { "literals in pieces", 20_000, count => Repeat(count, i => $"\"{Public.Hex(16, i)}\" +\n") },
        { "key words", 100_000, count => Repeat(count, _ => "value key name value=") },
        { "values like fingerprints", 10_000, count => Repeat(count, i => $"token{i} = \"{Sample("{lower36:16}", i).Replace('0', '2').Replace('1', '3').Replace('8', '4').Replace('9', '5')}\"\n") },
        { "directives", 8_000, count => Repeat(count, i => $"token = \"{Sample("{base62:40:mixed}", i)}\" /* keylint:{"allow"} okx,binance,nonsense{i} why */;") },
        { "directives without an end", 20_000, count => $"token = \"{Sample("{base62:40:mixed}", 3)}\"" + Repeat(count, i => $" /* keylint:{"allow"} nons{i} why") },
        { "quotes before comments without an end", 100_000, count => Repeat(count, _ => "\"/*") },
        { "quotes before comments of lines without an end", 100_000, count => Repeat(count, _ => "'//") },
        { "brackets before comments without an end", 100_000, count => Repeat(count, _ => "[/*") },
        { "data sources", 40_000, count => Repeat(count, i => $"a:pass{i % 7}@tcp(h)/") },
        { "pairs with spaces", 40_000, count => Repeat(count, i => $"host=h{i} password=pass{i % 7}x ") },
        { "headings", 8_000, count => Repeat(count, i => $"{(i % 2 == 0 ? "lbank" : "bitget")}:\n  key: {Public.Hex(16, i)}\n  secret: {Public.Hex(32, i)}\n") },
        { "minified code", 30_000, count => Repeat(count, i => $"var a{i}=function(b{i}){{return b{i}.token||\"{Public.Hex(8, i)}\"}};") },
    };

    private static class Validation
    {
        public static IReadOnlyList<string> Words => KeyLint.Engine.Validation.Bip39Language.English.Words;
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Time_of_a_scan_grows_with_the_text(string name, int count, Func<int, string> make) =>
        Compare(name, make(count / 4), make(count), text => () => BuiltIn.Scan(new SourceText(text, "")));

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Time_of_the_screen_grows_with_the_text(string name, int count, Func<int, string> make) =>
        Compare(name, make(count / 4), make(count), text =>
        {
            // A used one knows the text.
            var screen = new TextScreen(RuleSet.BuiltIn);
            var bytes = Encoding.UTF8.GetBytes(text);
            return () => screen.MayHold(bytes, "");
        });

    /// <summary>Bundles and translations have thousands of edits from one version to the next.</summary>
    [Theory]
    [InlineData("labels on one line", 30_000)]
    [InlineData("one run with labels", 20_000)]
    [InlineData("short lines", 40_000)]
    public void Time_of_a_version_grows_with_the_text(string name, int count)
    {
        Func<int, string> make = name switch
        {
            "labels on one line" => i => $"{new string('x', 90)} password = $p{i} ",
            "one run with labels" => i => "password=" + new string('x', 100),
            _ => i => $"var a{i} = {i};\n",
        };
        Compare(name, Repeat(count / 4, make), Repeat(count, make), text =>
        {
            const int Copied = 100;
            var screen = new TextScreen(RuleSet.BuiltIn);
            var source = Encoding.UTF8.GetBytes(text);
            Assert.False(screen.MayHold(source, "", null, default, out var known));
            Assert.NotNull(known);
            var copies = Enumerable.Range(0, source.Length / Copied).Select(i => new CopiedStretch(i * Copied, i * (Copied + 1), Copied)).ToArray();
            var version = copies.SelectMany(copy => source.AsSpan(copy.Source, Copied).ToArray().Append((byte)' ')).ToArray();
            return () => screen.MayHold(version, "", known, copies, out _);
        });
    }

    /// <summary>A busy machine slows single runs; a square shows in each of them.</summary>
    private static void Compare(string name, string small, string large, Func<string, Action> make)
    {
        const int MostRounds = 5;
        Time(small, make);
        var (quick, slow) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < MostRounds; round++)
        {
            quick = Least(quick, Time(small, make));
            slow = Least(slow, Time(large, make));
            if (slow / (quick + TimeSpan.FromMilliseconds(20)) < MostRatio)
            {
                return;
            }
        }

        Assert.Fail($"{name}: {quick.TotalMilliseconds:F0} ms for {small.Length} characters, {slow.TotalMilliseconds:F0} ms for {large.Length}");
    }

    private static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Time(string text, Func<string, Action> make)
    {
        var run = make(text);
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed;
    }

    private static string Repeat(int count, Func<int, string> item)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(item(i + 1));
        }

        return text.ToString();
    }
}
