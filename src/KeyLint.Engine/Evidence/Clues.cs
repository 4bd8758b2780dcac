using System.Collections.Immutable;
using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence;

/// <summary>What speaks for and against one candidate under one rule.</summary>
/// <param name="Part">The part it most likely is.</param>
/// <param name="IsSink">It is an argument of a member that receives this part.</param>
/// <param name="NamesProvider">What it is assigned to names the provider, or is one of its headers.</param>
/// <param name="NamesPart">What it is assigned to names such a part.</param>
/// <param name="Nearness">How near the provider is mentioned.</param>
/// <param name="Lines">How many lines away the nearest mention is.</param>
/// <param name="IsPaired">Another part of the same rule stands nearby.</param>
/// <param name="PublicWord">A word of its name that says it is public, or empty.</param>
internal sealed record Clues(
    Part Part,
    bool IsSink,
    bool NamesProvider,
    bool NamesPart,
    Nearness Nearness,
    int Lines,
    bool IsPaired,
    string PublicWord)
{
    /// <summary>Length of the provider's name in what it is assigned to: <c>coinbasepro</c> says more than <c>coinbase</c>.</summary>
    public int NameLength { get; init; }

    /// <summary>It stands in a test or an example, and is of a kind that those make up.</summary>
    public bool IsTest { get; init; }

    /// <summary>What it is assigned to names a private key, of a rule for wallets.</summary>
    public bool NamesWalletKey { get; init; }

    /// <summary>What it is assigned to says that it is something else: neither a part of any credential nor the provider.</summary>
    public bool NamesOther { get; init; }

    /// <summary>What it is assigned to names this part, and no other that it could be.</summary>
    public bool NamesPartAlone { get; init; }

    /// <summary>What it is assigned to names a secret that is none of the parts that it could be, and not the provider: a password, the key of a session.</summary>
    public bool NamesAnotherKind { get; init; }

    /// <summary>What it is assigned to names a secret that a program makes for itself, and not the provider.</summary>
    public bool IsOfProgram { get; init; }

    /// <summary>Another place of the same value says which part it is.</summary>
    public bool IsSettledElsewhere { get; init; }

    /// <summary>Its line or what it is assigned to names another exchange, and not this one.</summary>
    public bool IsOfAnother { get; init; }

    /// <summary>What it is assigned to names an exchange that no rule knows, or a service for data, and not this one.</summary>
    public bool IsOfStranger { get; init; }

    /// <summary>It stands below the heading of another exchange: in its section, item or block.</summary>
    public bool IsUnderAnother { get; init; }

    /// <summary>The one word of what it is assigned to is token: on a chain that is a coin.</summary>
    public bool NamesTokenAlone { get; init; }

    /// <summary>What had to be taken off to see it, or empty.</summary>
    public string Layer { get; init; } = "";

    /// <summary>The reasons, as a person reads them. Never quotes the text: a name beside a secret may be one.</summary>
    public ImmutableArray<string> Describe(Rule rule)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        if (Part.Tier == Tier.A)
        {
            reasons.Add(Part.Shape.Check.Length > 0 || Part.Shape.Form == ShapeForm.Mnemonic
                ? "self: its checksum or structure is valid"
                : "self: its form is unmistakable");
        }

        Add(Layer.Length > 0, $"decoded: {Layer}");
        Add(IsSink, $"sink: passed to a member that takes {ArticleOf(Part.Label)} {Part.Label}");
        Add(NamesProvider, $"name: what holds it names {rule.Provider.Name}");
        Add(NamesPart, $"name: what holds it is named for {ArticleOf(Part.Label)} {Part.Label}");
        Add(IsPaired, "pair: another part of the same credential stands nearby");
        Add(Nearness == Nearness.Line && !NamesProvider, $"context: {rule.Provider.Name} is named on the same line");
        Add(Nearness == Nearness.Near && Lines > 0, $"context: {rule.Provider.Name} is named {Lines} line{(Lines == 1 ? "" : "s")} away");
        Add(Nearness == Nearness.Import, $"context: the file imports {rule.Provider.Name}");
        Add(Nearness == Nearness.File, $"context: {rule.Provider.Name} is named in the file or its path");
        Add(IsTest, "place: in a test or an example, which make such secrets up");
        return reasons.ToImmutable();

        void Add(bool holds, string reason)
        {
            if (holds)
            {
                reasons.Add(reason);
            }
        }
    }

    private static string ArticleOf(string label) => "aeiouAEIOU".IndexOf(label[0]) >= 0 ? "an" : "a";
}
