using KeyLint.Engine.Evidence.Naming;

namespace KeyLint.Engine.Evidence.Contexts;

/// <summary>Tells headers that only one provider uses from those that anybody might.</summary>
internal static class Headers
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "access", "api", "apikey", "auth", "authorization", "bearer", "cert", "expires", "key", "nonce", "passphrase", "secret", "sign",
        "signature", "timestamp", "token", "version", "x",
    };

    /// <summary>Whether a header names its provider: <c>X-MBX-APIKEY</c> does, <c>API-Key</c> does not.</summary>
    public static bool IsDistinctive(string name) => Words.Split(name.AsSpan()).Any(word => !Common.Contains(word));
}
