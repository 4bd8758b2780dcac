using System.Buffers.Text;
using System.Text;

namespace KeyLint.Cli.Scanning.Containers;

/// <summary>What a pax header (POSIX.1, <c>length key=value</c> a line) says of the file that follows it.</summary>
/// <param name="Name">Its name, or null.</param>
/// <param name="Size">Its size, or null.</param>
/// <param name="HasMap">Whether its content begins with a map of holes (GNU sparse files, form 1.0).</param>
internal readonly record struct PaxRecords(string? Name, long? Size, bool HasMap)
{
    public static PaxRecords Read(ReadOnlySpan<byte> content)
    {
        var records = new PaxRecords(null, null, false);
        while (Utf8Parser.TryParse(content, out int length, out var digits) && length > digits + 1 && length <= content.Length && content[digits] == ' ')
        {
            var record = content[(digits + 1)..length].TrimEnd((byte)'\n');
            content = content[length..];
            var end = record.IndexOf((byte)'=');
            if (end > 0)
            {
                records = records.With(Encoding.Latin1.GetString(record[..end]), record[(end + 1)..]);
            }
        }

        return records;
    }

    private PaxRecords With(string key, ReadOnlySpan<byte> value) => key switch
    {
        // The true name of a sparse file comes first, and its stand-in after it.
        "GNU.sparse.name" => this with { Name = InnerName.Clean(value), HasTrueName = true },
        "path" when !HasTrueName => this with { Name = InnerName.Clean(value) },
        "size" when Utf8Parser.TryParse(value, out long size, out var read) && read == value.Length && size >= 0 => this with { Size = size },
        "GNU.sparse.major" => this with { HasMap = value.SequenceEqual("1"u8) },
        _ => this,
    };

    private bool HasTrueName { get; init; }
}
