using System.Security.Cryptography;
using System.Text;

namespace KeyLint.Git.Reading;

/// <summary>Text that is no object: a name, or a message of a reflog.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Text">The text as bytes.</param>
/// <param name="Name">The number of a file's name; else -1.</param>
/// <param name="Reference">The reference; empty for a file's name.</param>
internal sealed record NamedText(HistoryObjectKind Kind, byte[] Text, int Name, string Reference)
{
    /// <summary>Nothing shorter can hold a secret that the name would tell.</summary>
    public const int MinLength = 16;

    /// <summary>An id that stands for the text.</summary>
    public ObjectId Id { get; } = new(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{Kind}\0{Reference}\0"), .. Text]));
}
