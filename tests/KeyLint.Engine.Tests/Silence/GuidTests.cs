using static KeyLint.Engine.Tests.Scans;
using static KeyLint.Engine.Tests.Silence.Public;

namespace KeyLint.Engine.Tests.Silence;

/// <summary>GUIDs and object ids in files about OKX, KuCoin and Coinbase, whose keys have that form.</summary>
public sealed class GuidTests
{
    public static TheoryData<string> Lines =>
    [
        "{0}", "\"{0}\"", "[Guid(\"{0}\")]", "new Guid(\"{0}\")", "Guid.Parse(\"{0}\")", "<ProjectGuid>{{{0}}}</ProjectGuid>", "<UserSecretsId>{0}</UserSecretsId>",
        "Project(\"{{{0}}}\") = \"A\", \"A.csproj\", \"{{{0}}}\"", "\"orderId\": \"{0}\"", "\"clientOid\": \"{0}\"", "\"clientOrderId\": \"{0}\"",
        "\"id\": \"{0}\"", "\"tradeId\": \"{0}\"", "\"requestId\": \"{0}\"", "\"correlationId\": \"{0}\"", "\"accountId\": \"{0}\"", "\"userId\": \"{0}\"",
        "\"uid\": \"{0}\"", "\"listenKey\": \"{0}\"", "\"connectId\": \"{0}\"", "\"instanceId\": \"{0}\"", "\"subscriptionId\": \"{0}\"", "\"tenantId\": \"{0}\"",
        "orderId: {0}", "order_id = '{0}'", "var orderId = \"{0}\";", "const string OrderId = \"{0}\";", "GetOrderAsync(\"{0}\")", "client.get_payment_method(\"{0}\")", "client.get_portfolio_breakdown(\"{0}\")", "CancelOrder(\"ETH-BTC\", \"{0}\")",
        "client.SpotApi.Trading.GetOrderAsync(\"ETHUSDT\", \"{0}\")", "await Cancel(orderId: \"{0}\");", "Assert.Equal(\"{0}\", order.Id);", "?orderId={0}&symbol=ETHUSDT",
        "GET /api/v1/orders/{0}", "https://api.kucoin.com/api/v1/orders/{0}", "/orders/{0}/fills", "ws://x.test/endpoint?connectId={0}", "\"channel\": \"{0}\"",
        "urn:uuid:{0}", "\"topic\": \"/contract/{0}\"", "[TestCase(\"{0}\")]", "[InlineData(\"{0}\")]", "| {0} | order |", "- {0}", "# {0}", "<!-- {0} -->",
        "message ID: <{0}@mail.test>", "x:Uid=\"{0}\"", "Id=\"{0}\"", "[JsonProperty(\"{0}\")]", "\"rowKey\": \"{0}\"", "\"foreignKey\": \"{0}\"",
        "\"partitionKey\": \"{0}\"", "\"idempotencyKey\": \"{0}\"", "IdempotencyKey = \"{0}\"",
    ];

    public static IEnumerable<string> Forms(int seed) =>
    [
        Guid(seed).ToString("D"), Guid(seed).ToString("D").ToUpperInvariant(), Guid(seed).ToString("N"), Hex(12, seed), Sample("{object-id}", seed * 100),
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Id_is_silent(string line)
    {
        var loud = from form in Forms(7) from surrounding in Surroundings select Loud(string.Format(surrounding, string.Format(line, form)));
        Assert.Equal("", string.Join("\n", loud.Where(found => found.Length > 0)));
    }

    // The form of an OKX secret: only its name tells.
    [Theory]
    [InlineData("\"orderId\": \"{0}\"")]
    [InlineData("\"clientOrderId\": \"{0}\"")]
    [InlineData("\"clOrdId\": \"{0}\"")]
    [InlineData("\"clientOid\": \"{0}\"")]
    [InlineData("\"id\": \"{0}\"")]
    [InlineData("\"uid\": \"{0}\"")]
    [InlineData("order_id = '{0}'")]
    [InlineData("var requestId = \"{0}\";")]
    [InlineData("CORRELATION_ID={0}")]
    [InlineData("<UserSecretsId>{0}</UserSecretsId>")]
    [InlineData("\"guid\": \"{0}\"")]
    [InlineData("\"md5\": \"{0}\"")]
    [InlineData("ETag: {0}")]
    public void Upper_case_id_in_its_place_is_silent(string line) =>
        Assert.All(Surroundings, surrounding => Assert.Equal("", Loud(string.Format(surrounding, string.Format(line, Guid(7).ToString("N").ToUpperInvariant())))));

    [Fact]
    public void Fixture_of_an_exchange_is_silent()
    {
        var orders = Enumerable.Range(1, 60).Select(seed =>
            $"    {{ \"id\": \"{Sample("{object-id}", seed * 50)}\", \"symbol\": \"BTC-USDT\", \"clientOid\": \"{Guid(seed)}\", \"tradeId\": \"{Hex(12, seed)}\" }}");
        Assert.Equal("", Loud("{\n  \"code\": \"200000\",\n  \"data\": [\n" + string.Join(",\n", orders) + "\n  ]\n}", "tests/Kucoin.Net.UnitTests/Endpoints/GetOrders.txt"));
    }

    [Fact]
    public void Solution_file_is_silent()
    {
        var projects = Enumerable.Range(1, 60).Select(seed => $"Project(\"{Guid(1):B}\") = \"OKX.Net\", \"OKX.Net\\OKX.Net.csproj\", \"{Guid(seed).ToString("B").ToUpperInvariant()}\"\nEndProject");
        Assert.Equal("", Loud(string.Join("\n", projects), "OKX.Net.sln"));
    }
}
