namespace KeyLint.Engine.Candidates;

/// <summary>What connection strings and URLs have in common: hosts that are one's own, and values that are filled in later.</summary>
internal static class SecretPlaces
{
    private static readonly string[] Local = ["localhost", "127.0.0.1", "::1", "(local)", "(localdb)", "host.docker.internal", "."];
    private static readonly string[] Documented = ["example.com", "example.org", "example.net", "your", "hostname", "server_name", "myserver", "<"];

    /// <summary>Whether a host is the machine itself.</summary>
    public static bool IsLocal(ReadOnlySpan<char> host)
    {
        var name = host.Trim();
        foreach (var local in Local)
        {
            if (name.StartsWith(local.AsSpan(), StringComparison.OrdinalIgnoreCase)
                && (name.Length == local.Length || name[local.Length] is ':' or ',' or '\\' or '/'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a host stands in documents only.</summary>
    public static bool IsDocumented(ReadOnlySpan<char> host)
    {
        foreach (var documented in Documented)
        {
            if (host.IndexOf(documented.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return EndsInReserved(host.Trim());
    }

    /// <summary>Names that no server on the internet can have (RFC 2606).</summary>
    private static bool EndsInReserved(ReadOnlySpan<char> host) =>
        host.EndsWith(".example".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".test".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".invalid".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value is a variable, a template or masked.</summary>
    public static bool IsFilledInLater(ReadOnlySpan<char> value) =>
        value.IndexOfAny('{', '}', '<') >= 0 || value.IndexOfAny('>', '…', '\\') >= 0 || value.IndexOf("**".AsSpan(), StringComparison.Ordinal) >= 0
        || value[0] is '$' or '%' or '@' or '[' or '(' || value.StartsWith("...".AsSpan(), StringComparison.Ordinal)
        || value.Trim("xX.-_*".AsSpan()).IsEmpty;
}
