namespace KeyLint.Accuracy.Tests.Negatives;

/// <summary>Values of one kind that look like secrets and are none.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Holders">Names that hold such values, in words.</param>
/// <param name="Values">Makes the values.</param>
internal sealed record NegativeKind(string Name, string[] Holders, Func<Noise, IEnumerable<string>> Values);
