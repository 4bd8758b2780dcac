using System.Text.Json;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Sarif;

/// <summary>One occurrence as a location; a commit or tag message, which is no file, as a logical one.</summary>
internal static class SarifLocation
{
    public static void Write(Utf8JsonWriter json, Occurrence place, SarifBases bases, int? id)
    {
        json.WriteStartObject();
        if (id is { } number)
        {
            json.WriteNumber("id", number);
        }

        if (place.Path.Length > 0)
        {
            json.Object("physicalLocation", () => Physical(json, place, bases));
        }
        else
        {
            json.Array("logicalLocations", [PlaceText.Line(place)], static (writer, name) =>
            {
                writer.WriteStartObject();
                writer.WriteString("fullyQualifiedName", name);
                writer.WriteEndObject();
            });
        }

        SarifText.Message(json, "message", Phrase.Sentence(place.Commit.Length > 0
            ? $"At \"{PlaceText.Line(place)}\", brought in by commit \"{PlainText.Line(Phrase.ShortId(place.Commit))}\""
            : $"At \"{PlaceText.Line(place)}\""));

        if (place.Commit.Length > 0)
        {
            json.Object("properties", () =>
            {
                json.WriteString("commit", place.Commit);
                json.WriteString("object", place.ObjectId);
                json.WriteString("author", PlainText.Line(place.Author));
                json.Date("date", place.Date);
            });
        }

        json.WriteEndObject();
    }

    private static void Physical(Utf8JsonWriter json, Occurrence place, SarifBases bases)
    {
        json.Object("artifactLocation", () =>
        {
            json.WriteString("uri", SarifText.Uri(place.Path));
            json.WriteString("uriBaseId", bases.Id(place.Target));
        });
        json.Object("region", () =>
        {
            json.WriteNumber("startLine", place.Line);
            json.WriteNumber("startColumn", place.Column);
            json.WriteNumber("endLine", place.EndLine);
            json.WriteNumber("endColumn", place.EndColumn);
        });
    }
}
