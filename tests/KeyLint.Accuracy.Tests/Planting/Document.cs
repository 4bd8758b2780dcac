using System.Text;

namespace KeyLint.Accuracy.Tests.Planting;

/// <summary>A text, and where the planted values stand in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Path">Its path.</param>
/// <param name="Places">Start and end of each value, in the order of <paramref name="Secrets"/>.</param>
/// <param name="Secrets">What was planted.</param>
internal sealed record Document(string Text, string Path, IReadOnlyList<(int Start, int End)> Places, IReadOnlyList<Secret> Secrets)
{
    private const char Opens = '\uE000';
    private const char Closes = '\uE001';

    /// <summary>Marks a value while its document is being written.</summary>
    public static string Mark(string value) => Opens + value + Closes;

    /// <summary>Takes the marks out and remembers where they stood.</summary>
    public static Document Of(string marked, string path, IReadOnlyList<Secret> secrets)
    {
        var text = new StringBuilder(marked.Length);
        var places = new List<(int, int)>();
        var start = 0;
        foreach (var c in marked)
        {
            switch (c)
            {
                case Opens:
                    start = text.Length;
                    break;
                case Closes:
                    places.Add((start, text.Length));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        return places.Count == secrets.Count
            ? new Document(text.ToString(), path, places, secrets)
            : throw new InvalidOperationException($"{path}: {secrets.Count} values but {places.Count} places");
    }
}
