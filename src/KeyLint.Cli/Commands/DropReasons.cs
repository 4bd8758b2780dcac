namespace KeyLint.Cli.Commands;

/// <summary>What the names of drops mean.</summary>
internal static class DropReasons
{
    public static string Describe(string reason) => reason switch
    {
        "known-example" => "a public value: a documented example, a test vector or a development account",
        "placeholder" => "it says itself that it stands for something else",
        "repetition" => "it repeats a short unit",
        "sequence" => "it runs along the alphabet",
        "digest" => "it is a digest: its label says so, or its form and nothing around it",
        "lock-file" => "lock files hold digests, not secrets",
        "minified" => "minified scripts, maps and drawings hold encoded data",
        "encoded-data" => "it is a line of a block of encoded data",
        "address" => "it is an address, which everybody may know",
        "bytecode" => "it is code or data of a contract",
        "encrypted" => "what holds it says that it is encrypted",
        "git-id" => "it is the id of a commit",
        "guid" => "it is a GUID, and nothing around it says that it is a credential",
        "id" => "what holds it is named for an id",
        "image" => "what holds it is named for an image or a colour",
        "listen-key" => "it opens one channel for minutes",
        "nonce" => "what holds it is named for a value that is used once",
        "public-key" => "it is a public key",
        "resource" => "what holds it is named for a text that people read",
        "signature" => "what holds it is named for a signature",
        "transaction" => "it is the id of a transaction or a block",
        "type-name" => "what holds it is named for a type or a part of code",
        "named-public" => "what holds it is named for something public",
        "key" => "it is the key of an entry, not its value",
        "code" => "it is a name in code: a member is called on it",
        "badge" => "it is in the address of a badge",
        "no-key" => "its body is no private key of any known form",
        "encoded-text" => "it decodes to text, which is judged instead",
        "common-password" => "it is a password that the whole world uses",
        "setting-name" => "it is the name of a setting that holds a secret, not the secret",
        "test-vector" => "it is one of many in a test, or in a table of test vectors",
        "words" => "it reads like words",
        "fingerprint" => "it is a fingerprint in a file that KeyLint wrote",
        "other-reading" => "another rule explains the same text better",
        "allowed" => "the rule's own list of exceptions names it",
        "low-entropy" => "its characters repeat more than the rule asks for",
        "no-evidence" => "it has the shape, but nothing around it says that it is one",
        _ => "see the documentation",
    };
}
