using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Configuration;

/// <summary>The object <c>options</c> of <c>keylint.json</c>: what the options of the command line are when nobody gives them.</summary>
public static class OptionsSection
{
    /// <summary>The name of the field.</summary>
    public const string Name = "options";

    // What is longer than any option may be a secret that was pasted here, and is not repeated.
    private const int LongestShown = 30;

    /// <summary>Reads the options of a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="path">Named in problems.</param>
    /// <param name="names">The options that may be there, and whether each is a switch.</param>
    /// <returns>The options in their order; none when the file has no such field.</returns>
    /// <exception cref="RulesRefusedException">The file is not valid: names every problem with line and what was expected.</exception>
    public static ImmutableArray<ConfiguredOption> Read(string text, string path, IReadOnlyDictionary<string, bool> names)
    {
        var file = new RuleFileText(path, text);
        var options = ImmutableArray<ConfiguredOption>.Empty;
        if (file.Parse() is { } json && RuleNode.Root(json, file, "the configuration").Find(Name) is { } section)
        {
            var members = section.Members().ToList();
            options = members.Select(member => ReadOption(member.Name, member.Node, names)).OfType<ConfiguredOption>().ToImmutableArray();
            foreach (var twice in members.Where(member => names.ContainsKey(member.Name)).GroupBy(member => member.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
            {
                twice.Last().Node.Fail($"expected the option '{twice.Key}' once");
            }
        }

        return file.HasProblems ? throw new RulesRefusedException(file.Problems) : options;
    }

    private static ConfiguredOption? ReadOption(string name, RuleNode node, IReadOnlyDictionary<string, bool> names)
    {
        if (!names.TryGetValue(name, out var isSwitch))
        {
            var nearest = NearestIds.Of(name, names.Keys.ToList());
            node.Fail((name.Length > LongestShown ? "unknown option" : $"unknown option '{name}'") + (nearest.Count > 0 ? $"; did you mean {string.Join(" or ", nearest.Select(other => $"'{other}'"))}?" : $"; expected one of {string.Join(", ", names.Keys)}"));
            return null;
        }

        return new ConfiguredOption(name, isSwitch ? ImmutableArray.Create(node.Flag() ? "true" : "false") : node.Scalars(), node.Line);
    }
}
