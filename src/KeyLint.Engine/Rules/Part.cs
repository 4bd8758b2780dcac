using System.Collections.Immutable;
using KeyLint.Engine.Evidence.Naming;

namespace KeyLint.Engine.Rules;

/// <summary>One piece of a credential: key, secret, passphrase, private key, mnemonic, token.</summary>
/// <param name="Id">Unique within the rule.</param>
/// <param name="Kind">What sort of piece it is.</param>
/// <param name="Label">A fragment that reads in a sentence: <c>API key</c>.</param>
/// <param name="Tier">How much evidence a value needs.</param>
/// <param name="Shape">What a value looks like.</param>
/// <param name="Names">Identifiers seen to hold it.</param>
/// <param name="Samples">What it must find and must not; no scan asks for it.</param>
public sealed record Part(
    string Id,
    PartKind Kind,
    string Label,
    Tier Tier,
    Shape Shape,
    ImmutableArray<string> Names,
    Lazy<PartSamples> Samples)
{
    /// <summary>Sample templates that must be found.</summary>
    public ImmutableArray<string> Accept => Samples.Value.Accept;

    /// <summary>Sample templates that must not be.</summary>
    public ImmutableArray<string> Reject => Samples.Value.Reject;

    /// <summary>The line of its file on which each accepted sample stands, then each rejected one.</summary>
    public ImmutableArray<int> SampleLines => Samples.Value.Lines;

    /// <summary>The names, split into words.</summary>
    internal ImmutableArray<ImmutableArray<string>> ListedWords => listedWords.Value;

    private readonly Lazy<ImmutableArray<ImmutableArray<string>>> listedWords = new(() => Names.Select(name => Words.Split(name.AsSpan())).ToImmutableArray());

    /// <summary>The same under further names.</summary>
    internal Part WithNames(ImmutableArray<string> more) => more.IsEmpty
        ? this
        : new Part(Id, Kind, Label, Tier, Shape, Names.AddRange(more), Samples);
}

/// <summary>Samples of a part.</summary>
/// <param name="Accept">Templates of values that must be found.</param>
/// <param name="Reject">Templates of values that must not be.</param>
/// <param name="Lines">The line of its file on which each stands, the accepted first.</param>
public sealed record PartSamples(ImmutableArray<string> Accept, ImmutableArray<string> Reject, ImmutableArray<int> Lines);

/// <summary>The sort of a part.</summary>
public enum PartKind
{
    /// <summary>Names the credential to the provider; many providers call it sensitive too.</summary>
    Key,

    /// <summary>Signs requests.</summary>
    Secret,

    /// <summary>Chosen by the user beside key and secret.</summary>
    Passphrase,

    /// <summary>An asymmetric private key.</summary>
    PrivateKey,

    /// <summary>A seed phrase.</summary>
    Mnemonic,

    /// <summary>A bearer token that is complete by itself.</summary>
    Token,

    /// <summary>A password.</summary>
    Password,
}

/// <summary>How much evidence a value of some shape needs before it is reported.</summary>
public enum Tier
{
    /// <summary>The value proves itself.</summary>
    A,

    /// <summary>The value and one piece of evidence.</summary>
    B,

    /// <summary>Provider context, and a name or a pair.</summary>
    C,

    /// <summary>As <see cref="C"/>, and only informational.</summary>
    D,

    /// <summary>Reported only as the companion of other parts found nearby.</summary>
    Pair,
}
