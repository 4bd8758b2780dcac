using KeyLint.Engine.Evidence.Naming;

namespace KeyLint.Engine.Tests.Evidence;

public sealed class SettingNamesTests
{
    [Theory]
    [InlineData("IBMCLOUD_API_KEY")]
    [InlineData("okx-api-secret")]
    [InlineData("app.client.secret")]
    [InlineData("okx:secret")]
    [InlineData("API_KEY_2")]
    [InlineData("API_KEY12")]
    [InlineData("API_KEY_1234")]
    [InlineData("SECRET__KEY")]
    [InlineData("_SECRET_KEY")]
    public void Name_of_a_secret(string value) => Assert.True(SettingNames.IsOne(value));

    [Theory]
    [InlineData("")]
    [InlineData("SECRET")]
    [InlineData("_SECRET")]
    [InlineData("HOST_NAME")]
    [InlineData("Api_Key")]
    [InlineData("API_key")]
    [InlineData("API_KEY123")]
    [InlineData("API_KEY_12345")]
    [InlineData("API_12345_KEY")]
    [InlineData("A/PI_!_KEY")]
    [InlineData("API_/_KEY")]
    [InlineData("HRIKD4PK-9QX2-ABCD")]
    public void Anything_else(string value) => Assert.False(SettingNames.IsOne(value));
}
