using System.Collections.Immutable;
using System.Globalization;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>A Mongo ObjectId, whose first four bytes say when it was made: plausible for an exchange's key are 2017 to 2039.</summary>
internal sealed class ObjectIdCheck : ValueCheck
{
    public override string Name => "object-id";

    public override bool Passes(ReadOnlySpan<char> value) => TimeOf(value) is not null;

    public override ImmutableArray<string> Facts(string value) => TimeOf(value.AsSpan()) is { } time
        ? ImmutableArray.Create($"the key was created about {time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} (read from the key itself)")
        : ImmutableArray<string>.Empty;

    public override string Sample(string[] arguments, SampleGenerator samples) =>
        samples.Next(0x5D000000, 0x68000000).ToString("x8", CultureInfo.InvariantCulture) + samples.Random("hex", 16);

    private static DateTimeOffset? TimeOf(ReadOnlySpan<char> value)
    {
        if (value.Length != 24
            || !uint.TryParse(value.Slice(0, 8).ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var seconds))
        {
            return null;
        }

        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return time.Year is >= 2017 and < 2040 ? time : null;
    }
}
