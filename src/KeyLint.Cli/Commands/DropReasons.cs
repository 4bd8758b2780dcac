namespace KeyLint.Cli.Commands;

/// <summary>What the names of drops mean. <c>docs/silence.md</c> lists them too.</summary>
internal static class DropReasons
{
    /// <summary>Meaning by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["address"] = "it is an address, which everybody may know",
        ["allowed"] = "the rule's own list of exceptions names it",
        ["badge"] = "it is in the address of a badge",
        ["bytecode"] = "it is code or data of a contract",
        ["code"] = "it is a name in code: a member is called on it, a type, or a symbol of a compiled library",
        ["common-password"] = "it is a password that the whole world uses",
        ["digest"] = "it is a digest: its label says so, or its form and nothing around it",
        ["encoded-data"] = "it is a line of a block of encoded data",
        ["encoded-text"] = "it decodes to text, which is judged instead",
        ["encrypted"] = "it is encrypted: its form or what holds it says so",
        ["fingerprint"] = "it is a fingerprint in a file that KeyLint wrote",
        ["git-id"] = "it is the id of a commit",
        ["guid"] = "it is a GUID, and nothing around it says that it is a credential",
        ["id"] = "what holds it is named for an id",
        ["image"] = "what holds it is named for an image or a colour",
        ["key"] = "it is the key of an entry, not its value",
        ["known-example"] = "a public value: a documented example, a test vector or a development account",
        ["listen-key"] = "it opens one channel for minutes",
        ["lock-file"] = "lock files hold digests, not secrets",
        ["low-entropy"] = "its characters repeat more than the rule asks for",
        ["minified"] = "minified scripts, maps and drawings hold encoded data; in scripts and maps a name that says provider and part outweighs that",
        ["named-public"] = "what holds it is named for something public",
        ["no-evidence"] = "it has the shape, but nothing around it says that it is one",
        ["no-key"] = "its body is no private key of any known form",
        ["nonce"] = "what holds it is named for a value that is used once",
        ["number"] = "it is long and has no letter, as numbers in a row do",
        ["one-of-many"] = "it is one of many that have no name, and only its neighbours and the file's subject speak for it",
        ["other-reading"] = "another rule explains the same text better",
        ["path"] = "it is a part of the path of an address",
        ["placeholder"] = "it says itself that it stands for something else",
        ["public-key"] = "it is a public key",
        ["repetition"] = "it repeats a short unit",
        ["resource"] = "what holds it is named for a text that people read",
        ["sequence"] = "it runs along the alphabet",
        ["setting-name"] = "it is the name of a setting that holds a secret, not the secret",
        ["signature"] = "what holds it is named for a signature",
        ["test-vector"] = "it is one of many in a test, or in a table of test vectors",
        ["transaction"] = "it is the id of a transaction or a block",
        ["type-name"] = "what holds it is named for a type or a part of code",
        ["words"] = "it reads like words",
    };

    /// <summary>What a name means.</summary>
    public static string Describe(string reason) => All[reason];
}
