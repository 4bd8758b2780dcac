using System.Text.Json;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Json;

/// <summary>A provider's facts and steps as JSON.</summary>
internal static class ProviderJson
{
    public static void Write(Utf8JsonWriter json, ProviderEntry provider)
    {
        json.WriteStartObject();
        json.WriteString("rule", provider.Rule);
        json.WriteString("name", provider.Name);
        json.WriteString("kind", provider.Kind);
        json.WriteBoolean("revocable", provider.Revocable);
        json.WriteString("consolePath", provider.ConsolePath);
        json.WriteString("consoleUrl", provider.ConsoleUrl);
        json.Strings("impact", provider.Impact);
        json.WriteBoolean("canWithdraw", provider.CanWithdraw);
        json.Strings("leak", provider.Leak);
        json.WriteStartArray("byPart");
        foreach (var guide in provider.ByPart)
        {
            json.WriteStartObject();
            json.Strings("parts", guide.Parts);
            json.WriteString("consolePath", guide.ConsolePath);
            json.WriteString("consoleUrl", guide.ConsoleUrl);
            json.Strings("leak", guide.Leak);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Strings("rotation", provider.Rotation);
        json.Strings("checks", provider.Checks);
        json.Strings("endpoints", provider.Endpoints);
        json.WriteString("expiry", provider.Expiry);
        json.WriteString("addressRestriction", provider.AddressRestriction);
        json.WriteNumber("rotationDays", provider.RotationDays);
        json.WriteString("support", provider.Support);
        json.Strings("sources", provider.Sources);
        json.WriteEndObject();
    }
}
