using KeyLint.Fuzz.Tests.Running;
using KeyLint.Git;
using KeyLint.Git.Index;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>A git index of any version is read as far as it is sound.</summary>
internal sealed class IndexTarget() : FuzzTarget("git-index")
{
    public override IReadOnlyList<byte[]> Words { get; } = [.. Bytes("DIRC", "TREE", "REUC", "link", "UNTR", "EOIE", "sdir"), [0, 0, 0, 2], [0, 0, 0, 3], [0, 0, 0, 4], [0xFF, 0xFF, 0xFF, 0xFF]];

    public override IEnumerable<byte[]> Seeds() => new[] { "2", "3", "4" }.Select(version =>
    {
        using var repository = new SeedRepository();
        repository.Git("update-index", "--index-version", version);
        return File.ReadAllBytes(repository.File("index"));
    });

    public override void Try(byte[] input)
    {
        var index = IndexFile.Read(input, ObjectFormat.Sha1);
        Holds(index.Entries.Count <= input.Length, "more entries than bytes");
        _ = IndexFile.Read(input, ObjectFormat.Sha256);
    }
}
