using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>A JSON web token: header and claims decode to JSON objects, and the header names an algorithm that signs.</summary>
internal sealed class JwtCheck : ValueCheck
{
    public override string Name => "jwt";

    public override bool Passes(ReadOnlySpan<char> value) =>
        Segment(value, 0) is { } header && header.Find("alg") is { Kind: JsonKind.String } algorithm
        && !algorithm.Text.Equals("none", StringComparison.OrdinalIgnoreCase)
        && Segment(value, 1) is not null;

    /// <summary>Who issued it and when it ends; never whom it is about.</summary>
    public override ImmutableArray<string> Facts(string value)
    {
        var claims = Segment(value.AsSpan(), 1)!;
        var facts = ImmutableArray.CreateBuilder<string>();
        if (claims.Find("iss") is { Kind: JsonKind.String } issuer && Uri.TryCreate(issuer.Text, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
        {
            facts.Add($"issued by {uri.Host}");
        }

        facts.Add(claims.Find("exp") is { Kind: JsonKind.Number } end && double.TryParse(end.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 2e11
            ? $"ends on {DateTimeOffset.FromUnixTimeSeconds((long)seconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} (read from the token itself)"
            : "names no end: it works until its issuer changes the signing key");
        return facts.ToImmutable();
    }

    public override string Sample(string[] arguments, SampleGenerator samples)
    {
        var claims = $"{{\"iss\":\"https://issuer.example\",\"jti\":\"{samples.Random("base62", 20)}\",\"exp\":{samples.Next(1_700_000_000, 1_900_000_000)}}}";
        return $"{Encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")}.{Encode(claims)}.{samples.Random("base64url", 42)}A";
    }

    private static string Encode(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static JsonNode? Segment(ReadOnlySpan<char> token, int number)
    {
        for (; number > 0; number--)
        {
            token = token.Slice(token.IndexOf('.') + 1);
        }

        var dot = token.IndexOf('.');
        if (dot < 0 || Base64Text.Decode(token.Slice(0, dot)) is not { } bytes)
        {
            return null;
        }

        try
        {
            return JsonReader.Read(Encoding.UTF8.GetString(bytes), "token") is { Kind: JsonKind.Object } json ? json : null;
        }
        catch (TextFormatException)
        {
            // Decodes to something else: no web token.
            return null;
        }
    }
}
