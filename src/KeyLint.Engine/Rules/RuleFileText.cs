using System.Collections.Immutable;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Rules;

/// <summary>The text of a rule file, and what is wrong with it.</summary>
internal sealed class RuleFileText
{
    private readonly List<RuleProblem> problems = [];
    private readonly string text;
    private LineIndex? lines;

    public RuleFileText(string path, string text) => (Path, this.text) = (path, text);

    public string Path { get; }

    public ImmutableArray<RuleProblem> Problems => problems.ToImmutableArray();

    public bool HasProblems => problems.Count > 0;

    /// <summary>Reads the text as JSON.</summary>
    /// <returns>The value; null when it is none, which is noted.</returns>
    public JsonNode? Parse()
    {
        try
        {
            return JsonReader.Read(text, Path);
        }
        catch (TextFormatException fault)
        {
            problems.Add(new RuleProblem(Path, fault.Line, fault.Column, fault.Problem));
            return null;
        }
    }

    public void Add(int index, string problem)
    {
        var (line, column) = Locate(index);

        // What is not understood is quoted, and may be a secret that was pasted in the wrong place.
        problems.Add(new RuleProblem(Path, line, column, OpaqueWords.Mask(problem)));
    }

    public (int Line, int Column) Locate(int index)
    {
        // Most files are asked for their beginning alone.
        var (line, column) = index == 0 ? (1, 1) : (lines ??= new LineIndex(text.AsSpan())).Locate(index);

        // Editors show no column for a byte order mark.
        return (line, line == 1 && text.Length > 0 && text[0] == '\uFEFF' ? Math.Max(1, column - 1) : column);
    }
}
