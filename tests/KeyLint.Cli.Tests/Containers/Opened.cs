using System.Text;
using KeyLint.Cli.Scanning.Containers;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Tests.Containers;

/// <summary>What opening one file gave.</summary>
internal sealed record Opened(IReadOnlyList<(string Inner, byte[] Content)> Files, IReadOnlyList<Problem> Problems, int Unopened)
{
    public static Opened Of(byte[] content, string path = "file", ContainerLimits? limits = null)
    {
        var files = new List<(string, byte[])>();
        var reader = new ContainerReader(path, limits ?? new ContainerLimits { EntryBytes = 1 << 24 }, (inner, bytes) => files.Add((inner, bytes.ToArray())));
        reader.Read(content);
        return new Opened(files, [.. reader.Problems], reader.Unopened);
    }

    /// <summary>The text of the file with that path; there must be exactly one.</summary>
    public string Text(string inner) => Encoding.UTF8.GetString(Files.Single(file => file.Inner == inner).Content);
}
