namespace KeyLint.Engine.Tests.Scanning;

/// <summary>A key of secp256k1 does not tell its chain, and the steps that save what it holds differ: what stands around it tells.</summary>
public sealed class ChainOfKeyTests
{
    private static readonly string Key = Scans.Sample("{secp256k1}", 5);

    [Theory]
    [InlineData("tron", "const w = new TronWeb({ fullHost: 'https://api.trongrid.io', privateKey: '$' });")]
    [InlineData("tron", "TRON_PRIVATE_KEY=$")]
    [InlineData("tron", "from tronpy.keys import PrivateKey\nkey = PrivateKey(bytes.fromhex('$'))")]
    [InlineData("tron", "TRON_NODE=https://api.trongrid.io\nPRIVATE_KEY=$")]
    [InlineData("ethereum", "ETH_PRIVATE_KEY=$\n\nTRON_NODE=https://api.trongrid.io")]
    [InlineData("ethereum", "PRIVATE_KEY=$")]
    [InlineData("ethereum", "await knex.transaction(async trx => { });\nconst privateKey = '$';")]
    [InlineData("ethereum", "// electron and neutrons\nconst privateKey = '$';")]
    public void Told_by_what_stands_around_it(string rule, string text) => Assert.Equal([$"{rule}/key"], Scans.Parts(text.Replace("$", Key, StringComparison.Ordinal)));

    [Fact]
    public void Of_tron_is_told_with_its_address_there()
    {
        var facts = Assert.Single(Scans.Find($"TRON_PRIVATE_KEY={Key}")).Facts;

        Assert.Equal(2, facts.Length);
        Assert.Matches("^its TRON address is T[1-9A-HJ-NP-Za-km-z]{33}$", facts[0]);
        Assert.Matches("^its Ethereum address is 0x[0-9A-Fa-f]{40}$", facts[1]);
    }

    [Theory]
    [InlineData("tron_transaction = '$'")]
    [InlineData("const txid = '$'; // on TRON, see https://api.trongrid.io")]
    [InlineData("{ \"network\": \"tron\", \"blockHash\": \"$\" }")]
    public void Hash_of_the_chain_is_no_key(string text) => Assert.Empty(Scans.Parts(text.Replace("$", Key, StringComparison.Ordinal)));

    [Theory]
    [InlineData("# ethereum\nCLIENT_SECRET = '$'\n")]
    [InlineData("// tronweb\nconst webhookSecret = \"$\";\n")]
    [InlineData("ethereum:\n  jwt_secret: $\n")]
    public void Secret_of_a_service_is_no_key_of_a_wallet(string text) => Assert.Equal(["generic-secret/secret"], Scans.Parts(text.Replace("$", Key, StringComparison.Ordinal)));

    [Theory]
    [InlineData("# ethereum\nSECRET = '$'\n")]
    [InlineData("# ethereum\nclient_private_secret = '$'\n")]
    [InlineData("# ethereum\napp_wallet_secret = '$'\n")]
    [InlineData("# ethereum\nsecretKey = '$'\n")]
    public void Other_secret_may_be_one(string text) => Assert.Equal(["ethereum/key"], Scans.Parts(text.Replace("$", Key, StringComparison.Ordinal)));
}
