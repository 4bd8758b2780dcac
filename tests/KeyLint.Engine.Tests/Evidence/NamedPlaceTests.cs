using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Evidence.Places;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Tests.Evidence;

/// <summary>What a call without any name says of its argument.</summary>
public sealed class NamedPlaceTests
{
    [Theory]
    [InlineData("options.WithSecret(\"VALUE\")", PartKind.Secret)]
    [InlineData("options.SetSecret(\"VALUE\")", PartKind.Secret)]
    [InlineData("UseSecret(\"VALUE\")", PartKind.Secret)]
    [InlineData("builder.apiSecret(\"VALUE\")", PartKind.Secret)]
    [InlineData("aes.CreateEncryptor(\"VALUE\", iv)", PartKind.Key)]
    [InlineData("aes.CreateDecryptor(\"VALUE\", iv)", PartKind.Key)]
    public void Setter_names_its_argument(string text, PartKind expected) => Assert.True(Of(text).Kinds.Contains(expected));

    [Theory]
    [InlineData("options.With(\"VALUE\")")]
    [InlineData("options.WithSecret(x, \"VALUE\")")]
    [InlineData("apiSecret(\"VALUE\")")]
    [InlineData("builder.ApiSecret(\"VALUE\")")]
    [InlineData("(\"VALUE\")")]
    public void Other_call_names_nothing(string text) => Assert.True(Of(text).Kinds.IsEmpty);

    [Theory]
    [InlineData("get find has is contains remove delete by to from equals equal error message log warn debug print write format template label title")]
    public void Verb_that_looks_up_or_writes_names_nothing(string verbs) => Assert.All(verbs.Split(' '), verb => Assert.True(Of($"x.{verb}Secret(\"VALUE\")").Kinds.IsEmpty));

    [Theory]
    [InlineData("cancel get query fetch find amend edit modify close delete wait place", "order orders trade trades deposit transfer position payment withdrawal portfolio")]
    public void Call_about_an_order_takes_its_id(string verbs, string nouns)
    {
        Assert.All(verbs.Split(' '), verb => Assert.Equal("id", Of($"client.{verb}_order(\"VALUE\")").PublicWord));
        Assert.All(nouns.Split(' '), noun => Assert.Equal("id", Of($"client.get_{noun}_x(\"VALUE\")").PublicWord));
    }

    [Theory]
    [InlineData("client.order(\"VALUE\")")]
    [InlineData("client.get(\"VALUE\")")]
    [InlineData("client.get_client(\"VALUE\")")]
    [InlineData("client.make_order(\"VALUE\")")]
    [InlineData("new TradeBot(\"VALUE\", \"x\")")]
    public void Other_call_takes_anything(string text) => Assert.Equal("", Of(text).PublicWord);

    [Theory]
    [InlineData("var bitMexKey = \"VALUE\"", "bitmex")]
    [InlineData("var cryptoDotComKey = \"VALUE\"", "cryptodotcom")]
    [InlineData("okx_api_key: VALUE", "okx")]
    [InlineData("BitMEXClient(\"VALUE\")", "bitmex")]
    public void Words_are_joined_up_to_three(string text, string expected) => Assert.True(Of(text).Mentions(expected));

    [Fact]
    public void Four_words_are_not_joined() => Assert.False(Of("oneTwoThreeFour = \"VALUE\"").Mentions("onetwothreefour"));

    [Theory]
    [InlineData("INSERT INTO keys (id, secret) VALUES (7, 'VALUE')", "secret")]
    [InlineData("INSERT INTO keys (name, secret) VALUES ('okx', 'VALUE')", "secret,okx")]
    [InlineData("insert into keys(`name`,`secret`) values('okx','VALUE')", "secret,okx")]
    [InlineData("INSERT INTO settings (name, value) VALUES ('okx_secret', 'VALUE')", "okx_secret")]
    [InlineData("INSERT INTO keys (secret, name) VALUES ('VALUE', 'x')", "secret")]
    public void Column_of_an_insert_names_a_value(string text, string expected) => Assert.Equal(expected, string.Join(',', Of(text).Place.Names));

    [Theory]
    [InlineData("INSERT INTO keys (name) VALUES (1, 'VALUE')")]
    [InlineData("INSERT INTO keys VALUES (1, 'VALUE')")]
    [InlineData("INSERT INTO keys name, secret) VALUES (1, 'VALUE')")]
    [InlineData("columns (name, secret) rows (1, 'VALUE')")]
    public void No_column_no_name(string text) => Assert.Empty(Of(text).Place.Names);

    private static NamedPlace Of(string text)
    {
        const string value = "0a1B2c3D4e5F6g7H8i9J";
        var at = text.IndexOf("VALUE", text.Contains("VALUES") ? text.IndexOf("VALUES", StringComparison.Ordinal) + 6 : 0, StringComparison.Ordinal);
        return new NamedPlace(PlaceFinder.Find(text.Remove(at, 5).Insert(at, value), at, at + value.Length));
    }
}
