using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>
/// A token that ends in six base62 digits: the CRC-32 of what stands between the first underscore and them.
/// Source: GitHub's blog on its token formats, 2021; npm uses the same.
/// </summary>
internal sealed class GitHubCheck : ValueCheck
{
    private const int ChecksumLength = 6;

    public override string Name => "github";

    public override bool Passes(ReadOnlySpan<char> value)
    {
        var body = value.Slice(value.IndexOf('_') + 1);
        return body.Length > ChecksumLength
            && body.EndsWith(Checksum(body.Slice(0, body.Length - ChecksumLength)).AsSpan(), StringComparison.Ordinal);
    }

    /// <summary>The argument is the prefix.</summary>
    public override string Sample(string[] arguments, SampleGenerator samples)
    {
        var body = samples.Random("base62", 30);
        return arguments[0] + body + Checksum(body.AsSpan());
    }

    private static string Checksum(ReadOnlySpan<char> body)
    {
        const string digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        var result = new char[ChecksumLength];
        var crc = Hashes.Crc32(body);
        for (var i = ChecksumLength - 1; i >= 0; i--, crc /= 62)
        {
            result[i] = digits[(int)(crc % 62)];
        }

        return new string(result);
    }
}
