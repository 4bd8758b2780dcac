using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Evidence;

/// <summary>Keys that text hands to a cipher are found; what is handed over beside them is public.</summary>
public sealed class CipherKeysTests
{
    private static readonly string Value = Sample("{base62:32:mixed}");

    [Theory]
    [InlineData("aes.Key = Encoding.UTF8.GetBytes(\"§\");\n")]
    [InlineData("rijndael.Key = Convert.FromBase64String(\"§\");\n")]
    [InlineData("var encryptor = aes.CreateEncryptor(Encoding.UTF8.GetBytes(\"§\"), iv);\n")]
    [InlineData("var decryptor = algorithm.CreateDecryptor(Encoding.ASCII.GetBytes(\"§\"), aes.IV);\n")]
    [InlineData("cipher_key = b\"§\"\n")]
    public void Key_is_found(string text)
    {
        text = text.Replace("§", Value);
        Assert.Equal(["generic-secret/secret"], Parts(text));
    }

    [Theory]
    [InlineData("aes.IV = Encoding.UTF8.GetBytes(\"§\");\n")]
    [InlineData("var encryptor = aes.CreateEncryptor(key, Encoding.UTF8.GetBytes(\"§\"));\n")]
    [InlineData("var encryptor = aes.CreateEncryptor(key, \"§\");\n")]
    [InlineData("var d = new Rfc2898DeriveBytes(password, Encoding.UTF8.GetBytes(\"§\"));\n")]
    [InlineData("pair.Key = Encoding.UTF8.GetBytes(\"§\");\n")]
    [InlineData("var cipherText = \"§\";\n")]
    public void Vector_and_salt_are_silent(string text) => Assert.Empty(Find(text.Replace("§", Value)));
}
