using System.Collections.Concurrent;
using System.Collections.Immutable;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Findings;

/// <summary>
/// Fingerprints and facts of secrets, each worked out once: an address costs a hundred hashes and a passphrase thousands, and a history shows a secret in
/// version after version. Knows hashes, and what may be told; no secret. Thread-safe.
/// </summary>
internal sealed class Identities
{
    private const int MaxCount = 1 << 14;

    private readonly ConcurrentDictionary<(string Rule, string Part, SecretId Secret), (string Fingerprint, ImmutableArray<string> Facts)> known = new();

    /// <summary>The fingerprint of a secret, and what its check tells about it.</summary>
    public (string Fingerprint, ImmutableArray<string> Facts) Of(Rule rule, Part part, string value, SecretId secret)
    {
        if (known.TryGetValue((rule.Id, part.Id, secret), out var identity))
        {
            return identity;
        }

        identity = (Fingerprint.Of(rule, part, value), part.Shape.Validator is { } check ? check.Facts(value) : ImmutableArray<string>.Empty);
        if (known.Count < MaxCount)
        {
            known[(rule.Id, part.Id, secret)] = identity;
        }

        return identity;
    }
}
