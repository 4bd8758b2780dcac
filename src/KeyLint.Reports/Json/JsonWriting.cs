using System.Text.Json;

namespace KeyLint.Reports.Json;

/// <summary>What the writers of JSON and SARIF say often.</summary>
internal static class JsonWriting
{
    extension(Utf8JsonWriter json)
    {
        public void Object(string name, Action body)
        {
            json.WriteStartObject(name);
            body();
            json.WriteEndObject();
        }

        public void Array<T>(string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                write(json, item);
            }

            json.WriteEndArray();
        }

        public void Strings(string name, IEnumerable<string> items) =>
            json.Array(name, items, static (writer, item) => writer.WriteStringValue(item));

        public void Text(string name, string? text)
        {
            if (text is not null)
            {
                json.WriteString(name, text);
            }
            else
            {
                json.WriteNull(name);
            }
        }

        public void Date(string name, DateTimeOffset? date)
        {
            if (date is { } known)
            {
                json.WriteString(name, known);
            }
            else
            {
                json.WriteNull(name);
            }
        }

        public void Flag(string name, bool? flag)
        {
            if (flag is { } known)
            {
                json.WriteBoolean(name, known);
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }
}
