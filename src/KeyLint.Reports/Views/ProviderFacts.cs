using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Views;

/// <summary>What is good to know about a provider, besides its steps.</summary>
internal static class ProviderFacts
{
    /// <summary>Facts as name and text; the texts are as the provider's rule has them.</summary>
    public static IEnumerable<(string Name, string Text)> Of(ProviderEntry provider) =>
        All(provider).Where(fact => fact.Text.Length > 0);

    /// <summary>The providers of open credentials of which there is something to tell, each once.</summary>
    public static ImmutableArray<ProviderEntry> Worth(IEnumerable<CredentialView> credentials) =>
        [.. credentials.Where(credential => !credential.Entry.IsClosed).Select(credential => credential.Provider).OfType<ProviderEntry>().Where(HasMore).DistinctBy(provider => provider.Rule)];

    /// <summary>Whether there is anything to tell.</summary>
    public static bool HasMore(ProviderEntry provider) => !provider.Rotation.IsEmpty || Of(provider).Any();

    private static IEnumerable<(string Name, string Text)> All(ProviderEntry provider)
    {
        foreach (var endpoint in provider.Endpoints)
        {
            yield return ("Endpoint", endpoint);
        }

        yield return ("Help", provider.Support);
        yield return ("Expiry", provider.Expiry);
        yield return ("Binding to addresses", provider.AddressRestriction);
        if (provider is { Revocable: true, RotationDays: > 0 })
        {
            yield return ("Planned rotation", $"every {Phrase.Count(provider.RotationDays, "day")} at the latest. " +
                "A planned rotation makes the new key first; a leak does not wait for that.");
        }

        foreach (var source in provider.Sources)
        {
            yield return ("Source", source);
        }
    }
}
