using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KeyLint.CodeFixes.Sources;

/// <summary>Reads a secret from the key-value engine of HashiCorp Vault, in asynchronous code where a client of VaultSharp is in scope.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HashiCorpVaultFix))]
public sealed class HashiCorpVaultFix : SecretFix
{
    private const string Client = "VaultSharp.IVaultClient";

    private protected override string Key => "KeyLint.HashiCorpVault";

    private protected override IEnumerable<SecretSource> Sources(SecretPlace place) =>
        Instances.Around(place, type => type.Is(Client)).Select(client => new SecretSource(
            $"Read it from HashiCorp Vault as {place.Name.VaultField} of {place.Name.VaultPath}",
            $"(path: \"{place.Name.VaultPath}\")).Data.Data[\"{place.Name.VaultField}\"]",
            $"(await {client.Name}.V1.Secrets.KeyValue.V2.ReadSecretAsync(path: \"{place.Name.VaultPath}\")).Data.Data[\"{place.Name.VaultField}\"]?.ToString()",
            $"The secret {place.Name.VaultPath} of the vault has no field {place.Name.VaultField}."));
}
