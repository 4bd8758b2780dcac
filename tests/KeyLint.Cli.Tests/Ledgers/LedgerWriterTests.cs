using System.Collections.Immutable;
using System.Text.Json;
using KeyLint.Cli.LedgerCommands;
using KeyLint.Engine.Findings;

namespace KeyLint.Cli.Tests.Ledgers;

public sealed class LedgerWriterTests
{
    private static readonly string[] Texts =
        ["", "plain", "it's <b>\"quoted\"</b> \\ & more", "a\nb\r\tc", "\u202e\u200b\ufeff", "\u001b[31m", "日本語 café", "\U0001F511 key", "\ud83d", "x\udd11y", "// no comment", "<<<<<<< HEAD", "{},"];

    [Fact]
    public void The_file_is_this()
    {
        var ledger = Of(
            new("zzzzbbbbccccdddd", LedgerState.FalsePositive, "OKX Passphrase", "a \"test\" of \u202ebidi", "Bob", "2026-03-31"),
            new("aaaabbbbccccdddd", LedgerState.Open, "", "", "", ""));

        Assert.Equal(
            """
            {
              "version": 1,
              "entries": [
                { "fingerprint": "aaaabbbbccccdddd", "state": "open" },

                { "fingerprint": "zzzzbbbbccccdddd", "state": "false-positive", "credential": "OKX Passphrase", "reason": "a \"test\" of \u202Ebidi", "by": "Bob", "date": "2026-03-31" },

                {}
              ]
            }

            """,
            LedgerWriter.Write(ledger));
        Assert.Equal("{\n  \"version\": 1,\n  \"entries\": [\n    {}\n  ]\n}\n", LedgerWriter.Write(Ledger.Empty));
    }

    [Fact]
    public void What_is_written_is_read_as_it_was_and_written_the_same()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var ledger = Of([.. Enumerable.Range(0, random.Next(6)).Select(_ => Random(random))]) with { Schema = Pick(random) };
            var lineEnd = seed % 2 == 0 ? "\n" : "\r\n";
            var text = LedgerWriter.Write(ledger, lineEnd);
            var read = Ledger.Read(text, "a.json");

            Assert.Equal(ledger.Schema, read.Schema);
            Assert.Equal(ledger.Entries.Values, read.Entries.Values);
            Assert.Equal(text, LedgerWriter.Write(read, lineEnd));
            Assert.Null(JsonComments.LineOfFirst(text));
            Assert.All(text, c => Assert.False(char.IsControl(c) && c is not ('\r' or '\n')));
        }
    }

    [Fact]
    public void It_is_JSON_without_any_extension()
    {
        var text = LedgerWriter.Write(Of(new LedgerEntry("aaaabbbbccccdddd", LedgerState.Open, "日本", "it's", "", "")));

        Assert.Equal("it's", JsonDocument.Parse(text).RootElement.GetProperty("entries")[0].GetProperty("reason").GetString());
    }

    private static Ledger Of(params LedgerEntry[] entries) =>
        new(entries.ToImmutableSortedDictionary(entry => entry.Fingerprint, entry => entry, StringComparer.Ordinal));

    private static LedgerEntry Random(Random random) => new(
        new string(random.GetItems("abcdefghijklmnopqrstuvwxyz234567".ToCharArray(), 16)),
        (LedgerState)random.Next(5),
        Pick(random),
        Pick(random),
        Pick(random),
        random.Next(2) == 0 ? "" : "2026-03-31");

    private static string Pick(Random random) => Texts[random.Next(Texts.Length)];
}
