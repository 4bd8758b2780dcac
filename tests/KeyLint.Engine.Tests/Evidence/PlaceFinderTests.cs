using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Evidence.Places;

namespace KeyLint.Engine.Tests.Evidence;

/// <summary>VALUE is the value; the expectation is its names, nearest first, and after a bar callee and argument where one is told.</summary>
public sealed class PlaceFinderTests
{
    [Theory]
    [InlineData("var apiKey = \"VALUE\";", "apiKey")]
    [InlineData("string ApiKey { get; set; } = \"VALUE\";", "ApiKey")]
    [InlineData("private const string Secret = @\"VALUE\";", "Secret")]
    [InlineData("options.ApiKey = $\"VALUE\";", "options.ApiKey")]
    [InlineData("var key = \"VALUE\"u8;", "key")]
    [InlineData("var key = \"\"\"VALUE\"\"\";", "key")]
    [InlineData("var key = \"\"\"\n    VALUE\n    \"\"\";", "key")]
    [InlineData("var key = $$\"\"\"VALUE\"\"\";", "key")]
    [InlineData("var key = \"\"\"VALUE", "key")]
    [InlineData("\"\"\"VALUE", "")]
    [InlineData("f(x)\"\"\"VALUE", "")]
    [InlineData("a,b\nx,\"\"\"VALUE", "")]
    [InlineData("string Key => \"VALUE\";", "Key")]
    [InlineData("string Key() => \"VALUE\";", "Key")]
    [InlineData("string Key() { return \"VALUE\"; }", "")]
    [InlineData("key ??= \"VALUE\";", "key")]
    [InlineData("key += \"VALUE\";", "key")]
    [InlineData("var key = stored ?? \"VALUE\";", "stored,key")]
    [InlineData("var k = Environment.GetEnvironmentVariable(\"API_KEY\") ?? \"VALUE\";", "API_KEY,k")]
    [InlineData("var k = config[\"Okx:ApiKey\"] ?? \"VALUE\";", "Okx:ApiKey,k")]
    [InlineData("var key = isLive ? \"VALUE\" : \"\";", "isLive,key")]
    [InlineData("void F(string apiKey = \"VALUE\")", "apiKey")]
    [InlineData("if (apiKey == \"VALUE\")", "apiKey")]
    [InlineData("if (apiKey is \"VALUE\")", "")]
    [InlineData("[Secret(\"VALUE\")]", "|Secret 0")]
    public void CSharp_assignment(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("new ApiCredentials(\"VALUE\", \"x\")", "|ApiCredentials 0")]
    [InlineData("new ApiCredentials(\"x\", \"VALUE\")", "x|ApiCredentials 1")]
    [InlineData("new ApiCredentials(\"x\", \"y\", \"VALUE\")", "|ApiCredentials 2")]
    [InlineData("new ApiCredentials(\n    key,\n    \"VALUE\"\n)", "|ApiCredentials 1")]
    [InlineData("new ApiCredentials(Get(a, b), \"VALUE\")", "|ApiCredentials 1")]
    [InlineData("new ApiCredentials(secret: \"VALUE\", key: \"x\")", "secret|ApiCredentials 0")]
    [InlineData("new ApiCredentials(key: \"x\", secret: \"VALUE\")", "secret|ApiCredentials 1")]
    [InlineData("new Okx.Api.Credentials(\"VALUE\")", "|Okx.Api.Credentials 0")]
    [InlineData("var c = new Dictionary<string, string>(\"VALUE\")", "|Dictionary 0")]
    [InlineData("new X { ApiKey = \"VALUE\" }", "ApiKey|X -1")]
    [InlineData("new X() { A = 1, ApiKey = \"VALUE\" }", "ApiKey|X -1")]
    [InlineData("new X\n{\n    A = \"a\",\n    ApiKey = \"VALUE\",\n}", "ApiKey|X -1")]
    [InlineData("new() { [\"apiKey\"] = \"VALUE\" }", "apiKey")]
    [InlineData("new() { { \"apiKey\", \"VALUE\" } }", "apiKey")]
    [InlineData("d[\"apiKey\"] = \"VALUE\";", "apiKey")]
    [InlineData("d.Add(\"apiKey\", \"VALUE\");", "apiKey|d.Add 1")]
    [InlineData("client.DefaultRequestHeaders.Add(\"X-MBX-APIKEY\", \"VALUE\");", "X-MBX-APIKEY|client.DefaultRequestHeaders.Add 1")]
    [InlineData("request.Headers.TryAddWithoutValidation(\"OK-ACCESS-KEY\", \"VALUE\");", "OK-ACCESS-KEY|request.Headers.TryAddWithoutValidation 1")]
    [InlineData("request.AddHeader(\"KC-API-KEY\", \"VALUE\")", "KC-API-KEY|request.AddHeader 1")]
    [InlineData("string[] keys = { \"VALUE\" };", "keys")]
    [InlineData("string[] keys = [\"x\", \"VALUE\"];", "x,keys")]
    [InlineData("var (key, secret) = (\"VALUE\", \"x\");", "")]
    [InlineData("Sign(\"VALUE\", payload)", "|Sign 0")]
    [InlineData("F(x => x.Key = \"VALUE\")", "x.Key,x")]
    public void CSharp_argument_or_initialiser(string text, string expected) => Assert.Equal(expected, Describe(text, withCallee: expected.Contains('|')));

    [Theory]
    [InlineData("{ \"apiKey\": \"VALUE\" }", "apiKey")]
    [InlineData("{ \"Okx\": { \"ApiKey\": \"VALUE\" } }", "ApiKey,Okx")]
    [InlineData("{\n  \"Exchanges\": {\n    \"Okx\": {\n      \"Enabled\": true,\n      \"ApiKey\": \"VALUE\"\n", "ApiKey,Okx,Exchanges")]
    [InlineData("{\"keys\":[\"x\",\"VALUE\"]}", "x,keys")]
    [InlineData("{\"a\":{\"b\":\"c\"},\"apiKey\":\"VALUE\"}", "apiKey")]
    [InlineData("{\\\"apiKey\\\":\\\"VALUE\\\"}", "apiKey")]
    [InlineData("{ apiKey: 'VALUE' }", "apiKey")]
    [InlineData("{\"name\":\"OKX_API_KEY\",\"value\":\"VALUE\"}", "value,OKX_API_KEY")]
    [InlineData("{\"key\":\"OKX_API_KEY\",\"value\":\"VALUE\"}", "value,OKX_API_KEY")]
    [InlineData("{\"variable\":[{\"key\":\"okx-secret\",\"value\":\"VALUE\"}]}", "value,okx-secret,variable")]
    [InlineData("[{\"value\":\"x\",\"key\":\"OTHER\"},{\"value\":\"VALUE\",\"key\":\"OKX_API_KEY\"}]", "value,OKX_API_KEY")]
    [InlineData("[{\"key\":\"OTHER\",\"value\":\"x\"},{\"value\":\"VALUE\"}]", "value")]
    public void Json(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("api_key: VALUE", "api_key")]
    [InlineData("api_key: \"VALUE\"", "api_key")]
    [InlineData("api_key: 'VALUE' # note", "api_key")]
    [InlineData("okx:\n  api_key: VALUE\n", "api_key,okx")]
    [InlineData("- api_key: VALUE", "api_key")]
    [InlineData("- name: OKX_API_KEY\n  value: VALUE", "value,OKX_API_KEY")]
    [InlineData("- name: OKX_API_KEY\n  value: \"VALUE\"", "value,OKX_API_KEY")]
    [InlineData("- OKX_API_KEY=VALUE", "OKX_API_KEY")]
    [InlineData("OKX_API_KEY=VALUE", "OKX_API_KEY")]
    [InlineData("OKX_API_KEY=\"VALUE\"", "OKX_API_KEY")]
    [InlineData("export OKX_API_KEY='VALUE'", "OKX_API_KEY")]
    [InlineData("set OKX_API_KEY=VALUE", "OKX_API_KEY")]
    [InlineData("$env:OKX_API_KEY = \"VALUE\"", "OKX_API_KEY,$env")]
    [InlineData("ENV OKX_API_KEY=VALUE", "OKX_API_KEY")]
    [InlineData("ENV OKX_API_KEY VALUE", "")]
    [InlineData("[okx]\napi_key = VALUE", "api_key")]
    [InlineData("[okx]\napi_key = \"VALUE\"", "api_key")]
    [InlineData("okx.api.key=VALUE", "okx.api.key")]
    [InlineData("Okx__ApiKey=VALUE", "Okx__ApiKey")]
    [InlineData("api_key = { value = \"VALUE\" }", "value,api_key")]
    public void Configuration(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("<ApiKey>VALUE</ApiKey>", "ApiKey")]
    [InlineData("<setting name=\"ApiKey\">VALUE</setting>", "setting,name,ApiKey")]
    [InlineData("<add key=\"ApiKey\" value=\"VALUE\" />", "value,ApiKey")]
    [InlineData("<add key='OkxApiKey' value='VALUE' />", "value,OkxApiKey")]
    [InlineData("<add value=\"VALUE\" key=\"ApiKey\" />", "value,ApiKey")]
    [InlineData("<add name=\"Okx\" connectionString=\"VALUE\" />", "connectionString")]
    [InlineData("<client apiKey=\"VALUE\" />", "apiKey")]
    [InlineData("<data name=\"ApiKey\" xml:space=\"preserve\">\n  <value>VALUE</value>", "value,ApiKey")]
    [InlineData("<add key=\"MonkeyName\" value=\"VALUE\"/>", "value,MonkeyName")]
    [InlineData("<add value=\"VALUE\" />\n<add key=\"Other\" value=\"x\" />", "value")]
    [InlineData("<add value=\"VALUE\" key=\"ApiKey\" /><add value=\"x\" key=\"Other\" />", "value,ApiKey")]
    [InlineData("<add value=\"x\" key=\"Other\" /><add value=\"VALUE\" key=\"ApiKey\" />", "value,ApiKey")]
    [InlineData("<property><name>ApiKey</name><value>VALUE</value></property>", "value,ApiKey")]
    [InlineData("<property>\n  <name>Api.Key</name>\n  <value>VALUE</value>\n</property>", "value,Api.Key")]
    [InlineData("<key>ApiKey</key> then <value>VALUE</value>", "value,ApiKey")]
    [InlineData("<env name=\"ApiKey\"><value>VALUE</value></env>", "value,ApiKey")]
    public void Xml(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("tool --api-key VALUE", "--api-key")]
    [InlineData("tool --api-key=VALUE", "--api-key")]
    [InlineData("tool --api-key \"VALUE\"", "--api-key")]
    [InlineData("tool -k VALUE", "")]
    [InlineData("curl -H \"X-MBX-APIKEY: VALUE\" https://x", "X-MBX-APIKEY")]
    [InlineData("curl -H 'OK-ACCESS-KEY: VALUE'", "OK-ACCESS-KEY")]
    [InlineData("OK-ACCESS-KEY: VALUE", "OK-ACCESS-KEY")]
    [InlineData("curl \"https://x.test/?api_key=VALUE&b=1\"", "api_key")]
    [InlineData("\"Endpoint=https://x;ApiKey=VALUE;Timeout=5\"", "ApiKey")]
    [InlineData("--header \"Authorization: Bearer VALUE\"", "bearerToken,Authorization")]
    [InlineData("\"Bearer VALUE\"", "bearerToken")]
    [InlineData("\"https://x.test/VALUE\"", "")]
    [InlineData("\"data:image/png;base64,VALUE\"", "")]
    [InlineData("\"some words VALUE\"", "")]
    [InlineData("dotnet user-secrets set \"Okx:ApiKey\" \"VALUE\"", "")]
    public void Shell_and_http(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("api_key = 'VALUE'", "api_key")]
    [InlineData("api_key = b'VALUE'", "api_key")]
    [InlineData("api_key: str = 'VALUE'", "str,api_key")]
    [InlineData("ccxt.okx({'apiKey': 'VALUE', 'secret': 'x'})", "apiKey")]
    [InlineData("ccxt.okx({\n    'apiKey': 'x',\n    'secret': 'VALUE',\n})", "secret")]
    [InlineData("os.environ['API_KEY'] = 'VALUE'", "API_KEY")]
    [InlineData("os.getenv('API_KEY', 'VALUE')", "API_KEY")]
    [InlineData("Client(api_key='VALUE')", "api_key")]
    [InlineData("const apiKey = 'VALUE';", "apiKey")]
    [InlineData("process.env.API_KEY || 'VALUE'", "process.env.API_KEY")]
    [InlineData("getenv('API_KEY') || 'VALUE'", "API_KEY")]
    [InlineData("process.env.API_KEY ?? `VALUE`", "process.env.API_KEY")]
    [InlineData("apiKey := \"VALUE\"", "apiKey")]
    [InlineData("Config{APIKey: \"VALUE\"}", "APIKey")]
    [InlineData("private static final String API_KEY = \"VALUE\";", "API_KEY")]
    [InlineData("const API_KEY: &str = \"VALUE\";", "str,API_KEY")]
    [InlineData("static API_KEY: &'static str = \"VALUE\";", "str,API_KEY")]
    [InlineData("$apiKey = 'VALUE';", "$apiKey")]
    [InlineData("['api_key' => 'VALUE']", "api_key")]
    [InlineData("define('API_KEY', 'VALUE');", "API_KEY")]
    [InlineData("api_key: \"VALUE\".to_string(),", "api_key")]
    [InlineData("os.environ.get('API_KEY') or 'VALUE'", "")]
    [InlineData("let apiKey: String = \"VALUE\"", "String,apiKey")]
    public void Other_languages(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("")]
    [InlineData("VALUE")]
    [InlineData("\"VALUE\"")]
    [InlineData("VALUE VALUE")]
    [InlineData("see VALUE there")]
    [InlineData(";\nVALUE")]
    [InlineData(")\"VALUE\"")]
    [InlineData("]]]]\"VALUE\"")]
    [InlineData("((((\"VALUE\"")]
    [InlineData("=\"VALUE\"")]
    [InlineData(">>>>VALUE")]
    public void Nothing_to_be_learnt_is_no_name(string text) => Assert.Equal("", Describe(text));

    private static string Describe(string text, bool withCallee = false)
    {
        var at = text.LastIndexOf("VALUE", StringComparison.Ordinal);
        if (at < 0)
        {
            return "";
        }

        // Long enough to be a token, so that nothing in it is taken for a name.
        const string value = "0a1B2c3D4e5F6g7H8i9J";
        var place = PlaceFinder.Find(text.Replace("VALUE", value, StringComparison.Ordinal), at, at + value.Length);
        var names = string.Join(",", place.Names);
        return withCallee || (names.Length == 0 && place.Callee.Length > 0) ? $"{names}|{place.Callee} {place.Argument}" : names;
    }
}
