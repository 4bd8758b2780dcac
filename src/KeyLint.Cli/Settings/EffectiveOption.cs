using System.Collections.Immutable;

namespace KeyLint.Cli.Settings;

/// <summary>The value that files of settings give to an option.</summary>
/// <param name="Name">Its name without the dashes.</param>
/// <param name="Values">Its values; <c>true</c> or <c>false</c> of a switch.</param>
/// <param name="Origin">The file and line: <c>keylint.json:4</c>.</param>
internal sealed record EffectiveOption(string Name, ImmutableArray<string> Values, string Origin)
{
    /// <summary>As it would be written on a command line, name and value in one word: a value that looks like an option is a value.</summary>
    public IEnumerable<string> Tokens => SettableOptions.Switches[Name]
        ? Values[0] == "true" ? ["--" + Name] : []
        : Values.SelectMany(value => value.Length > 0 ? new[] { $"--{Name}={value}" } : ["--" + Name, value]);

    /// <summary>What counts of several files: the last word on an option, and all words on one that adds up.</summary>
    /// <param name="layers">The files, the one that counts most last.</param>
    public static IReadOnlyList<EffectiveOption> Of(IEnumerable<SettingsLayer> layers)
    {
        var options = new List<EffectiveOption>();
        foreach (var layer in layers)
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(layer.Path))!;
            foreach (var option in layer.Options)
            {
                if (!SettableOptions.AddsUp(option.Name))
                {
                    options.RemoveAll(earlier => earlier.Name == option.Name);
                }

                var values = SettableOptions.IsPath(option.Name) ? [.. option.Values.Select(value => Path.Combine(folder, value))] : option.Values;
                options.Add(new EffectiveOption(option.Name, values, $"{layer.Path}:{option.Line}"));
            }
        }

        return options;
    }
}
