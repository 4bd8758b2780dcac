using KeyLint.Cli;
using KeyLint.Cli.LedgerCommands.Import;
using KeyLint.Engine.Text;
using KeyLint.Fuzz.Tests.Running;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>Baselines of other scanners are read or refused.</summary>
internal sealed class BaselineTarget() : FuzzTarget("baseline")
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"keylint-fuzz-{Environment.ProcessId}.baseline");

    public override IReadOnlyList<byte[]> Words { get; } = Bytes("\"results\": {", "\"hashed_secret\": \"", "\"line_number\": 3", "\"is_secret\": false", "\"Fingerprint\": \"", "\"StartLine\": 1", "\"Commit\": \"", ":generic-api-key:3\n");

    public override IEnumerable<byte[]> Seeds() => Bytes(
        """{ "version": "1.5.0", "results": { "bot.py": [{ "type": "Secret Keyword", "filename": "bot.py", "hashed_secret": "0123456789abcdef0123456789abcdef01234567", "is_verified": false, "line_number": 3, "is_secret": true }] } }""",
        """[{ "Description": "Generic", "StartLine": 1, "EndLine": 1, "StartColumn": 2, "EndColumn": 9, "File": "a.cs", "Commit": "0123456789abcdef0123456789abcdef01234567", "RuleID": "generic-api-key", "Secret": "REDACTED", "Fingerprint": "a.cs:generic-api-key:1" }]""",
        "0123456789abcdef0123456789abcdef01234567:src/a.cs:generic-api-key:12\n# note\na.cs:aws:3\n");

    public override void Try(byte[] input)
    {
        File.WriteAllBytes(file, input);
        try
        {
            _ = Baseline.Read(file);
        }
        catch (TextFormatException)
        {
            // Refused, with the reason.
        }
        catch (UsageException)
        {
            // Refused, with the reason.
        }
        finally
        {
            File.Delete(file);
        }
    }
}
