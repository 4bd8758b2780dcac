namespace KeyLint.CodeFixes;

/// <summary>A place to read a secret from.</summary>
/// <param name="Title">What the user is offered.</param>
/// <param name="Read">The expression that reads it as text, names qualified with <c>global::</c>; empty when what stands before the secret reads it already.</param>
/// <param name="Missing">What is thrown where the read gives null; null where it never does.</param>
internal sealed record SecretSource(string Title, string Read, string? Missing)
{
    /// <summary>The whole expression.</summary>
    public string Expression => Missing is null ? Read : (Read.Length > 0 ? Read + " ?? " : "") + $"throw new global::System.InvalidOperationException(\"{Missing}\")";
}
