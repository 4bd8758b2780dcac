using System.Collections.Immutable;
using System.Globalization;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation;

/// <summary>What a value tells about itself without being sent anywhere.</summary>
internal static class ValueFacts
{
    public static ImmutableArray<string> Of(Part part, string value) => part.Shape.Check switch
    {
        "object-id" when Checks.ObjectIdTime(value.AsSpan()) is { } time =>
            ImmutableArray.Create($"the key was created about {time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} (read from the key itself)"),
        "wif" when value[0] is 'c' or '9' => ImmutableArray.Create("for a test network"),
        _ => ImmutableArray<string>.Empty,
    };
}
