using System.Collections.Immutable;
using KeyLint.Engine.Evidence.Naming;

namespace KeyLint.Engine.Evidence.Contexts;

/// <summary>Calls that take the private key of a wallet, in the libraries of Ethereum and its relatives.</summary>
internal static class Signers
{
    /// <summary>Functions and types whose first argument is the key, whatever they belong to.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Wallet", "HDWalletProvider", "SigningKey", "from_key", "fromKey", "HexToECDSA", "startBroadcast",
    };

    /// <summary>What makes a wallet or a signer of a key, called on its type: <c>LocalWallet::from_str</c>, <c>PrivateKey.fromString</c>.</summary>
    private static readonly HashSet<string> Makers = new(StringComparer.OrdinalIgnoreCase)
    {
        "from", "from_str", "from_string", "from_hex", "from_bytes", "fromString", "fromHex", "fromBytes", "create", "parse", "add",
    };

    /// <summary>Types of which a maker takes the key.</summary>
    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "wallet", "LocalWallet", "Credentials", "ECKeyPair", "PrivateKey", "PrivateKeySigner", "SigningKey",
    };

    /// <summary>Whether an argument of a call is the private key of a wallet.</summary>
    /// <param name="callee">What is called, with what it belongs to.</param>
    /// <param name="argument">The position among the arguments.</param>
    public static bool TakePrivateKey(string callee, int argument)
    {
        var end = callee.LastIndexOf('.');
        var name = callee.Substring(end + 1);
        if (argument != 0)
        {
            // web3.eth.accounts.signTransaction(transaction, key)
            return argument == 1 && name is "signTransaction" or "sign_transaction";
        }

        return Names.Contains(name) || IsPrivateKey(Words.Split(name.AsSpan())) || (end > 0 && Makers.Contains(name) && Types.Contains(Last(callee.Substring(0, end))));
    }

    private static bool IsPrivateKey(ImmutableArray<string> words) => words.Contains("private") && words.Contains("key");

    private static string Last(string dotted) => dotted.Substring(dotted.LastIndexOf('.') + 1);
}
