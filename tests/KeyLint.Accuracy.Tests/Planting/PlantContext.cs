namespace KeyLint.Accuracy.Tests.Planting;

/// <summary>A way in which source holds values: a language and a construct.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Path">Path of the document.</param>
/// <param name="Line">Writes one value; <see cref="Document.Mark"/> stands around it.</param>
/// <param name="Before">What opens the document.</param>
/// <param name="After">What closes it.</param>
/// <param name="Escape">How the construct writes a value.</param>
/// <param name="Fits">Whether it can hold a value at all.</param>
internal sealed record PlantContext(
    string Name,
    string Path,
    Func<Identifier, string, string> Line,
    string Before,
    string After,
    Func<string, string> Escape,
    Func<Secret, bool> Fits)
{
    /// <summary>Writes a document that holds the values, one after the other.</summary>
    public Document Write(IEnumerable<Secret> secrets)
    {
        var planted = secrets.Where(Fits).ToList();
        return Document.Of(Before + string.Concat(planted.Select(secret => Line(secret.Name, Document.Mark(Escape(secret.Value))) + "\n")) + After, Path, planted);
    }
}
