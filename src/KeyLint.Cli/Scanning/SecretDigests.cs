using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using KeyLint.Engine.Findings;

namespace KeyLint.Cli.Scanning;

/// <summary>
/// SHA-1 digests of what was found, by which baselines of other scanners know their secrets. A short secret can be guessed from its digest, so they are for
/// memory only, and gathered only while such a baseline is imported. Thread-safe.
/// </summary>
internal sealed class SecretDigests
{
    /// <summary>Where another scanner takes a value to begin and to end, if not where KeyLint does.</summary>
    private const string Borders = "\"'`";

    private const int LongestLiteral = 4096;

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<SecretId, byte>> secrets = new(StringComparer.Ordinal);

    /// <summary>The digest of a text, as lower-case hex.</summary>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The format of the baselines prescribes it, and nothing rests on it.")]
    public static string Of(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var count = Encoding.UTF8.GetBytes(text, bytes);
        var digest = Convert.ToHexStringLower(SHA1.HashData(bytes.AsSpan(0, count)));
        CryptographicOperations.ZeroMemory(bytes);
        return digest;
    }

    /// <summary>Takes up a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="text">The text that it stands in.</param>
    public void Note(Finding finding, ReadOnlySpan<char> text)
    {
        Add(text[finding.Start..finding.End], finding.SecretId);
        var start = text[..finding.Start].LastIndexOfAny(Borders) + 1;
        var length = text[finding.End..].IndexOfAny(Borders);
        if (start > 0 && length >= 0 && finding.End + length - start is var whole and <= LongestLiteral && whole > finding.End - finding.Start)
        {
            Add(text.Slice(start, whole), finding.SecretId);
        }
    }

    /// <summary>The secrets with a digest.</summary>
    /// <param name="digest">Lower-case hex.</param>
    public ICollection<SecretId> Find(string digest) => secrets.TryGetValue(digest, out var found) ? found.Keys : [];

    private void Add(ReadOnlySpan<char> text, SecretId secret) => secrets.GetOrAdd(Of(text), _ => new())[secret] = 0;
}
