using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KeyLint.CodeFixes.Sources;

/// <summary>Reads a secret from AWS Secrets Manager, in asynchronous code where a client of AWSSDK.SecretsManager is in scope.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwsSecretsManagerFix))]
public sealed class AwsSecretsManagerFix : SecretFix
{
    private const string Client = "Amazon.SecretsManager.IAmazonSecretsManager";

    private const string Request = "Amazon.SecretsManager.Model.GetSecretValueRequest";

    private protected override string Key => "KeyLint.AwsSecretsManager";

    private protected override IEnumerable<SecretSource> Sources(SecretPlace place) =>
        Instances.Around(place, type => type.Is(Client)).Select(client => new SecretSource(
            $"Read it from AWS Secrets Manager as {place.Name.SecretId}",
            $"SecretId = \"{place.Name.SecretId}\"",
            $"(await {client.Name}.GetSecretValueAsync(new {place.NameOf(Request)} {{ SecretId = \"{place.Name.SecretId}\" }})).SecretString",
            $"The secret {place.Name.SecretId} holds no text."));
}
