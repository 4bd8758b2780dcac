using KeyLint.Engine.Validation;
using static KeyLint.Engine.Tests.Scans;
using static KeyLint.Engine.Tests.Silence.Public;

namespace KeyLint.Engine.Tests.Silence;

/// <summary>What is public on a chain: HASH is a 32-byte hash, ADDR an Ethereum address, BTC a Bitcoin one, XPUB an extended public key, CODE bytecode.</summary>
public sealed class ChainDataTests
{
    public static TheoryData<string> Lines =>
    [
        "ADDR", "var address = \"ADDR\";", "\"walletAddress\": \"ADDR\"", "wallet = \"ADDR\"", "const string Wallet = \"ADDR\";", "new Contract(\"ADDR\", abi)", "USDT_ADDRESS=ADDR",
        "\"to\": \"ADDR\"", "from: 'ADDR'", "owner: ADDR", "privateKeyOwner: \"ADDR\"", "BTC", "var address = \"BTC\";", "wallet: BTC", "\"addr\": \"BTC\"", "bitcoin:BTC?amount=1",
        "secret: BIP38", "--secret:BIP38", "\"encryptedSecret\": \"BIP38\"",
        "XPUB", "xpub: \"XPUB\"", "\"extendedPublicKey\": \"XPUB\"", "walletXpub = \"XPUB\"",
        "0xHASH", "HASH", "\"0xHASH\"", "var txHash = \"0xHASH\";", "\"txHash\": \"0xHASH\"", "\"transactionHash\": \"0xHASH\"", "\"blockHash\": \"0xHASH\"", "blockHash: '0xHASH'",
        "\"hash\": \"0xHASH\"", "\"parentHash\": \"0xHASH\"", "\"stateRoot\": \"0xHASH\"", "\"txid\": \"HASH\"", "txid = 'HASH'", "\"tx\": \"HASH\"", "tx_hash: HASH", "TX_ID=HASH",
        "\"topics\": [\"0xHASH\", \"0xHASH\"]", "topic0 = \"0xHASH\"", "bytes32 constant SLOT = 0xHASH;", "bytes32 private constant IMPLEMENTATION_SLOT = 0xHASH;", "keccak256(\"x\") == 0xHASH",
        "sload(0xHASH)", "getStorageAt(ADDR, \"0xHASH\")", "web3.eth.getTransaction('0xHASH')", "https://etherscan.io/tx/0xHASH", "https://etherscan.io/address/ADDR", "/tx/HASH",
        "GetTransactionReceipt.SendRequestAsync(\"0xHASH\")", "\"genesisHash\": \"0xHASH\"", "\"r\": \"0xHASH\", \"s\": \"0xHASH\", \"v\": 27", "\"signature\": \"0xHASHHASH1b\"",
        "\"publicKey\": \"02HASH\"", "\"pubkey\": \"HASH\"", "pub = \"04HASHHASH\"", "ed25519_public_key: HASH", "\"npub\": \"HASH\"", "nodeId = \"HASH\"", "enode://HASHHASH@1.2.3.4:30303",
        "\"withdrawal_credentials\": \"HASH\"", "withdrawalCredentials: 0xHASH", "\"poolId\": \"0xHASH\"", "conditionId: 0xHASH", "\"salt\": \"0xHASH\"", "commitment = \"0xHASH\"", "\"root\": \"0xHASH\"", "proof: [\"0xHASH\", \"0xHASH\"]", "nullifier = \"0xHASH\"",
        "bytecode = \"0xCODE\"", "\"bytecode\": \"0xCODE\"", "\"object\": \"CODE\"", "string Bytecode = \"CODE\";", "\"data\": \"0xCODE\"", "\"input\": \"0xa9059cbb000000000000000000000000HASH\"",
        "SOL", "  Token: SOL\n  Recipient: SOL", "Creating token SOL", "\"mint\": \"SOL\"", "token = \"SOL\"", "new PublicKey(\"SOL\")", "\"tokenAccount\": \"SOL\"", "\"bitfinex\", \"SOL\", \"SOL\"",
        "[Function(\"transfer\", \"bool\")] // 0xa9059cbb", "\"selector\": \"0x12345678\"", "DOMAIN_SEPARATOR = 0xHASH", "role = keccak(\"MINTER\"); // 0xHASH", "\"blobVersionedHashes\": [\"0xHASH\"]",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Chain_data_is_silent(string line)
    {
        foreach (var surrounding in Surroundings)
        {
            Assert.Equal("", Loud(surrounding.Replace("{{", "{").Replace("}}", "}").Replace("{0}", Fill(line))));
        }
    }

    [Fact]
    public void Block_of_transactions_is_silent()
    {
        var transactions = Enumerable.Range(1, 100).Select(seed =>
            $"{{\"blockHash\":\"0x{Hex(32, 1)}\",\"from\":\"{EthereumAddress(seed)}\",\"hash\":\"0x{Hex(32, seed)}\",\"input\":\"0x{Hex(100, seed)}\",\"r\":\"0x{Hex(32, seed + 1)}\",\"s\":\"0x{Hex(32, seed + 2)}\"}}");
        Assert.Equal("", Loud("{\"network\":\"ethereum\",\"wallet\":\"metamask\",\"transactions\":[" + string.Join(",", transactions) + "]}"));
        Assert.Equal("", Loud("{\n\"network\": \"ethereum\",\n\"transactions\": [\n" + string.Join(",\n", transactions).Replace(",\"", ",\n  \"") + "\n]}"));
    }

    [Fact]
    public void List_of_tokens_is_silent_where_one_is_named_for_an_exchange()
    {
        var tokens = Enumerable.Range(1, 60).Select(seed =>
            $"  {{\n    \"name\": \"x\",\n    \"symbol\": \"x\",\n    \"mint\": \"{Address(seed)}\",\n    \"version\": 4,\n\n    \"baseVault\": \"{Address(seed + 100)}\",\n    \"authority\": \"x\"\n\n\n  }}");
        Assert.Equal("", Loud("bitfinex\n" + string.Join("\n", Enumerable.Range(1, 3).Select(seed => $"\n{Bech32.Encode("bc", Bytes(20, seed), 0)}8\n"))));
        Assert.Equal("", Loud("[\"bitfinex\", \"deribit\",\n" + string.Join(",\n", Enumerable.Range(1, 60).Select(seed => $"\"{SolanaAddress(seed)}\"")) + "\n]\n"));
        Assert.Equal("", Loud("[\"bitfinex\"," + new string('\n', 12) + string.Join(",\n\n\n", tokens) + "\n]\n"));

        static string Address(int seed) => Sample("{base62:43}", seed).Replace('0', '1').Replace('O', 'P').Replace('I', 'J').Replace('l', 'm');
    }

    [Fact]
    public void Many_pairs_without_a_name_are_data_and_a_few_are_pairs()
    {
        string Pairs(int count, string before) => string.Join(
            ",\n\n\n\n\n\n", Enumerable.Range(1, count).Select(seed => $"{before}{Sample("{base64url:43:mixed}", seed)} {Sample("{base64url:43:mixed}", seed + 100)}"));

        Assert.Equal(16, Find(Pairs(8, ""), "bitfinex/keys.txt").Count);
        Assert.Empty(Find(Pairs(9, ""), "bitfinex/keys.txt"));
        Assert.Equal(18, Find(Pairs(9, "bitfinex "), "keys.txt").Count);
    }

    [Fact]
    public void Curve_constants_are_silent()
    {
        var zero = new string('0', 64);
        var one = new string('0', 63) + "1";
        var max = new string('f', 64);
        foreach (var constant in new[] { zero, one, max, "0x" + zero, "0x" + one, "0x" + max, new string('f', 31) + "e" + new string('0', 32) })
        {
            Assert.Equal("", Loud($"// ethereum wallet\nvar privateKey = \"{constant}\";"));
        }
    }

    private static string Fill(string line)
    {
        var text = line.Replace("USDT_ADDRESS", "USDT").Replace("ADDR", EthereumAddress(5)).Replace("BTC", BitcoinAddress(5)).Replace("XPUB", ExtendedPublicKey(5)).Replace("CODE", Hex(700, 5));
        return text.Replace("HASH", Hex(32, 5)).Replace("SOL", SolanaAddress(5)).Replace("BIP38", Base58.EncodeChecked([1, 0x42, .. Bytes(37, 5)]));
    }
}
