using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Candidates;

public sealed class PemBlocksSilenceTests
{
    // In pieces, so that this file is quiet too.
    private const string Dashes = "-----";
    private const string Begin = Dashes + "BEGIN PRIVATE KEY" + Dashes;
    private const string End = Dashes + "END PRIVATE KEY" + Dashes;

    [Theory]
    [InlineData("PUBLIC KEY")]
    [InlineData("RSA PUBLIC KEY")]
    [InlineData("CERTIFICATE")]
    [InlineData("CERTIFICATE REQUEST")]
    [InlineData("X509 CRL")]
    [InlineData("DH PARAMETERS")]
    [InlineData("EC PARAMETERS")]
    [InlineData("PGP PUBLIC KEY BLOCK")]
    [InlineData("PGP SIGNATURE")]
    [InlineData("PGP MESSAGE")]
    [InlineData("SSH SIGNATURE")]
    public void Public_block_is_silent(string label)
    {
        Assert.Equal("", Loud(Sample("{pem:rsa}").Replace("RSA PRIVATE KEY", label)));
        Assert.Equal("", Loud("private_key = \"" + Sample("{pem:rsa}").Replace("RSA PRIVATE KEY", label).Replace("\n", "\\n") + "\""));
    }

    public static TheoryData<string> Mentions =>
    [
        Begin,
        $"{Begin}\n{End}",
        $"{Begin}\n...\n{End}",
        $"{Begin}\n<your key here>\n{End}",
        $"{Begin}\nYOUR_KEY\n{End}",
        $"{Begin}\\n{{0}}\\n{End}",
        $"if (text.StartsWith(\"{Begin}\")) {{ return PemKind.PrivateKeyInformation; }}",
        $"private const string PrivateKeyHeader = \"{Begin}\";\nprivate const string PrivateKeyFooter = \"{End}\";",
        $"public static readonly string PrivateKeyInformationHeader = \"{Begin}\";\npublic static readonly string PrivateKeyInformationFooter = \"{End}\";",
        $"HEADER = '{Begin}'\nFOOTER = '{End}'\nALLOWED_CHARACTERS_OF_A_LINE_IN_BETWEEN = 64",
        $"(\"{Begin}\", \"{End}\")",
        $"[\"{Begin}\", \"{Begin.Replace("BEGIN ", "BEGIN RSA ")}\", \"{Begin.Replace("BEGIN ", "BEGIN EC ")}\", \"{Begin.Replace("BEGIN ", "BEGIN OPENSSH ")}\"]",
        string.Join("\n", Enumerable.Repeat(Begin, 40)),
        $"{Begin}\nThe body of the key follows here and it goes on for a good number of lines\nuntil the footer which closes it\n{End}",
        $"grep -l -- '{Begin}' -r src",
        $"{Begin}\n{new string('x', 64)}\n{new string('x', 64)}\n{End}",
        $"{Begin}\n{new string('A', 64)}\n{new string('A', 64)}\n{End}",
        $"{Begin}\n{new string('*', 64)}\n{End}",
        $"{Begin.Replace("PRIVATE", "EC PRIVATE")}\nMHcCAQEEIEXAMPLE1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567oAoGCCqGSM49\nAwEHoUQDQgAEEXAMPLEKEY1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890AB\n{End}",
        $"{Begin.Replace("PRIVATE", "EC PRIVATE")}\nMHcCAQEEIabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxoAoGCCqGSM49\nAwEHoUQDQgAEabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdef\n{End}",
        $"$\"{Begin}\\n{{Convert.ToBase64String(key.ExportPkcs8PrivateKey())}}\\n{End}\"",
        $"\"{Begin}\" + Environment.NewLine + body + Environment.NewLine + \"{End}\"",
        "-----BEGIN " + new string('A', 200),
        "-----BEGIN PRIVATE KEY",
        "-----BEGIN PRIVATE KEY----",
        "-----BEGIN ",
    ];

    [Theory]
    [MemberData(nameof(Mentions))]
    public void Header_without_a_key_is_a_mention(string text) => Assert.Equal("", Loud(text));
}
