using KeyLint.Engine.Text;

namespace KeyLint.Engine.Rules;

/// <summary>Reads the samples of a part of a rule file.</summary>
internal static class PartSamplesReader
{
    /// <summary>The fields of a part that are samples.</summary>
    public static readonly string[] Fields = ["accept", "reject"];

    public static PartSamples Read(RuleNode part) => new(
        part.List("accept", text => text.Filled()),
        part.List("reject", text => text.Filled()),
        part.List("accept", text => text.Line).AddRange(part.List("reject", text => text.Line)));

    /// <summary>Reads those of one part of a file that holds one rule.</summary>
    /// <exception cref="RulesRefusedException">Something is wrong with them.</exception>
    public static PartSamples Read(string text, string path, int part)
    {
        var file = new RuleFileText(path, text);
        var samples = Read(RuleNode.Root(JsonReader.Read(text, path), file).List("parts", node => node)[part]);
        return file.HasProblems ? throw new RulesRefusedException(file.Problems) : samples;
    }
}
