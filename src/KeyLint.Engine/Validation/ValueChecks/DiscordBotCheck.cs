using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>A Discord bot token: its first segment is the bot's id, a snowflake in decimal, in base64.</summary>
internal sealed class DiscordBotCheck : ValueCheck
{
    private const long DiscordEpoch = 1420070400000;

    public override string Name => "discord-bot";

    public override bool Passes(ReadOnlySpan<char> value) => IdOf(value) is not null;

    public override ImmutableArray<string> Facts(string value)
    {
        var id = IdOf(value.AsSpan())!.Value;
        var made = DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> 22) + DiscordEpoch);
        return ImmutableArray.Create(
            $"the bot's id is {id.ToString(CultureInfo.InvariantCulture)}; the bot was made on {made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
    }

    public override string Sample(string[] arguments, SampleGenerator samples)
    {
        var id = ((ulong)samples.Next(200_000_000_000, 350_000_000_000) << 22) | (ulong)samples.Next(0, 1 << 22);
        var segment = Convert.ToBase64String(Encoding.ASCII.GetBytes(id.ToString(CultureInfo.InvariantCulture))).TrimEnd('=');
        return $"{segment}.{samples.Random("base64url", 6)}.{samples.Random("base64url", 27)}";
    }

    private static ulong? IdOf(ReadOnlySpan<char> value)
    {
        var dot = value.IndexOf('.');
        return dot > 0 && Base64Text.Decode(value.Slice(0, dot)) is { Length: >= 17 and <= 20 } bytes
            && ulong.TryParse(Encoding.ASCII.GetString(bytes), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
    }
}
