using System.Collections.Immutable;

namespace KeyLint.Reports.Model;

/// <summary>What a report tells about a provider.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Name">Provider's name.</param>
/// <param name="Kind">exchange, broker, data, wallet, service or generic.</param>
/// <param name="Revocable">False for wallet secrets: they can only be emptied.</param>
/// <param name="ConsolePath">The clicks to the key page; may be empty.</param>
/// <param name="ConsoleUrl">Its address; empty when no source gives it.</param>
/// <param name="Impact">What a holder can do, as <c>permission: effect</c>.</param>
/// <param name="CanWithdraw">Whether some permission lets funds leave.</param>
/// <param name="Leak">Numbered steps after a leak.</param>
/// <param name="Rotation">Numbered steps of a planned rotation.</param>
/// <param name="Checks">What to look at afterwards.</param>
/// <param name="Endpoints">The provider's endpoints that tell about a key or end it, as sentences.</param>
/// <param name="Expiry">When a key lapses by itself; empty when not known.</param>
/// <param name="AddressRestriction">How a key can be bound to addresses; empty when not known.</param>
/// <param name="RotationDays">Recommended greatest age in days.</param>
/// <param name="Support">Where to ask for help; may be empty.</param>
/// <param name="Sources">Where these facts come from.</param>
public sealed record ProviderEntry(
    string Rule,
    string Name,
    string Kind,
    bool Revocable,
    string ConsolePath,
    string ConsoleUrl,
    ImmutableArray<string> Impact,
    bool CanWithdraw,
    ImmutableArray<string> Leak,
    ImmutableArray<string> Rotation,
    ImmutableArray<string> Checks,
    ImmutableArray<string> Endpoints,
    string Expiry,
    string AddressRestriction,
    int RotationDays,
    string Support,
    ImmutableArray<string> Sources)
{
    /// <summary>Place and steps of parts that are ended elsewhere than the others.</summary>
    public ImmutableArray<PartGuide> ByPart { get; init; } = [];

    /// <summary>Whether its keys open nothing any more: the one permission that its rule names is <c>none</c>.</summary>
    public bool IsOver => !Impact.IsEmpty && Impact.All(effect => effect.StartsWith("none: ", StringComparison.Ordinal));

    /// <summary>What holds for a credential: the place of its first part and the steps of all of them, each once.</summary>
    /// <param name="parts">Labels of its parts.</param>
    public ProviderEntry For(IReadOnlyCollection<string> parts)
    {
        var guides = parts.Select(part => ByPart.FirstOrDefault(guide => guide.Parts.Contains(part))).Distinct().ToList();
        return guides is [] or [null] ? this : this with
        {
            ConsolePath = guides[0] is { } first ? first.ConsolePath : ConsolePath,
            ConsoleUrl = guides[0] is { } one ? one.ConsoleUrl : ConsoleUrl,
            Leak = [.. guides.SelectMany(guide => guide?.Leak ?? Leak).Distinct(StringComparer.Ordinal)],
        };
    }
}

/// <summary>What is said of some parts of a rule instead of what is said of the others.</summary>
/// <param name="Parts">Labels of the parts.</param>
/// <param name="ConsolePath">The clicks to where they are managed; may be empty.</param>
/// <param name="ConsoleUrl">Its address; empty when no source gives it.</param>
/// <param name="Leak">Numbered steps after a leak.</param>
public sealed record PartGuide(ImmutableArray<string> Parts, string ConsolePath, string ConsoleUrl, ImmutableArray<string> Leak);
