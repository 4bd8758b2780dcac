using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace KeyLint.Reports.Json;

/// <summary>Reads members of an object, or says what was expected.</summary>
internal static class JsonReading
{
    extension(JsonPlace place)
    {
        public JsonPlace Member(string name) => place.Object().Members.TryGetValue(name, out var member)
            ? member
            : throw place.Error($"Expected a property \"{name}\", found none.");

        /// <summary>Whether there is such a property at all.</summary>
        public bool Has(string name) => place.Object().Members.ContainsKey(name);

        public string Text(string name) => place.Member(name).Text();

        public string Text() => place.Kind == JsonValueKind.String ? place.Text : throw place.Expected("a string");

        public bool Flag(string name) => place.Member(name).Flag() ?? throw place.Member(name).Expected("true or false");

        public bool? FlagOrNull(string name) => place.Member(name).Flag();

        public int Number(string name, int least) => (int)place.Number(name, least, int.MaxValue);

        public long Number(string name, long least, long greatest)
        {
            var member = place.Member(name);

            return member.Kind == JsonValueKind.Number
                && long.TryParse(member.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= least
                && number <= greatest
                ? number
                : throw member.Expected(string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {greatest}"));
        }

        public ImmutableArray<T> List<T>(string name, Func<JsonPlace, T> read)
        {
            var member = place.Member(name);
            return member.Kind == JsonValueKind.Array ? [.. member.Items.Select(read)] : throw member.Expected("an array");
        }

        public ImmutableArray<string> Strings(string name) => place.List(name, item => item.Text());

        public T? OrNull<T>(string name, Func<JsonPlace, T> read) where T : class =>
            place.Member(name) is { Kind: not JsonValueKind.Null } member ? read(member) : null;

        public DateTimeOffset Date(string name) => place.DateOrNull(name) ?? throw place.Member(name).Expected(Moment);

        public DateTimeOffset? DateOrNull(string name)
        {
            var member = place.Member(name);
            if (member.Kind == JsonValueKind.Null)
            {
                return null;
            }

            // The formats that Utf8JsonWriter writes, and no looser ones: a date without offset would mean another moment elsewhere.
            return DateTimeOffset.TryParseExact(member.Text(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw member.Expected(Moment);
        }

        public T Word<T>(string name, IReadOnlyList<(string Word, T Value)> words)
        {
            var member = place.Member(name);
            var text = member.Text();

            foreach (var (word, value) in words)
            {
                if (word == text)
                {
                    return value;
                }
            }

            throw member.Error($"Expected {string.Join(" or ", words.Select(pair => $"\"{pair.Word}\""))}, found another word.");
        }

        private JsonPlace Object() => place.Kind == JsonValueKind.Object ? place : throw place.Expected("an object");

        private bool? Flag() => place.Kind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Null => null,
            _ => throw place.Expected("true or false"),
        };
    }

    private const string Moment = "a date and time with offset such as \"2026-01-31T12:00:00+00:00\"";

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"];
}
