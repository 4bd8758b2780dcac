using System.Collections.Immutable;
using KeyLint.Engine.Validation;
using KeyLint.Engine.Validation.ValueChecks;

namespace KeyLint.Engine.Rules;

/// <summary>What the values of a part look like.</summary>
/// <param name="Form">How values are searched for.</param>
/// <param name="Patterns">For <see cref="ShapeForm.Pattern"/>: the patterns, any of which may match.</param>
/// <param name="Require">Character classes of which a value must hold at least one each: lower, upper, digit.</param>
/// <param name="Check">Name of the validator a value must pass; empty for none.</param>
/// <param name="MinLength">For <see cref="ShapeForm.Text"/> and <see cref="ShapeForm.Random"/>: least length.</param>
/// <param name="MaxLength">For <see cref="ShapeForm.Text"/> and <see cref="ShapeForm.Random"/>: greatest length.</param>
public sealed record Shape(
    ShapeForm Form,
    ImmutableArray<Pattern> Patterns,
    CharClasses Require,
    string Check,
    int MinLength,
    int MaxLength)
{
    /// <summary>For <see cref="ShapeForm.Connection"/>: keys beside the secret that tell whose string it is. For <see cref="ShapeForm.UserInfo"/>: schemes; none for any.</summary>
    public ImmutableArray<string> Siblings { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether every value has one of a few lengths; a range is mostly a guess.</summary>
    internal bool IsExact { get; } = Form == ShapeForm.Pattern && Patterns.All(pattern => pattern.Items.All(item => item.Min == item.Max));

    /// <summary>For <see cref="ShapeForm.Regex"/>: the expression and what goes with it.</summary>
    public RegexShape? Regex { get; init; }

    /// <summary>A block and a phrase are always read for what they are; for the rest the rule names a check.</summary>
    internal ValueCheck? Validator { get; } = Form switch
    {
        ShapeForm.Pem => Checks.PrivateKey,
        ShapeForm.Mnemonic => Checks.SeedPhrase,
        _ => Checks.Find(Check),
    };
}

/// <summary>How values of a shape are searched for.</summary>
public enum ShapeForm
{
    /// <summary>A run of token characters that matches a <see cref="Pattern"/>.</summary>
    Pattern,

    /// <summary>A PEM block.</summary>
    Pem,

    /// <summary>A BIP-39 phrase.</summary>
    Mnemonic,

    /// <summary>Free text in a place named for it.</summary>
    Text,

    /// <summary>A random-looking run in a place named for a secret.</summary>
    Random,

    /// <summary>The password or key of a connection string.</summary>
    Connection,

    /// <summary>The password in a URL.</summary>
    UserInfo,

    /// <summary>A short password that is assigned to a name or handed to a type of the class library.</summary>
    Assigned,

    /// <summary>What a regular expression finds; for rules of the user's own.</summary>
    Regex,
}

/// <summary>Classes of characters.</summary>
[Flags]
public enum CharClasses
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>a to z.</summary>
    Lower = 1,

    /// <summary>A to Z.</summary>
    Upper = 2,

    /// <summary>0 to 9.</summary>
    Digit = 4,
}
