using KeyLint.Engine.Tests.Scanning;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Evidence;

/// <summary>Beside a key and a secret of OKX: PASS is a passphrase.</summary>
public sealed class PassphrasesTests
{
    private static readonly Keyring Ring = Keyring.Of("okx");
    private static readonly string Pair = $"okx_key = \"{Ring.Key}\"\nokx_secret = \"{Ring.Secret}\"\n";

    [Theory]
    [InlineData("okx_passphrase = \"PASS\"")]
    [InlineData("passphrase: PASS\n")]
    [InlineData("PASSPHRASE=PASS")]
    [InlineData("password: 'PASS'")]
    [InlineData("pass = 'PASS'")]
    [InlineData("passPhrase: `PASS`,")]
    [InlineData("\"passphrase\": \"PASS\"")]
    [InlineData("\\\"passphrase\\\": \\\"PASS\\\"")]
    [InlineData("'passphrase' => 'PASS'")]
    [InlineData("d[\"passphrase\"] = \"PASS\";")]
    [InlineData("d.Add(\"passphrase\", \"PASS\");")]
    [InlineData("headers.Add(\"OK-ACCESS-PASSPHRASE\", \"PASS\");")]
    [InlineData("<passphrase>PASS</passphrase>")]
    [InlineData("<add key=\"passphrase\" value=\"PASS\" />")]
    [InlineData("public string Passphrase { get; set; } = \"PASS\";")]
    [InlineData("public string Passphrase { get; } = @\"PASS\";")]
    [InlineData("var passphrase = \"\"\"PASS\"\"\";")]
    [InlineData("var passphrase = $\"PASS\";")]
    [InlineData("passphrase = Environment.GetEnvironmentVariable(\"OKX_PASSPHRASE\") ?? \"PASS\";")]
    [InlineData("passphrase: process.env.OKX_PASSPHRASE || 'PASS',")]
    [InlineData("const PASSPHRASE: &str = \"PASS\";")]
    [InlineData("INFO passphrase=PASS on 3 threads")]
    [InlineData("./bot --okx-passphrase PASS --live")]
    [InlineData("| `PASSPHRASE` | `PASS` |")]
    [InlineData("- name: OKX_PASSPHRASE\n  value: \"PASS\"")]
    [InlineData("{ \"key\": \"passphrase\", \"value\": \"PASS\" }")]
    [InlineData("{\n  \"key\": \"passphrase\",\n  \"value\": \"PASS\"\n}")]
    [InlineData("{ name: 'OKX_PASSPHRASE', value: 'PASS' }")]
    [InlineData("<data name=\"OkxPassphrase\" xml:space=\"preserve\">\n  <value>PASS</value>\n</data>")]
    [InlineData("<property><name>okx.passphrase</name><value>PASS</value></property>")]
    [InlineData("passphrase: |\n  PASS\n")]
    [InlineData("passphrase: >-\r\n    PASS\r\n")]
    [InlineData("os.getenv(\"OKX_PASSPHRASE\", \"PASS\")")]
    [InlineData("# the passphrase is in the vault\npassphrase = \"PASS\"")]
    [InlineData("// passphrase: see below\nvar passphrase = \"PASS\";")]
    public void Passphrase_is_found_after_and_before(string line)
    {
        line = line.Replace("PASS", Ring.Passphrase, StringComparison.Ordinal).Replace(Ring.Passphrase + "PHRASE", "PASSPHRASE", StringComparison.Ordinal);
        Assert.Equal(Ring.Passphrase, Passphrase(Pair + line));
        Assert.Equal(Ring.Passphrase, Passphrase(line + "\n" + Pair));
    }

    [Theory]
    [InlineData("passphrase = passphrase")]
    [InlineData("passphrase = config.okx.passphrase\n")]
    [InlineData("passphrase = options.Passphrase ?? throw new InvalidOperationException(name2);")]
    [InlineData("passphrase: Option<String2>,")]
    [InlineData("./bot --passphrase --live")]
    [InlineData("./bot --passphrase $PASS")]
    [InlineData("| passphrase | text |")]
    [InlineData("passphrase: process.env.OKX_PASSPHRASE")]
    [InlineData("passphrase = os.environ[\"OKX_PASSPHRASE\"]")]
    [InlineData("Passphrase = options.Passphrase;")]
    [InlineData("passphrase = GetPassphrase(2);")]
    [InlineData("string passphrase2;")]
    [InlineData("passphrase: |\nPASS2a\n")]
    [InlineData("passphrase:\n  PASS2a: x\n")]
    [InlineData("passphrase: PASS2a |\n  tr a b2c3\n")]
    [InlineData("passphrase: |")]
    [InlineData("\"passphrase\", values[\"Ab1cdefgh\"]")]
    [InlineData("passphrase = \"\"")]
    [InlineData("passphrase = \"1234567\"")]
    [InlineData("passphrase = \"your-passphrase-1\"")]
    [InlineData("passphrase = \"<your passphrase>\"")]
    [InlineData("passphrase: ${{ secrets.OKX_PASS1 }}")]
    [InlineData("passphrase = \"${OKX_PASSPHRASE_1}\"")]
    [InlineData("passphrase = \"{{ okx_passphrase_1 }}\"")]
    [InlineData("passphrase = \"this is a much longer sentence than any passphrase\"")]
    [InlineData("Assert.True(test.Passed);")]
    [InlineData("// We compass 12345678 ways")]
    [InlineData("if (passphrase is null) throw new ArgumentNullException(nameof(passphrase));")]
    [InlineData("logger.LogError(\"no passphrase\");")]
    public void Other_lines_hold_no_passphrase(string line)
    {
        Assert.Null(Passphrase(Pair + line));
        Assert.Null(Passphrase(line + "\n" + Pair));
    }

    [Fact]
    public void Of_two_the_nearer_is_taken() =>
        Assert.Equal(Ring.Passphrase, Passphrase($"passphrase = \"{Sample("{passphrase}", 99)}\"\n\n\n{Pair}passphrase = \"{Ring.Passphrase}\""));

    [Fact]
    public void Passphrase_beyond_the_pairing_distance_is_left_out() =>
        Assert.Null(Passphrase(Pair + new string('\n', 20) + $"passphrase = \"{Ring.Passphrase}\""));

    private static string? Passphrase(string text) => Find(text).SingleOrDefault(finding => finding.Part.Id == "passphrase")?.TextOf(text);

    [Theory]
    [InlineData("OKX = (\"KEY\", \"SECRET\", \"PASS\")")]
    [InlineData("Creds Okx = new(\"KEY\", \"SECRET\", \"PASS\");")]
    [InlineData("var okx = new[] { \"KEY\", \"SECRET\", \"PASS\" };")]
    public void It_is_the_third_of_a_row(string format) =>
        Assert.Equal(["okx/key", "okx/secret", "okx/passphrase"], Parts(Fill(format)));

    [Theory]
    [InlineData("OKX = (\"KEY\", \"SECRET\", \"https://www.okx.com\")")]
    [InlineData("var okx = new Client(\"KEY\", \"SECRET\", \"https://www.okx.com\");")]
    [InlineData("OKX = (\"KEY\", \"SECRET\", True)")]
    public void An_address_or_a_flag_is_none(string format) =>
        Assert.Equal(["okx/key", "okx/secret"], Parts(Fill(format)));

    [Theory]
    [InlineData("exchange;key;secret;passphrase\nokx;KEY;SECRET;PASS\nother;;;\n")]
    [InlineData("exchange,passphrase,key,secret\r\nother,x,x,x\r\nokx,PASS,KEY,SECRET\r\n")]
    [InlineData("\"exchange\",\"key\",\"secret\",\"pass phrase\"\n\"okx\",\"KEY\",\"SECRET\",\"PASS\"\n")]
    [InlineData("exchange\tkey\tsecret\tAPI password\nokx\tKEY\tSECRET\tPASS")]
    [InlineData("| Exchange | Key | Secret | Passphrase |\n|--|--|--|--|\n| OKX | `KEY` | `SECRET` | `PASS` |\n")]
    public void It_stands_in_its_column(string format) =>
        Assert.Equal(Ring.Passphrase, Passphrase(FillCells(format)));

    [Theory]
    [InlineData("exchange;key;secret;note\nokx;KEY;SECRET;PASS\n")]
    [InlineData("exchange;key;secret;passphrase\nokx;KEY;SECRET;\nother;;;PASS\n")]
    [InlineData("exchange;key;secret;passphrase\nokx;KEY;SECRET;yes\n")]
    public void Another_column_or_line_holds_none(string format) => Assert.Null(Passphrase(FillCells(format)));

    private static string FillCells(string format) => Fill(format.Replace("passphrase", "§").Replace("Passphrase", "§")).Replace("§", "passphrase");

    private static string Fill(string format) => format
        .Replace("KEY", Ring.Key, StringComparison.Ordinal)
        .Replace("SECRET", Ring.Secret, StringComparison.Ordinal)
        .Replace("PASS", Ring.Passphrase, StringComparison.Ordinal);
}
