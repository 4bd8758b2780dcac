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
        "digest" => "the label before it says that it is a digest",
        "lock-file" => "lock files and maps hold digests, not secrets",
        "encoded-data" => "it is a line of a block of encoded data",
        "named-public" => "what holds it is named for something public",
        "badge" => "it is in the address of a badge",
        "no-key" => "its body is no private key of any known form",
        "encoded-text" => "it decodes to text, which is judged instead",
        "common-password" => "it is a password that the whole world uses",
        "words" => "it reads like words",
        "fingerprint" => "it is a fingerprint in a file that KeyLint wrote",
        "other-reading" => "another rule explains the same text better",
        "allowed" => "the rule's own list of exceptions names it",
        "low-entropy" => "its characters repeat more than the rule asks for",
        "no-evidence" => "it has the shape, but nothing around it says that it is one",
        _ => "see the documentation",
    };
}
