using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Scanning;

/// <summary>Keys in notes and chats, named by words with no sign between.</summary>
public sealed class NotesTests
{
    public static TheoryData<string> Ways =>
    [
        "NAME\nVALUE\n", "NAME\r\nVALUE\r\n", "NAME\n\nVALUE\n", "# NAME\nVALUE\n", "**NAME**\n\n`VALUE`\n", "**NAME:**\nVALUE\n", "__NAME__\n  VALUE  \n", "- NAME\n  - VALUE\n", "metamask\nNAME\nVALUE\n",
        "my NAME is VALUE\n", "NAME is `VALUE` do not lose it\n", "The old NAME was VALUE, I think", "**NAME:** VALUE\n", "- **NAME**: `VALUE`\n",
    ];

    public static TheoryData<string> Signs => ["NAME: VALUE\n", "NAME:\nVALUE\n", "NAME = VALUE\n", "  NAME=VALUE\n"];

    [Theory]
    [MemberData(nameof(Ways))]
    [MemberData(nameof(Signs))]
    public void Private_key_is_told(string way)
    {
        foreach (var name in new[] { "private key", "Private Key", "MetaMask private key", "wallet key", "PRIVATE_KEY" })
        {
            Assert.Equal(["ethereum/key high"], Kinds(Write(way, name, "{hex:64}"), "notes.md"));
            Assert.Equal(["ethereum/key high"], Kinds(Write(way, name, "0x{hex:64}"), "notes.md"));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    [MemberData(nameof(Signs))]
    public void Secret_of_any_provider_is_told(string way)
    {
        foreach (var name in new[] { "API secret", "Secret Key", "client secret", "Secret", "auth token" })
        {
            Assert.NotEqual("", Loud(Write(way, name, "{base62:40:mixed}"), "notes.md"));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Other_names_are_silent(string way)
    {
        foreach (var name in new[] { "public key", "transaction", "commit", "key", "token", "SHA-256 of the private key file", "foreign key", "cache key", "private key hash", "hash", "sort key", "token contract" })
        {
            Assert.Equal("", Loud(Write(way, name, "{hex:64}"), "notes.md"));
        }
    }

    [Theory]
    [InlineData("A private key\nis needed. Its digest, VALUE\n")]
    [InlineData("Keep your private key\n\n\nVALUE\n")]
    [InlineData("private key\nfile.pem\nVALUE\n")]
    [InlineData("private key\nVALUE  file.zip\n")]
    [InlineData("This is no private key, see VALUE\n")]
    [InlineData("The digest of my old and very secret wallet private key is VALUE\n")]
    [InlineData("Length of the private key\nVALUE\n")]
    [InlineData("**Hash for the API secret:** VALUE\n")]
    [InlineData("this is not a private key\nVALUE\n")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nVALUE\n")]
    [InlineData("1. Make a private key.\n2. Compare with this:\nVALUE\n")]
    [InlineData("private key\nsha256 VALUE\n")]
    [InlineData("for each private key is in VALUE the digest\n")]
    [InlineData("bytes32 private key = 0xVALUE;\n")]
    [InlineData("    bytes32 private constant KEY = 0xVALUE;\n")]
    [InlineData("private static key = VALUE\n")]
    public void Words_that_name_something_else_do_not_count(string template) => Assert.Equal("", Loud(Write(template, "", "{hex:64}"), "notes.md"));

    [Theory]
    [InlineData("the id of a password or passphrase is PBKDF2-HMAC-SHA-256 with many iterations\n")]
    [InlineData("Each password is PBKDF2-HMAC-SHA-256 and so on\n")]
    [InlineData("our secret is HMAC_SHA256_TRUNCATED_128\n")]
    public void What_is_said_of_secrets_is_none(string text) => Assert.Equal("", Loud(text, "notes.md"));

    private static string Write(string way, string name, string template) => way.Replace("NAME", name).Replace("VALUE", Sample(template));
}
