using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KeyLint.CodeFixes.Sources;

/// <summary>Reads a secret from Azure Key Vault, where a <c>SecretClient</c> of Azure.Security.KeyVault.Secrets is in scope. It throws when it has none of that name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AzureKeyVaultFix))]
public sealed class AzureKeyVaultFix : SecretFix
{
    private const string Client = "Azure.Security.KeyVault.Secrets.SecretClient";

    private protected override string Key => "KeyLint.AzureKeyVault";

    private protected override IEnumerable<SecretSource> Sources(SecretPlace place) =>
        Instances.Around(place, type => type.Is(Client)).Select(client => new SecretSource(
            $"Read it from Azure Key Vault as {place.Name.KeyVaultName}",
            $"(\"{place.Name.KeyVaultName}\")",
            $"{client.Name}.GetSecret(\"{place.Name.KeyVaultName}\").Value.Value",
            Missing: null));
}
