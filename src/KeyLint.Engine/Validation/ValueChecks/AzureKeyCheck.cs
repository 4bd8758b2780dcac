using System.Collections.Immutable;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>
/// An identifiable key of Azure: a signature that names the service, then four bytes of Marvin32 over all before them, seeded by the
/// kind of key. Source: microsoft/security-utilities, IdentifiableMetadata.
/// </summary>
internal sealed class AzureKeyCheck : ValueCheck
{
    private const int ChecksumDigits = 6;
    private const int SignatureDigits = 4;

    /// <summary>By signature: the service, the length of the key in bytes, and the names of the kinds, which are the seeds.</summary>
    private static readonly Dictionary<string, (string Service, int Length, string[] Kinds)> Services = new(StringComparer.Ordinal)
    {
        ["+ASt"] = ("Azure Storage", 64, ["Default0"]),
        ["ACDb"] = ("Azure Cosmos DB", 64, ["MastRO00", "MastRW00", "SysAll00", "Resour00", "SystRO00", "Encryp00", "SystRW00"]),
        ["+ABa"] = ("Azure Batch", 64, ["AbAcct00"]),
        ["+ASb"] = ("Azure Service Bus", 32, ["Send0000", "Manage00", "Listen00", "Unknown0", "System00"]),
        ["+AEh"] = ("Azure Event Hubs", 32, ["Send0000", "Manage00", "Listen00", "Unknown0", "System00"]),
        ["+ARm"] = ("Azure Relay", 32, ["Send0000", "Manage00", "Listen00", "Unknown0", "System00"]),
        ["AIoT"] = ("Azure IoT", 32, ["IoTHub00", "DpsKey00", "Device00"]),
        ["AzCa"] = ("Azure Cache for Redis", 32, ["Access00"]),
        ["AzFu"] = ("Azure Functions", 40, ["Master00", "System00", "Functi00"]),
        ["AzSe"] = ("Azure AI Search", 39, ["Query000", "PAdmin00"]),
        ["+ACR"] = ("Azure Container Registry", 39, ["ACRDflt0"]),
    };

    public override string Name => "azure-key";

    public override bool Passes(ReadOnlySpan<char> value) => ServiceOf(value) is { } service
        && Base64Text.Decode(value) is { } bytes
        && bytes.Length == service.Length
        && EndsAsWritten(value, bytes)
        && service.Kinds.Any(kind => Marvin.Hash32(bytes.AsSpan(0, bytes.Length - 4), SeedOf(kind)) == Checksum(bytes));

    /// <summary>Where the last digit has bits to spare, they are zero: another digit there is another text of the same bytes, and no key.</summary>
    private static bool EndsAsWritten(ReadOnlySpan<char> value, byte[] bytes)
    {
        var digits = value.TrimEnd('=');
        var written = Convert.ToBase64String(bytes).TrimEnd('=');
        return bytes.Length % 3 == 0 || digits[digits.Length - 1] == written[written.Length - 1];
    }

    public override ImmutableArray<string> Facts(string value) =>
        ServiceOf(value.AsSpan()) is { } service ? ImmutableArray.Create($"a key of {service.Service}") : ImmutableArray<string>.Empty;

    /// <summary>The argument is the signature.</summary>
    public override string Sample(string[] arguments, SampleGenerator samples)
    {
        var (_, length, kinds) = Services[arguments[0]];
        var digits = ((length * 8) + 5) / 6;
        var alphabet = arguments[0] == "AzSe" ? "base62" : "base64";
        while (true)
        {
            // The last digit of the signature carries bits of the checksum unless the two are cut at a byte: draw until they fit.
            var text = samples.Random(alphabet, digits - ChecksumDigits - SignatureDigits) + arguments[0];
            var bytes = Base64Text.Decode((text + "AAAAAA").AsSpan())!;
            Array.Resize(ref bytes, length);
            var hash = Marvin.Hash32(bytes.AsSpan(0, length - 4), SeedOf(kinds[0]));
            for (var i = 0; i < 4; i++)
            {
                bytes[length - 4 + i] = (byte)(hash >> (8 * i));
            }

            var key = Convert.ToBase64String(bytes);
            if (arguments[0] == "AzFu")
            {
                key = key.Replace('+', '-').Replace('/', '_');
            }

            if (Passes(key.AsSpan()) && (alphabet == "base64" || key.All(char.IsLetterOrDigit)))
            {
                return key;
            }
        }
    }

    /// <summary>Eight characters as a number, the first the most significant.</summary>
    private static ulong SeedOf(string kind) => kind.Aggregate(0UL, (seed, c) => (seed << 8) | c);

    private static uint Checksum(byte[] bytes)
    {
        var last = bytes.AsSpan(bytes.Length - 4);
        return (uint)(last[0] | (last[1] << 8) | (last[2] << 16) | (last[3] << 24));
    }

    private static (string Service, int Length, string[] Kinds)? ServiceOf(ReadOnlySpan<char> value)
    {
        var digits = value.TrimEnd('=');
        return digits.Length > ChecksumDigits + SignatureDigits
            && Services.TryGetValue(digits.Slice(digits.Length - ChecksumDigits - SignatureDigits, SignatureDigits).ToString(), out var service)
            ? service
            : null;
    }
}
