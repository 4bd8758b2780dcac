namespace KeyLint.Analyzers.Reporting;

/// <summary>The ids of the diagnostics. Stable: users write them into suppressions and configuration.</summary>
public static class DiagnosticIds
{
    /// <summary>A setting that is not understood.</summary>
    public const string UnknownSetting = "KL0001";

    /// <summary>Exchange or broker credential in source.</summary>
    public const string ExchangeCredential = "KL1001";

    /// <summary>Wallet secret in source.</summary>
    public const string WalletSecret = "KL1002";

    /// <summary>Service token or private key in source.</summary>
    public const string ServiceToken = "KL1003";

    /// <summary>Password in a connection string or URL.</summary>
    public const string ConnectionPassword = "KL1004";

    /// <summary>Random-looking secret of an unknown provider in source.</summary>
    public const string UnknownSecret = "KL1005";

    /// <summary>Credential in a configuration file of the project.</summary>
    public const string ConfigurationCredential = "KL2001";

    /// <summary>Configuration file with a credential is shipped with what the project builds.</summary>
    public const string ShippedCredential = "KL2002";

    /// <summary>Configuration file that is not scanned.</summary>
    public const string UnscannedConfiguration = "KL2003";

    /// <summary>Credential written to a log, the console or an exception.</summary>
    public const string CredentialOutput = "KL3001";

    /// <summary>Exchange endpoint without encryption.</summary>
    public const string InsecureEndpoint = "KL3002";

    /// <summary>Certificate validation switched off.</summary>
    public const string CertificateValidation = "KL3003";

    /// <summary>Credential in a URL.</summary>
    public const string CredentialInUrl = "KL3004";

    /// <summary>Withdrawal endpoint called.</summary>
    public const string Withdrawal = "KL3005";
}
