using System.Collections.Immutable;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>
/// A common annotated security key: 52 random digits, <c>JQQJ9</c> and a letter for the sort of key, year and month of its making,
/// data of platform and provider, four digits that name the provider, and a checksum (Marvin32 in base62).
/// Source: microsoft/security-utilities, IdentifiableSecrets and LegacyCommonAnnotatedSecurityKey.
/// </summary>
internal sealed class AzureAnnotatedKeyCheck : ValueCheck
{
    private const int Length = 84;
    private const int DateOffset = 58;
    private const int ProviderOffset = 76;
    private const int ChecksumOffset = 80;
    private const ulong Seed = 0x44656661756C7430; // "Default0"
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly Dictionary<string, string> Providers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AZAC"] = "Azure App Configuration",
        ["AZFR"] = "Azure Fluid Relay",
        ["AZEG"] = "Azure Event Grid",
        ["AZDO"] = "Azure DevOps",
        ["AZMR"] = "Azure Mixed Reality",
        ["AZMP"] = "Azure Maps",
        ["AZCS"] = "Azure Communication Services",
        ["ACOG"] = "Azure AI services",
        ["msql"] = "Azure SQL",
    };

    public override string Name => "azure-cask";

    public override bool Passes(ReadOnlySpan<char> value) =>
        value.Length == Length
        && Base64Text.Decode(value.Slice(0, ChecksumOffset)) is { } bytes
        && ChecksumsOf(bytes).Contains(value.Slice(ChecksumOffset).ToString(), StringComparer.Ordinal);

    public override ImmutableArray<string> Facts(string value)
    {
        var facts = ImmutableArray.CreateBuilder<string>();
        if (Providers.TryGetValue(value.Substring(ProviderOffset, 4), out var provider))
        {
            facts.Add($"a key of {provider}");
        }

        // The year is one digit, counted from 2024 at A; so is the month.
        var (year, month) = (2024 + value[DateOffset] - 'A', 1 + value[DateOffset + 1] - 'A');
        if (year is >= 2024 and < 2050 && month is >= 1 and <= 12)
        {
            facts.Add($"the key was made in {year:D4}-{month:D2} (read from the key itself)");
        }

        return facts.ToImmutable();
    }

    /// <summary>The argument is the provider's signature.</summary>
    public override string Sample(string[] arguments, SampleGenerator samples)
    {
        var key = samples.Random("base62", 52) + "JQQJ99BC" + samples.Random("base62", 16) + arguments[0];
        return key + ChecksumsOf(Base64Text.Decode(key.AsSpan())!).First();
    }

    /// <summary>The checksum in base62, and as older keys have it, in base64.</summary>
    private static IEnumerable<string> ChecksumsOf(byte[] bytes)
    {
        var hash = Marvin.Hash32(bytes, Seed);
        var inOrder = BitConverter.GetBytes(hash);
        yield return Base62(inOrder).Substring(0, 4);
        yield return Convert.ToBase64String(inOrder, 0, 3);
    }

    /// <summary>The bytes as one number, the first the most significant; zeros fill it up behind.</summary>
    private static string Base62(byte[] bytes)
    {
        var number = bytes.Aggregate(0UL, (sum, value) => (sum << 8) | value);
        var text = "";
        for (; number > 0; number /= 62)
        {
            text = Digits[(int)(number % 62)] + text;
        }

        return text.PadRight(6, '0');
    }
}
