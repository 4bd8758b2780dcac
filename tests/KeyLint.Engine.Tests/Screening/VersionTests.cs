using System.Text;
using CsCheck;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Screening;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Tests.Screening;

/// <summary>A text that is made of another is screened as if it were not.</summary>
public sealed class VersionTests
{
    [Fact]
    public void Version_passes_when_a_scan_finds_something()
    {
        var (screen, made, found, kept, more) = (new TextScreen(RuleSet.BuiltIn), 0, 0, 0, 0);
        Gen.Int[1, 10_000_000].Sample(
            seed =>
            {
                var version = Version.First(seed);
                CleanText? known = null;
                for (var step = 0; step < 6; step++)
                {
                    var source = known;
                    var passes = screen.MayHold(version.Bytes, "", source, version.Copies, out known);
                    var isFound = !Scans.BuiltIn.Scan(new SourceText(version.Text, ""), identify: false).Findings.IsEmpty;
                    Assert.True(passes || !isFound, $"seed {seed}, step {step}: a scan finds something in what does not pass");
                    Assert.Equal(passes, known is null);
                    var whole = new TextScreen(RuleSet.BuiltIn).MayHold(version.Bytes, "");
                    Assert.True(passes || !whole, $"seed {seed}, step {step}: what passes as a whole does not pass as a version");
                    made += source is null ? 0 : 1;
                    found += source is not null && isFound ? 1 : 0;
                    kept += source is not null && known is not null ? 1 : 0;
                    more += passes && !whole ? 1 : 0;
                    version = version.Next();
                }
            },
            iter: 400,
            threads: 1);
        Assert.True(made > 500 && found > 50 && kept > 200, $"too little to show anything: {made} versions, {found} with a secret, {kept} without");
        Assert.True(more * 50 < made, $"{more} of {made} versions pass that would not as a whole");
    }

    [Theory]
    [InlineData("var t = \"ghp_", "\";\n")]
    [InlineData("", "")]
    [InlineData("x: ", "\n")]
    public void Secret_is_seen_that_a_deletion_makes(string before, string after)
    {
        var token = Scans.Sample("{github:ghp_}");
        foreach (var padding in new[] { 0, 1, 63, 64, 191, 192, 193, 700 })
        {
            var space = new string('\n', padding);
            var (head, tail) = before.EndsWith("ghp_", StringComparison.Ordinal) ? (token[4..20], token[20..]) : (token[..20], token[20..]);
            var source = space + before + head + " | " + tail + after + space;
            var text = space + before + head + tail + after + space;
            var screen = new TextScreen(RuleSet.BuiltIn);
            Assert.False(screen.MayHold(Encoding.ASCII.GetBytes(source), "", null, [], out var known));
            var cut = padding + before.Length + head.Length;
            CopiedStretch[] copies = [new(0, 0, cut), new(cut + 3, cut, source.Length - cut - 3)];
            Assert.True(screen.MayHold(Encoding.ASCII.GetBytes(text), "", known, copies, out _));
        }
    }

    [Fact]
    public void Mention_of_the_provider_that_comes_later_is_seen()
    {
        var head = $"open(\"{Scans.Sample("{base62:64:mixed}")}\");\n";
        var rest = string.Concat(Enumerable.Repeat("x = y;\n", 400));
        var screen = new TextScreen(RuleSet.BuiltIn);
        Assert.False(screen.MayHold(Encoding.ASCII.GetBytes(head + rest), "", null, [], out var known));
        var added = "using Binance.Net;\n";
        CopiedStretch[] copies = [new(0, 0, head.Length + rest.Length)];
        Assert.True(screen.MayHold(Encoding.ASCII.GetBytes(head + rest + added), "", known, copies, out _));
    }

    [Fact]
    public void Partner_that_comes_later_is_seen()
    {
        var key = $"open(\"{Scans.Sample("{base62:64:mixed}")}\");\n";
        var rest = string.Concat(Enumerable.Repeat("x = y;\n", 4)) + string.Concat(Enumerable.Repeat("next ", 90));
        var screen = new TextScreen(RuleSet.BuiltIn);
        Assert.False(screen.MayHold(Encoding.ASCII.GetBytes(key + rest), "", null, [], out var known));
        var added = $"\nopen(\"{Scans.Sample("{base62:64:mixed}", 2)}\");\n";
        CopiedStretch[] copies = [new(0, 0, key.Length + rest.Length)];
        Assert.True(screen.MayHold(Encoding.ASCII.GetBytes(key + rest + added), "", known, copies, out _));
    }

    [Fact]
    public void Change_of_encoding_is_seen()
    {
        byte[] source = [.. Encoding.UTF8.GetBytes("é x = 1\n"), .. Encoding.ASCII.GetBytes(new string('\n', 900)), .. "end\n"u8];
        var screen = new TextScreen(RuleSet.BuiltIn);
        Assert.False(screen.MayHold(source, "", null, [], out var known));
        byte[] text = [.. source, 0xFF, .. Encoding.ASCII.GetBytes($" {Scans.Sample("{github:ghp_}")}\n")];
        Assert.True(screen.MayHold(text, "", known, [new CopiedStretch(0, 0, source.Length)], out _));
    }
}
