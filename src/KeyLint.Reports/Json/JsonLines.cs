using System.Text.Json;

namespace KeyLint.Reports.Json;

/// <summary>Makes of a report in lines the one object that it would be as JSON.</summary>
internal static class JsonLines
{
    /// <summary>The kinds of lines. Others may come within version 1 and are passed over.</summary>
    public const string Scan = "scan", Credential = "credential", Finding = "finding", Provider = "provider", End = "report";

    private static readonly string[] Kinds = [Scan, Credential, Finding, Provider];

    /// <summary>Whether a text is lines rather than one object: only a line says of which kind it is.</summary>
    public static bool Are(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        var reader = new Utf8JsonReader(end < 0 ? text : text[..end], isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("kind"u8))
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // Whoever parses it as one object says what is wrong with it, and where.
        }

        return false;
    }

    /// <summary>Parses lines; empty ones are passed over.</summary>
    /// <param name="file">Name for errors.</param>
    /// <param name="text">The lines, in UTF-8 without a byte order mark.</param>
    /// <param name="check">Refuses a line of another schema.</param>
    /// <exception cref="ReportFormatException">A line is no object, or some are missing.</exception>
    public static JsonPlace Join(string file, ReadOnlySpan<byte> text, Action<JsonPlace> check)
    {
        var lists = Kinds.ToDictionary(kind => kind, kind => new JsonPlace(file, $"$.{kind}s", 1, JsonValueKind.Array), StringComparer.Ordinal);
        JsonPlace? end = null;
        var number = 0L;
        foreach (var range in text.Split((byte)'\n'))
        {
            number++;
            if (text[range].Trim("\r \t"u8).IsEmpty)
            {
                continue;
            }

            var line = JsonPlaceParser.Parse(file, text[range], number);
            check(line);
            if (end is not null)
            {
                throw line.Error($"Expected nothing after the line of kind \"{End}\", found another line. Give each report as a file of its own.");
            }

            var kind = line.Text("kind");
            if (kind == End)
            {
                end = line;
            }
            else if (lists.TryGetValue(kind, out var list))
            {
                list.Items.Add(line.Member(kind));
            }
        }

        return Joined(end ?? throw new ReportFormatException(file, number, $"Expected a last line of kind \"{End}\", found an early end: the file was cut off."), lists);
    }

    private static JsonPlace Joined(JsonPlace end, Dictionary<string, JsonPlace> lists)
    {
        var missing = lists.FirstOrDefault(list => end.Number(list.Key + "s", 0) != list.Value.Items.Count);
        if (missing.Value is not null)
        {
            throw end.Member(missing.Key + "s").Error($"Expected as many lines of kind \"{missing.Key}\" as it says, found another number.");
        }

        foreach (var (kind, list) in lists)
        {
            end.Members[kind + "s"] = list;
        }

        return end;
    }
}
