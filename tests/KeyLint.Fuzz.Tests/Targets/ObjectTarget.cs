using KeyLint.Fuzz.Tests.Running;
using KeyLint.Git.Parsing;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>Raw commits, tags and trees, whatever they hold.</summary>
internal sealed class ObjectTarget() : FuzzTarget("git-objects")
{
    public override IReadOnlyList<byte[]> Words { get; } = Bytes("tree ", "parent ", "author ", "committer ", "encoding ", "gpgsig ", "object ", "type ", "tag ", "tagger ", "\n\n", " <a@b> ", "1700000000 +0100", "100644 ", "40000 ", "160000 ", "\0");

    public override IEnumerable<byte[]> Seeds()
    {
        using var repository = new SeedRepository();
        return [.. new[] { ("commit", "HEAD"), ("tree", "HEAD^{tree}"), ("tag", "v1") }.Select(raw => repository.Git("cat-file", raw.Item1, raw.Item2))];
    }

    public override void Try(byte[] input)
    {
        _ = new RawCommit(input);
        _ = new RawTag(input);
        foreach (var idLength in new[] { 20, 32 })
        {
            var entries = new TreeEntries(input, idLength);
            var count = 0;
            while (entries.Next())
            {
                count++;
            }

            Holds(count <= input.Length, "more entries than bytes");
        }

        _ = MessageText.Decode(input, "latin1"u8);
        _ = MessageText.Subject(input, input);
        _ = PathText.Decode(input);
        _ = Signature.Person(input);
        _ = Signature.Date(input);
    }
}
