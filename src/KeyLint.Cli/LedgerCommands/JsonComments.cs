using KeyLint.Engine.Text;

namespace KeyLint.Cli.LedgerCommands;

/// <summary>Finds comments in JSON that is known to be well-formed.</summary>
internal static class JsonComments
{
    /// <summary>The line of the first comment, from 1; null when there is none.</summary>
    /// <param name="json">The text.</param>
    public static int? LineOfFirst(string json)
    {
        var isString = false;
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '"':
                    isString = !isString;
                    break;
                case '\\' when isString:
                    i++;
                    break;
                case '/' when !isString:
                    return LineIndex.Locate(json, i).Line;
            }
        }

        return null;
    }
}
