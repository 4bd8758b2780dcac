using KeyLint.Reports.Model;

namespace KeyLint.Reports.Json;

/// <summary>Reads a provider's facts and steps.</summary>
internal static class ProviderReading
{
    public static ProviderEntry Provider(JsonPlace place) => new(
        place.Text("rule"),
        place.Text("name"),
        place.Text("kind"),
        place.Flag("revocable"),
        place.Text("consolePath"),
        place.Text("consoleUrl"),
        place.Strings("impact"),
        place.Flag("canWithdraw"),
        place.Strings("leak"),
        place.Strings("rotation"),
        place.Strings("checks"),
        place.Strings("endpoints"),
        place.Text("expiry"),
        place.Text("addressRestriction"),
        place.Number("rotationDays", 0),
        place.Text("support"),
        place.Strings("sources"))
    {
        ByPart = place.Has("byPart") ? place.List("byPart", Guide) : [],
    };

    private static PartGuide Guide(JsonPlace place) =>
        new(place.Strings("parts"), place.Text("consolePath"), place.Text("consoleUrl"), place.Strings("leak"));
}
