using Microsoft.CodeAnalysis;
using Platform = KeyLint.Analyzers.Tests.Support.Platform;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>What the fixes use of the packages that keep secrets, under the packages' own names and signatures.</summary>
internal static class Clients
{
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        Platform.Library("Microsoft.Extensions.Configuration.Abstractions", """
            #nullable enable
            namespace Microsoft.Extensions.Configuration
            {
                public interface IConfiguration { string? this[string key] { get; set; } }
                public interface IConfigurationRoot : IConfiguration { }
                public interface IConfigurationSection : IConfiguration { }
                public interface IConfigurationManager : IConfiguration { }
                public sealed class ConfigurationManager : IConfigurationManager, IConfigurationRoot { public string? this[string key] { get => null; set { } } }
            }

            namespace Microsoft.Extensions.Hosting
            {
                using Microsoft.Extensions.Configuration;
                public interface IHostApplicationBuilder { IConfigurationManager Configuration { get; } }
                public sealed class HostApplicationBuilder : IHostApplicationBuilder { public ConfigurationManager Configuration { get; } = new(); IConfigurationManager IHostApplicationBuilder.Configuration => Configuration; }
                public static class Host { public static HostApplicationBuilder CreateApplicationBuilder(string[]? args) => new(); }
            }
            """),
        Platform.Library("Azure.Security.KeyVault.Secrets", """
            namespace Azure
            {
                public abstract class Response<T> { public abstract T Value { get; } }
            }

            namespace Azure.Security.KeyVault.Secrets
            {
                using System.Threading;
                public class KeyVaultSecret { public string Value { get; internal set; } }
                public class SecretClient
                {
                    protected SecretClient() { }
                    public virtual Response<KeyVaultSecret> GetSecret(string name, string version = null, CancellationToken cancellationToken = default) => null;
                }
            }
            """),
        Platform.Library("AWSSDK.SecretsManager", """
            namespace Amazon.SecretsManager.Model
            {
                public class GetSecretValueRequest { public string SecretId { get; set; } }
                public class GetSecretValueResponse { public string SecretString { get; set; } }
            }

            namespace Amazon.SecretsManager
            {
                using System.Threading;
                using System.Threading.Tasks;
                using Amazon.SecretsManager.Model;
                public interface IAmazonSecretsManager
                {
                    Task<GetSecretValueResponse> GetSecretValueAsync(GetSecretValueRequest request, CancellationToken cancellationToken = default(CancellationToken));
                }
            }
            """),
        Platform.Library("VaultSharp", """
            namespace VaultSharp.V1.Commons
            {
                using System.Collections.Generic;
                public class Secret<T> { public T Data { get; set; } }
                public class SecretData { public IDictionary<string, object> Data { get; set; } }
                public class SecretData<T> { public T Data { get; set; } }
            }

            namespace VaultSharp.V1.SecretsEngines.KeyValue.V2
            {
                using System.Threading.Tasks;
                using VaultSharp.V1.Commons;
                public interface IKeyValueSecretsEngineV2
                {
                    Task<Secret<SecretData>> ReadSecretAsync(string path, int? version = null, string mountPoint = "secret", string wrapTimeToLive = null);
                    Task<Secret<SecretData<T>>> ReadSecretAsync<T>(string path, int? version = null, string mountPoint = "secret", string wrapTimeToLive = null);
                }
            }

            namespace VaultSharp
            {
                using VaultSharp.V1.SecretsEngines.KeyValue.V2;
                public interface IKeyValueSecretsEngine { IKeyValueSecretsEngineV2 V2 { get; } }
                public interface ISecretsEngine { IKeyValueSecretsEngine KeyValue { get; } }
                public interface IVaultClientV1 { ISecretsEngine Secrets { get; } }
                public interface IVaultClient { IVaultClientV1 V1 { get; } }
            }
            """),
    ];
}
