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

    public static TheoryData<string> FormNames => [.. Made.Select(form => form.Name)];

    /// <summary>All forms but what passes by its looks alone, and some that are longer than what a look reads around it.</summary>
    private static IEnumerable<Forms> Made =>
    [
        .. Forms.All.Where(form => form.Name is not ("folded" or "private key")),
        new("long base64", seed => $"\ndata: {Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Lines(40)}token: {Token(seed)}\n{Lines(40)}"))}\n"),
        new("long array", seed => $"\nbyte[] b = [ {string.Join(", ", (Lines(14) + Token(seed) + "\n" + Lines(14)).Select(c => (int)c))} ];\n"),
        new("long escapes", seed => $"\nx = \"{string.Concat((Lines(9) + Token(seed) + " " + Lines(9)).Replace('\n', ' ').Select(c => $"\\u{(int)c:x4}"))}\"\n"),
        new("long joint", seed => $"\nvar t = {string.Join("\n    + ", (Lines(20) + Token(seed) + " " + Lines(20)).Replace('\n', ' ').Chunk(14).Select(piece => $"\"{new string(piece)}\""))};\n"),
        new("joint behind a comment", seed => $"\nvar t = \"{Token(seed)[..9]}\" // {Lines(40).Replace('\n', ' ')}\n    + \"{Token(seed)[9..]}\";\n"),
        new("spaced phrase", seed => $"\n{Scans.Sample("{mnemonic:12}", seed).Replace(" ", "          \n          ")}\n"),
        new("between wide letters", seed => $"\n# {new string('中', 150)} {Token(seed)} {new string('文', 150)}\n", 1_000),
        new("pair", seed => $"\nopen(\"{Scans.Sample("{base62:64:mixed}", seed)}\");\n{Lines(8)}open(\"{Scans.Sample("{base62:64:mixed}", seed + 1)}\");\n"),
    ];

    /// <summary>A secret is put together by one edit, in it or near it; what stands around is the same as before.</summary>
    [Theory]
    [MemberData(nameof(FormNames))]
    public void Secret_passes_that_an_edit_makes(string name)
    {
        var form = Made.Single(form => form.Name == name);
        var (screen, made, held, none) = (new TextScreen(RuleSet.BuiltIn), 0, 0, 0);
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Double[0, 1], Gen.Int[0, 14], Gen.Int[0, 14]).Sample(
            (seed, place, removed, added) =>
            {
                var secret = form.Make(seed);
                var head = Lines(300);
                var text = Encoding.UTF8.GetBytes(head + Noise.Text(seed, seed % 9) + secret + Noise.Text(seed + 1, seed % 9) + Lines(300));
                var at = head.Length - 30 + (int)(place * (Encoding.UTF8.GetByteCount(secret) + 60));
                var source = (byte[])[.. text[..at], .. Encoding.UTF8.GetBytes(Noise.Text(seed + 2, removed)), .. text[(at + added)..]];
                var shift = source.Length - text.Length;
                if (Find(text).IsEmpty)
                {
                    none++;
                    return;
                }

                if (screen.MayHold(source, "", null, [], out var known))
                {
                    held++;
                    return;
                }

                made++;
                CopiedStretch[] copies = [new(0, 0, at), new(at + added + shift, at + added, text.Length - at - added)];
                Assert.True(screen.MayHold(text, "", known, copies, out _), $"seed {seed}, {added} bytes at {at - head.Length} of {secret.Length}, in place of {removed}");
            },
            iter: form.Iterations * 2,
            threads: 1);
        Assert.True(made > 0, $"too little to show anything: {made} of {made + held} that hold something, {none} do not");
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

    /// <summary>A token that opens a channel is none to revoke: the word that tells so is far from it, farther than what is near.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Loss_of_what_made_it_harmless_is_seen(bool isBefore)
    {
        var value = $"\"token\": \"{Scans.Sample("{base62:64:mixed}")}\"\n";
        var gap = string.Concat(Enumerable.Repeat("\"x\": 1,\n", 27));
        var lines = Lines(200);
        var screen = new TextScreen(RuleSet.BuiltIn);
        Assert.False(screen.MayHold(Encoding.ASCII.GetBytes(With("instanceServers")), "", null, [], out var known));
        var at = With("").Length - (isBefore ? value.Length + gap.Length : 0) - lines.Length;
        CopiedStretch[] copies = [new(0, 0, at), new(at + 15, at, With("").Length - at)];
        Assert.True(screen.MayHold(Encoding.ASCII.GetBytes(With("")), "", known, copies, out _));

        string With(string word) => lines + (isBefore ? word + gap + value : value + gap + word) + lines;
    }

    [Fact]
    public void Name_that_comes_later_to_what_is_joined_is_seen_however_far_it_stands()
    {
        // No piece is a run of its own, which would be looked at again.
        var pieces = Scans.Sample("{base62:64:mixed}").Chunk(8).Select(piece => $"\"{new string(piece)}\"");
        var rest = $" ={new string(' ', 230)}{string.Join(" + ", pieces)};\n";
        var lines = Lines(200);
        var screen = new TextScreen(RuleSet.BuiltIn);
        Assert.False(screen.MayHold(Encoding.ASCII.GetBytes(lines + "number1" + rest + lines), "", null, [], out var known));
        CopiedStretch[] copies = [new(0, 0, lines.Length), new(lines.Length + 7, lines.Length + 9, rest.Length + lines.Length)];
        Assert.True(screen.MayHold(Encoding.ASCII.GetBytes(lines + "apiSecret" + rest + lines), "", known, copies, out _));
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

    private static string Token(int seed) => Scans.Sample("{github:ghp_}", seed);

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("x = y;\n", count));

    private static System.Collections.Immutable.ImmutableArray<KeyLint.Engine.Findings.Finding> Find(byte[] text) =>
        Scans.BuiltIn.Scan(new SourceText((System.Text.Unicode.Utf8.IsValid(text) ? Encoding.UTF8 : Encoding.Latin1).GetString(text), ""), identify: false).Findings;
}
