using System.Text.Json;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Sarif;

/// <summary>One occurrence as a location; what is no file, such as a commit message, as a logical one.</summary>
internal static class SarifLocation
{
    /// <summary>Writes a location.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="place">The occurrence.</param>
    /// <param name="bases">The roots of its path.</param>
    /// <param name="id">Its number within the result, from 1; 0 for none.</param>
    /// <param name="what">What stands there, if it is not what the result is about.</param>
    public static void Write(Utf8JsonWriter json, Occurrence place, SarifBases bases, int id = 0, string what = "")
    {
        json.WriteStartObject();
        if (id > 0)
        {
            json.WriteNumber("id", id);
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

        SarifText.Message(json, "message", $"{PlaceText.Origin(place, Quoted)}{(what.Length > 0 ? $": {what}" : "")}.");
        json.Object("properties", () => Properties(json, place));
        json.WriteEndObject();
    }

    private static string Quoted(string name) => $"\"{PlainText.Line(name)}\"";

    private static void Properties(Utf8JsonWriter json, Occurrence place)
    {
        json.WriteString("source", PlainText.Line(place.Source));
        if (place.Reference.Length > 0)
        {
            json.WriteString("reference", PlainText.Line(place.Reference));
        }

        if (place.ObjectId.Length > 0)
        {
            json.WriteString("object", place.ObjectId);
        }

        if (place.Commit.Length > 0)
        {
            json.WriteString("commit", place.Commit);
        }

        if (place.Author.Length > 0)
        {
            json.WriteString("author", PlainText.Line(place.Author));
            json.Date("date", place.Date);
        }
    }

    private static void Physical(Utf8JsonWriter json, Occurrence place, SarifBases bases)
    {
        json.Object("artifactLocation", () =>
        {
            json.WriteString("uri", SarifText.Uri(SarifBases.Path(place.Target, place.Path)));
            json.WriteString("uriBaseId", bases.Id(place.Target));
        });
        json.Object("region", () =>
        {
            // Services want a line; the name of a file stands on none of its own.
            json.WriteNumber("startLine", PlaceText.HasLines(place) ? place.Line : 1);
            if (!PlaceText.HasLines(place))
            {
                return;
            }

            json.WriteNumber("startColumn", place.Column);
            json.WriteNumber("endLine", place.EndLine);
            json.WriteNumber("endColumn", place.EndColumn);
        });
    }
}
