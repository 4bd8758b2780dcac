using System.Text;
using KeyLint.Cli.LedgerCommands;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Fuzz.Tests.Running;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>A ledger is read or refused; one that is read can be written, and says the same again.</summary>
internal sealed class LedgerTarget() : FuzzTarget("ledger")
{
    public override IReadOnlyList<byte[]> Words { get; } = Bytes("<<<<<<< HEAD\n", "\"state\": \"revoked\"", "\"reason\": \"", "\"date\": \"2026-01-31\"", "\"entries\": {", "aaaaaaaaaaaaaaaa");

    public override IEnumerable<byte[]> Seeds() =>
    [
        Bytes(LedgerWriter.Write(Ledger.Empty)),
        .. new[] { "array", "object" }.Select(_ => Bytes(
            """
            { "version": 1, "entries": [
              { "fingerprint": "abcdefghijklmnop", "state": "revoked", "credential": "Binance API key", "reason": "rotated", "by": "Ada", "date": "2026-01-31" },
              { "fingerprint": "bcdefghijklmnopq", "state": "open", "credential": "OKX secret" }
            ] }
            """)),
    ];

    public override void Try(byte[] input)
    {
        try
        {
            var ledger = Ledger.Read(Encoding.UTF8.GetString(input), "keylint.ledger.json");
            var written = LedgerWriter.Write(ledger);
            Holds(LedgerWriter.Write(Ledger.Read(written, "keylint.ledger.json")) == written, "what is written reads as something else");
        }
        catch (RulesRefusedException refusal)
        {
            Holds(refusal.Problems.Length > 0, "a refusal without a problem");
        }
    }
}
