using KeyLint.Engine.Evidence.Naming;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Tests.Evidence;

public sealed class NameMeaningTests
{
    [Theory]
    [InlineData("nextPageToken", "page")]
    [InlineData("continuationToken", "continuation")]
    [InlineData("csrfToken", "csrf")]
    [InlineData("xsrfToken", "xsrf")]
    [InlineData("encryptedSecret", "encrypted")]
    [InlineData("hashedPassword", "hashed")]
    [InlineData("dummySecret", "dummy")]
    [InlineData("fakeApiKey", "fake")]
    [InlineData("mockToken", "mock")]
    [InlineData("API-Sign", "signature")]
    [InlineData("secretHash", "hash")]
    [InlineData("tokenUrl", "url")]
    [InlineData("apiPath", "path")]
    [InlineData("UserSecretsId", "id")]
    [InlineData("accountId", "id")]
    [InlineData("uid", "id")]
    [InlineData("sign", "signature")]
    public void Name_of_something_public(string name, string word) => Assert.Equal(word, Public(name));

    [Theory]
    [InlineData("request order trade trace correlation")]
    public void Id_of_one_request(string things) => Assert.All(things.Split(' '), thing => Assert.Equal(PublicNames.PassingId, Public($"okx {thing} id")));

    [Theory]
    [InlineData("cs cshtml razor vb java tsx jsx py go rs rb php sql md css")]
    public void Name_of_a_file(string endings) => Assert.All(endings.Split(' '), ending => Assert.Equal("file", Public($"api_key.{ending}")));

    [Theory]
    [InlineData("apiKey")]
    [InlineData("publicApiKey")]
    [InlineData("transactionToken")]
    [InlineData("clientSecretId")]
    [InlineData("apiKeyId")]
    [InlineData("keyId")]
    [InlineData("userSecret")]
    public void Any_other(string name) => Assert.Equal("", Public(name));

    [Theory]
    [InlineData("localWallet", PartKind.PrivateKey, true)]
    [InlineData("mainWallet", PartKind.PrivateKey, false)]
    [InlineData("fromKey", PartKind.PrivateKey, true)]
    [InlineData("fromOtherKey", PartKind.PrivateKey, false)]
    [InlineData("private", PartKind.PrivateKey, true)]
    [InlineData("privateNote", PartKind.PrivateKey, false)]
    [InlineData("passPhrase", PartKind.Passphrase, true)]
    [InlineData("secretKey", PartKind.Key, false)]
    [InlineData("secretKey", PartKind.Secret, true)]
    [InlineData("credentials", PartKind.Key, true)]
    [InlineData("credential", PartKind.Secret, true)]
    [InlineData("jwt", PartKind.Token, true)]
    [InlineData("authorization", PartKind.Token, true)]
    public void Kinds_of_a_name(string name, PartKind kind, bool expected) => Assert.Equal(expected, NameMeaning.Kinds(Words.Split(name)).Contains(kind));

    [Theory]
    [InlineData("token", true)]
    [InlineData("apiKey", true)]
    [InlineData("secret", true)]
    [InlineData("password", false)]
    [InlineData("mnemonic", false)]
    public void What_can_hold_a_token(string name, bool expected) => Assert.Equal(expected, NameMeaning.Fits(NameMeaning.Kinds(Words.Split(name)), PartKind.Token));

    [Theory]
    [InlineData("s", false)]
    [InlineData("kv", false)]
    [InlineData("value", false)]
    [InlineData("id", true)]
    [InlineData("pk", true)]
    [InlineData("key", true)]
    [InlineData("rawValue", true)]
    public void Name_that_tells(string name, bool expected) => Assert.Equal(expected, NameMeaning.IsTelling(Words.Split(name)));

    private static string Public(string name) => NameMeaning.PublicWord(Words.Split(name));
}
