using KeyLint.Engine.Evidence;
using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Tests.Evidence;

/// <summary>What each tier needs: s a sink, n a name with the provider, p a name of the part, o a name of something else, 2 a partner; then how near the provider is mentioned.</summary>
public sealed class EvidenceTableTests
{
    private const double Rare = 200;
    private const double Common = 199;

    [Theory]
    [InlineData(Tier.A, "", Nearness.None, Common, "high")]
    [InlineData(Tier.B, "", Nearness.None, Rare, "drop")]
    [InlineData(Tier.B, "s", Nearness.None, Common, "high")]
    [InlineData(Tier.B, "n", Nearness.None, Common, "high")]
    [InlineData(Tier.B, "p", Nearness.None, Common, "drop")]
    [InlineData(Tier.B, "p", Nearness.File, Common, "medium")]
    [InlineData(Tier.B, "p", Nearness.Import, Common, "medium")]
    [InlineData(Tier.B, "p", Nearness.Near, Common, "high")]
    [InlineData(Tier.B, "p", Nearness.Line, Common, "high")]
    [InlineData(Tier.B, "2", Nearness.None, Common, "drop")]
    [InlineData(Tier.B, "2", Nearness.None, Rare, "medium")]
    [InlineData(Tier.B, "2", Nearness.File, Common, "high")]
    [InlineData(Tier.B, "", Nearness.File, Common, "low")]
    [InlineData(Tier.B, "", Nearness.File, Rare, "low")]
    [InlineData(Tier.B, "", Nearness.Import, Common, "low")]
    [InlineData(Tier.B, "", Nearness.Import, Rare, "medium")]
    [InlineData(Tier.B, "", Nearness.Near, Common, "medium")]
    [InlineData(Tier.B, "", Nearness.Line, Common, "medium")]
    [InlineData(Tier.C, "", Nearness.None, Rare, "drop")]
    [InlineData(Tier.C, "", Nearness.Line, Rare, "drop")]
    [InlineData(Tier.C, "n", Nearness.None, Rare, "drop")]
    [InlineData(Tier.C, "p", Nearness.None, Rare, "drop")]
    [InlineData(Tier.C, "2", Nearness.None, Rare, "drop")]
    [InlineData(Tier.C, "p2", Nearness.None, Rare, "drop")]
    [InlineData(Tier.C, "s", Nearness.None, Common, "high")]
    [InlineData(Tier.C, "np", Nearness.None, Common, "high")]
    [InlineData(Tier.C, "n2", Nearness.None, Common, "high")]
    [InlineData(Tier.C, "p", Nearness.File, Common, "medium")]
    [InlineData(Tier.C, "2", Nearness.File, Common, "medium")]
    [InlineData(Tier.C, "2o", Nearness.File, Common, "drop")]
    [InlineData(Tier.C, "2o", Nearness.Import, Common, "medium")]
    [InlineData(Tier.C, "2o", Nearness.Near, Common, "medium")]
    [InlineData(Tier.B, "2o", Nearness.File, Common, "high")]
    [InlineData(Tier.D, "2o", Nearness.File, Common, "drop")]
    [InlineData(Tier.C, "p", Nearness.Import, Common, "medium")]
    [InlineData(Tier.C, "p", Nearness.Near, Common, "high")]
    [InlineData(Tier.C, "2", Nearness.Near, Common, "medium")]
    [InlineData(Tier.C, "p2", Nearness.Near, Common, "high")]
    [InlineData(Tier.Pair, "", Nearness.Line, Rare, "drop")]
    [InlineData(Tier.Pair, "snp", Nearness.Line, Rare, "drop")]
    [InlineData(Tier.Pair, "2", Nearness.None, Common, "high")]
    [InlineData(Tier.D, "", Nearness.Line, Rare, "drop")]
    [InlineData(Tier.D, "p", Nearness.None, Rare, "drop")]
    [InlineData(Tier.D, "p", Nearness.File, Common, "low")]
    [InlineData(Tier.D, "2", Nearness.File, Common, "low")]
    [InlineData(Tier.D, "np", Nearness.None, Common, "low")]
    public void Each_tier_names_what_it_needs(Tier tier, string clues, Nearness nearness, double bits, string expected) =>
        Assert.Equal(expected, Judge(PartOf(tier, isExact: true), clues, nearness, bits));

    [Theory]
    [InlineData(Tier.B, "2", Nearness.None, "drop")]
    [InlineData(Tier.B, "2", Nearness.File, "high")]
    [InlineData(Tier.B, "", Nearness.Import, "low")]
    [InlineData(Tier.C, "2", Nearness.Line, "drop")]
    [InlineData(Tier.C, "n2", Nearness.None, "drop")]
    [InlineData(Tier.C, "p2", Nearness.Near, "high")]
    public void Where_the_length_is_a_guess_a_partner_is_none_yet(Tier tier, string clues, Nearness nearness, string expected) =>
        Assert.Equal(expected, Judge(PartOf(tier, isExact: false), clues, nearness, Rare));

    [Fact]
    public void Random_value_under_a_name_is_told_without_a_provider()
    {
        var random = RuleSet.BuiltIn.Rules.SelectMany(rule => rule.Parts).First(part => part.Tier == Tier.B && part.Shape.Form == ShapeForm.Random);
        Assert.Equal("medium", Judge(random, "p", Nearness.None, Common));
        Assert.Equal("drop", Judge(random, "", Nearness.None, Common));
    }

    [Fact]
    public void Name_of_a_wallet_s_key_needs_a_value_that_can_be_one()
    {
        var wallets = RuleSet.BuiltIn.Rules.SelectMany(rule => rule.Parts).Where(part => part.Tier == Tier.C).ToLookup(part => part.Shape.Check.Length > 0);
        Assert.Equal("high", Judge(wallets[true].First(), "w", Nearness.None, Common));
        Assert.Equal("drop", Judge(wallets[false].First(), "w", Nearness.None, Common));
        Assert.Equal("drop", Judge(wallets[true].First(), "", Nearness.None, Common));
    }

    private static Part PartOf(Tier tier, bool isExact) => RuleSet.BuiltIn.Rules.SelectMany(rule => rule.Parts)
        .First(part => part.Tier == tier && part.Shape.Form != ShapeForm.Random && (part.Shape.IsExact == isExact || tier is Tier.A or Tier.Pair));

    private static string Judge(Part part, string clues, Nearness nearness, double bits)
    {
        var verdict = EvidenceTable.Judge(
            new Clues(part, clues.Contains('s'), clues.Contains('n'), clues.Contains('p'), nearness, 1, clues.Contains('2'), "") { NamesWalletKey = clues.Contains('w'), NamesOther = clues.Contains('o') },
            bits);
        return verdict.IsKept ? verdict.Confidence.ToString().ToLowerInvariant() : "drop";
    }
}
