using System.Collections.Immutable;
using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Rules;

/// <summary>Finds the patterns that a piece of some kind and length can match: one array look-up for the many that match none.</summary>
internal sealed class PatternIndex
{
    /// <summary>The last row stands for its length and all greater ones.</summary>
    private const int TableLength = 512;

    private readonly ImmutableArray<Entry>[,] table = new ImmutableArray<Entry>[3, TableLength];

    public PatternIndex(ImmutableArray<Rule> rules)
    {
        var entries = from rule in rules
                      from part in rule.Parts
                      from pattern in part.Shape.Patterns
                      select new Entry(rule, part, pattern);
        var lists = new List<Entry>?[3, TableLength];
        foreach (var entry in entries)
        {
            var pattern = entry.Pattern;
            var extra = pattern.IsHex ? 2 : 0;
            for (var length = Row(pattern.AnchorMin); length <= Row(pattern.AnchorMax + extra); length++)
            {
                (lists[(int)pattern.PieceKind, length] ??= []).Add(entry);
            }
        }

        for (var kind = 0; kind < 3; kind++)
        {
            for (var length = 0; length < TableLength; length++)
            {
                table[kind, length] = lists[kind, length] is { } list ? list.ToImmutableArray() : ImmutableArray<Entry>.Empty;
            }
        }

        RandomParts = PartsOf(rules, ShapeForm.Random);
        PemParts = PartsOf(rules, ShapeForm.Pem);
        MnemonicParts = PartsOf(rules, ShapeForm.Mnemonic);
        ConnectionParts = PartsOf(rules, ShapeForm.Connection);
        UserInfoParts = PartsOf(rules, ShapeForm.UserInfo);
        AssignedParts = PartsOf(rules, ShapeForm.Assigned);
        RegexParts = PartsOf(rules, ShapeForm.Regex);
    }

    public ImmutableArray<(Rule Rule, Part Part)> RandomParts { get; }

    public ImmutableArray<(Rule Rule, Part Part)> PemParts { get; }

    public ImmutableArray<(Rule Rule, Part Part)> MnemonicParts { get; }

    public ImmutableArray<(Rule Rule, Part Part)> ConnectionParts { get; }

    public ImmutableArray<(Rule Rule, Part Part)> UserInfoParts { get; }

    public ImmutableArray<(Rule Rule, Part Part)> AssignedParts { get; }

    public ImmutableArray<(Rule Rule, Part Part)> RegexParts { get; }

    public ImmutableArray<Entry> Lookup(PieceKind kind, int length) => table[(int)kind, Row(length)];

    private static int Row(int length) => Math.Min(length, TableLength - 1);

    private static ImmutableArray<(Rule Rule, Part Part)> PartsOf(ImmutableArray<Rule> rules, ShapeForm form) => rules
        .SelectMany(rule => rule.Parts.Where(part => part.Shape.Form == form).Select(part => (rule, part)))
        .ToImmutableArray();

    /// <summary>A pattern and whose it is.</summary>
    public sealed record Entry(Rule Rule, Part Part, Pattern Pattern);
}
