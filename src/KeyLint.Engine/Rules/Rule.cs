using System.Collections.Immutable;

namespace KeyLint.Engine.Rules;

/// <summary>What one provider's credentials look like, what proves them, what they can do and how to revoke them.</summary>
/// <param name="Id">Stable id, kebab case; also the family that fingerprints are taken under.</param>
/// <param name="Diagnostic">The analyzer's diagnostic id for a finding in C# source, for example <c>KL1001</c>.</param>
/// <param name="Provider">Who issued the credential.</param>
/// <param name="Parts">The pieces a credential consists of, never empty.</param>
/// <param name="Pairing">Which parts belong together and how near they stand.</param>
/// <param name="Context">What around a value shows that the provider is meant.</param>
/// <param name="Sinks">Members whose arguments are parts.</param>
/// <param name="Advice">What a report says of it. No scan needs it, so that of the built-in rules is read when it is first asked for.</param>
public sealed record Rule(
    string Id,
    string Diagnostic,
    Provider Provider,
    ImmutableArray<Part> Parts,
    Pairing Pairing,
    Context Context,
    ImmutableArray<Sink> Sinks,
    Lazy<RuleAdvice> Advice)
{
    /// <summary>What a holder of the credential can do, by permission.</summary>
    public ImmutableArray<Impact> Impact => Advice.Value.Impact;

    /// <summary>Expiry, address restriction and rotation.</summary>
    public Lifecycle Lifecycle => Advice.Value.Lifecycle;

    /// <summary>How to end a leak and how to rotate.</summary>
    public Playbook Playbook => Advice.Value.Playbook;

    /// <summary>Where the facts come from.</summary>
    public ImmutableArray<Reference> References => Advice.Value.References;

    /// <summary>What it is for, where that is not plain from the provider; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where it was read.</summary>
    public RuleOrigin Origin { get; init; } = new("", 1);

    /// <summary>The provider's words, each written together: <c>gateio</c>.</summary>
    internal ImmutableArray<string> JoinedWords { get; } = Context.Words.Select(word => word.Replace(" ", "")).ToImmutableArray();
}

/// <summary>Where a rule begins.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">From 1.</param>
public sealed record RuleOrigin(string Path, int Line);

/// <summary>Who issued a credential: an exchange, a chain, a service.</summary>
/// <param name="Name">As the provider writes it.</param>
/// <param name="Kind">exchange, broker, data, wallet, service or generic.</param>
/// <param name="Homepage">The provider's site, empty for wallets and generic rules.</param>
/// <param name="Status">active, or dead with a reason.</param>
public sealed record Provider(string Name, string Kind, string Homepage, string Status);

/// <summary>Which parts make one credential.</summary>
/// <param name="Parts">Part ids; empty when a part stands alone.</param>
/// <param name="Lines">How many lines apart two parts may stand.</param>
public sealed record Pairing(ImmutableArray<string> Parts, int Lines);

/// <summary>Signs in the text around a value that a provider is meant.</summary>
/// <param name="Words">Names of the provider in lower case, matched against words of identifiers and text; <c>gate io</c> is two words, one after the other.</param>
/// <param name="Hosts">Host names.</param>
/// <param name="Headers">HTTP header names and the part each carries.</param>
/// <param name="Namespaces">.NET namespaces or packages of the provider's libraries.</param>
public sealed record Context(
    ImmutableArray<string> Words,
    ImmutableArray<string> Hosts,
    ImmutableArray<Header> Headers,
    ImmutableArray<string> Namespaces);

/// <summary>An HTTP header that carries a part.</summary>
/// <param name="Name">The header's name.</param>
/// <param name="Part">Id of the part it carries; empty for a header that only marks the provider.</param>
public sealed record Header(string Name, string Part);

/// <summary>A .NET member that receives parts.</summary>
/// <param name="Assembly">Simple name of the assembly that declares the type.</param>
/// <param name="Type">Metadata name of the type.</param>
/// <param name="Member">Method or property name; <c>.ctor</c> for constructors.</param>
/// <param name="Parameters">Parameter name (<c>value</c> for a property) to part id, in parameter order.</param>
public sealed record Sink(string Assembly, string Type, string Member, ImmutableArray<SinkParameter> Parameters);

/// <summary>A parameter of a <see cref="Sink"/>.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Index">Position of the parameter, from zero.</param>
/// <param name="Part">Id of the part it receives.</param>
public sealed record SinkParameter(string Name, int Index, string Part);
