using System.Collections.Immutable;

namespace KeyLint.Engine.Rules;

/// <summary>A provider's steps to end a leak, to rotate, and to look for damage afterwards.</summary>
/// <param name="Console">Where keys are managed.</param>
/// <param name="Leak">Steps after a leak, most urgent first; no grace period.</param>
/// <param name="Rotation">Steps of a planned rotation: new key first.</param>
/// <param name="Checks">What to look at afterwards.</param>
/// <param name="Introspection">The provider's endpoint that tells what a key may do, or null.</param>
/// <param name="Revocation">The provider's endpoint that ends a key, or null.</param>
/// <param name="Support">Where to ask for help; empty when not known.</param>
/// <param name="Revocable">False for wallet secrets, which can only be emptied.</param>
public sealed record Playbook(
    ConsoleLink Console,
    ImmutableArray<string> Leak,
    ImmutableArray<string> Rotation,
    ImmutableArray<string> Checks,
    Endpoint? Introspection,
    Endpoint? Revocation,
    string Support,
    bool Revocable)
{
    /// <summary>Steps and places of parts that are ended elsewhere than the others, such as webhooks beside bot tokens.</summary>
    public ImmutableArray<PartSteps> ByPart { get; init; } = ImmutableArray<PartSteps>.Empty;
}

/// <summary>What some parts of a rule need instead of the playbook's own console and steps.</summary>
/// <param name="Parts">Ids of the parts.</param>
/// <param name="Console">Where these are managed.</param>
/// <param name="Leak">Steps after a leak of one, most urgent first.</param>
public sealed record PartSteps(ImmutableArray<string> Parts, ConsoleLink Console, ImmutableArray<string> Leak);

/// <summary>Where a person manages keys.</summary>
/// <param name="Path">The clicks, for example <c>Profile > API Management</c>.</param>
/// <param name="Url">The page; empty when it was not seen in a source.</param>
public sealed record ConsoleLink(string Path, string Url);

/// <summary>An HTTP endpoint of a provider, told to the owner and never called.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Url">Host and path.</param>
/// <param name="Note">What it tells or does, and what it needs.</param>
/// <param name="Confidence">documented or sdk.</param>
public sealed record Endpoint(string Method, string Url, string Note, string Confidence);
