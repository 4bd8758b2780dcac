using KeyLint.Engine.Candidates;
using KeyLint.Engine.Rules;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Candidates;

public sealed class PemBlocksTests
{
    private static readonly string Ec = Sample("{pem:ec}");
    private static readonly string[] Lines = Ec.Split('\n');

    public static TheoryData<string, string> Dressings => new()
    {
        { "file", Ec + "\n" },
        { "file with CR LF", Ec.Replace("\n", "\r\n") },
        { "indented", string.Join("\n", Lines.Select(line => "    " + line)) },
        { "YAML block", "key: |\n" + string.Join("\n", Lines.Select(line => "  " + line)) },
        { "JSON", "{ \"key\": \"" + Ec.Replace("\n", "\\n") + "\" }" },
        { "JSON in JSON", "{ \"key\": \"" + Ec.Replace("\n", "\\\\n") + "\" }" },
        { "JSON with CR LF", "{ \"key\": \"" + Ec.Replace("\n", "\\r\\n") + "\" }" },
        { "env", "KEY=\"" + Ec.Replace("\n", "\\n") + "\"" },
        { "one line without breaks", "k = '" + string.Concat(Lines) + "'" },
        { "C# verbatim", "var k = @\"" + Ec + "\";" },
        { "C# raw", "var k = \"\"\"\n    " + Ec.Replace("\n", "\n    ") + "\n    \"\"\";" },
        { "C# concatenation", "var k = " + string.Join(" +\n  ", Lines.Select(line => $"\"{line}\\n\"")) + ";" },
        { "C# concatenation, plus in front", "var k = " + string.Join("\n  + ", Lines.Select(line => $"\"{line}\\n\"")) + ";" },
        { "C# concatenation without spaces", "var k=" + string.Join("+", Lines.Select(line => $"\"{line}\\n\"")) + ";" },
        { "array of lines", "[" + string.Join(", ", Lines.Select(line => $"'{line}'")) + "]" },
        { "Python", "k = (" + string.Join("\n  ", Lines.Select(line => $"\"{line}\\n\"")) + ")" },
        { "comments", string.Join("\n", Lines.Select(line => "# " + line)) },
        { "quoted mail", string.Join("\n", Lines.Select(line => "> " + line)) },
        { "shell", "cat <<EOF\n" + Ec + "\nEOF\n" },
    };

    [Theory]
    [MemberData(nameof(Dressings))]
    public void Key_is_found_and_is_the_same_in_every_dressing(string dressing, string text)
    {
        var finding = Assert.Single(Find(text));
        Assert.Equal("pem", finding.Rule.Id);
        Assert.True(Assert.Single(Find(Ec)).Fingerprint == finding.Fingerprint, dressing);
    }

    [Theory]
    [InlineData("{pem:rsa}")]
    [InlineData("{pem:pkcs8}")]
    [InlineData("{pem:openssh}")]
    public void Every_kind_of_private_key_is_found(string template) => Assert.Equal(["pem/key"], Parts(Sample(template)));

    [Theory]
    [InlineData("ENCRYPTED PRIVATE KEY")]
    [InlineData("DSA PRIVATE KEY")]
    [InlineData("PGP PRIVATE KEY BLOCK")]
    [InlineData("ANY PRIVATE KEY")]
    public void Other_labels_are_found(string label) => Assert.Equal(["pem/key"], Parts(Ec.Replace("EC PRIVATE KEY", label)));

    [Theory]
    [InlineData("Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123456789ABCDEF0123456789ABCDEF\n\n", "\n")]
    [InlineData("Proc-Type: 4,ENCRYPTED\\nDEK-Info: AES-128-CBC,0123456789ABCDEF0123456789ABCDEF\\n\\n", "\\n")]
    [InlineData("Version: GnuPG v2\nComment: https://gnupg.org (free)\n\n", "\n")]
    public void Headers_are_no_body(string headers, string newline)
    {
        var text = string.Join(newline, [Lines[0], headers + string.Join(newline, Lines[1..])]);
        Assert.Equal(Assert.Single(Find(Ec)).Fingerprint, Assert.Single(Find(text)).Fingerprint);
    }

    [Fact]
    public void Checksum_line_of_pgp_is_read()
    {
        var text = string.Join("\n", [.. Lines[..^1], "=Ab1d", Lines[^1]]);
        Assert.Equal(["pem/key"], Parts(text.Replace("EC PRIVATE KEY", "PGP PRIVATE KEY BLOCK")));
    }

    [Fact]
    public void Body_without_a_footer_is_found() => Assert.Equal(["pem/key"], Parts(string.Join("\n", Lines[..^1])));

    [Fact]
    public void Two_keys_are_two_findings() => Assert.Equal(["pem/key", "pem/key"], Parts(Ec + "\n" + Sample("{pem:rsa}", 2)));

    [Fact]
    public void Key_after_a_mere_header_is_found() =>
        Assert.Equal(Assert.Single(Find(Ec)).Fingerprint, Assert.Single(Find($"var marker = \"{Lines[0]}\";\n" + Ec)).Fingerprint);

    [Fact]
    public void Span_is_the_block()
    {
        var text = "x\n" + Ec + "\ny";
        Assert.Equal(Ec, Assert.Single(Find(text)).TextOf(text));
    }

    [Fact]
    public void Plus_at_the_end_of_a_line_belongs_to_the_body()
    {
        var found = new List<Candidate>();
        var text = string.Join("\n", [Lines[0], new string('a', 63) + "+", "1B" + new string('b', 40), Lines[^1]]);
        PemBlocks.Add(text, RuleSet.BuiltIn, found);
        Assert.All(found, candidate => Assert.Equal(new string('a', 63) + "+1B" + new string('b', 40), candidate.Value));
        Assert.NotEmpty(found);
    }
}
