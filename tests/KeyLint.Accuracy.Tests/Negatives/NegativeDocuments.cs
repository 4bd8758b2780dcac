using KeyLint.Engine.Validation;

namespace KeyLint.Accuracy.Tests.Negatives;

/// <summary>Whole files full of what looks like secrets and is none.</summary>
internal static class NegativeDocuments
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static IEnumerable<(string Kind, string Path, string Text)> All(Noise noise)
    {
        yield return ("lock file", "package-lock.json", "{ \"packages\": {\n" + Lines(40, i => $"  \"node_modules/binance-{i}\": {{ \"version\": \"1.{i}.0\", \"resolved\": \"https://registry.example.com/binance-{i}/-/binance-{i}-1.{i}.0.tgz\", \"integrity\": \"sha512-{noise.Base64(64)}\" }},") + "} }\n");
        yield return ("lock file", "packages.lock.json", "{ \"dependencies\": {\n" + Lines(40, i => $"  \"Binance.Net.{i}\": {{ \"resolved\": \"1.{i}.0\", \"contentHash\": \"{noise.Base64(64)}\" }},") + "} }\n");
        yield return ("lock file", "go.sum", Lines(40, i => $"github.com/adshao/go-binance/v{i} v2.{i}.0 h1:{noise.Base64(32)}"));
        yield return ("lock file", "Cargo.lock", Lines(40, i => $"[[package]]\nname = \"kraken-{i}\"\nversion = \"0.{i}.0\"\nchecksum = \"{noise.Hex(32)}\"\n"));
        yield return ("minified bundle", "wwwroot/app.js", "!function(e,t){" + string.Concat(Enumerable.Range(0, 300).Select(i => $"e.a{i}=function(n){{return t({i}).apiKey&&n.secret?{i}:\"{noise.Hex(4)}\"}},")) + "}(window);//binance kucoin okx");
        yield return ("minified bundle", "dist/vendor.min.js", "var k=[" + string.Concat(Enumerable.Range(0, 200).Select(_ => $"\"{noise.Hex(16)}\",")) + "];//bybit");
        yield return ("source map", "dist/app.js.map", $"{{\"version\":3,\"sources\":[\"binance.ts\"],\"mappings\":\"{noise.Base64(3000)}\"}}");
        yield return ("project file", "KuCoin.sln", Lines(20, i => $"Project(\"{{{noise.Guid():D}}}\") = \"KuCoin.Bot{i}\", \"KuCoin.Bot{i}.csproj\", \"{{{noise.Guid():D}}}\"\nEndProject"));
        yield return ("API sample", "docs/kucoin-orders.json", "[\n" + Lines(20, i => $"  {{ \"id\": \"{noise.Hex(12)}\", \"clientOid\": \"{noise.Guid():D}\", \"symbol\": \"BTC-USDT\", \"tradeId\": \"{noise.Hex(12)}\" }},") + "]\n");
        yield return ("API sample", "tests/okx-fills.txt", Lines(20, i => $"{{\"ordId\":\"{noise.From("0123456789", 18)}\",\"clOrdId\":\"okx{noise.From(Base62, 29)}\",\"tag\":\"\",\"billId\":\"{noise.From("0123456789", 18)}\"}}"));
        yield return ("chain data", "data/blocks.json", "[\n" + Lines(20, i => $"  {{ \"number\": {i}, \"hash\": \"0x{noise.Hex(32)}\", \"parentHash\": \"0x{noise.Hex(32)}\", \"miner\": \"0x{noise.Hex(20)}\", \"stateRoot\": \"0x{noise.Hex(32)}\", \"logsBloom\": \"0x{noise.Hex(256)}\" }},") + "]\n");
        yield return ("chain data", "src/Erc20.abi.json", $"{{\"abi\":[{{\"inputs\":[],\"name\":\"totalSupply\",\"type\":\"function\"}}],\"bytecode\":\"0x6080604052{noise.Hex(800)}\",\"deployedBytecode\":\"0x6080604052{noise.Hex(700)}\"}}");
        yield return ("localisation", "Resources.resx", "<root>\n" + Lines(30, i => $"  <data name=\"Exchange.ApiSecret.Message{i}\" xml:space=\"preserve\"><value>Enter the secret of your Binance account, step {i}</value></data>") + "</root>\n");
        yield return ("localisation", "i18n/de.json", "{\n" + Lines(30, i => $"  \"settings.exchange.apiKey.label{i}\": \"API-Schluessel fuer Bybit Nummer {i}\",") + "}\n");
        foreach (var language in Bip39Language.All)
        {
            yield return ("word list", "src/words.txt", string.Join('\n', language.Words));
            yield return ("word list", "src/words.json", "[" + string.Join(", ", language.Words.Select(word => $"\"{word}\"")) + "]");
        }

        yield return ("log", "logs/bot.log", Lines(40, i => $"2026-01-02 10:11:{i:00} INFO binance order {noise.Guid():D} filled, trace {noise.Hex(16)}, hash {noise.Hex(32)}"));
        yield return ("generated code", "obj/Kraken.g.cs", Lines(40, i => $"    [global::System.CodeDom.Compiler.GeneratedCode(\"Kraken\", \"1.0\")] [global::System.Runtime.InteropServices.Guid(\"{noise.Guid():D}\")] partial class Order{i} {{ const ulong Mask{i} = 0x{noise.Hex(8)}UL; }}"));
        yield return ("SQL dump", "dump.sql", Lines(30, i => $"INSERT INTO orders VALUES ({i}, '{noise.Guid():D}', 'bitget', '{noise.Hex(32)}', '0x{noise.Hex(20)}');"));
    }

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(1, count).Select(i => line(i) + "\n"));
}
