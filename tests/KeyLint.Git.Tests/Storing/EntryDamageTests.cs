using System.Globalization;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Storing;

/// <summary>What stands before the data of an entry of a pack is covered by no checksum of zlib's: what becomes of damage there.</summary>
public sealed class EntryDamageTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void damaged_header_hides_no_text(bool verify)
    {
        using var repository = new TestRepository();
        RandomHistory.Write(repository, 3, 14);
        WaysToStore.All["depth 50"](repository);
        var expected = GitObjects.Read(repository, repository.Folder);
        var pack = Directory.GetFiles(Path.Combine(repository.Folder, ".git/objects/pack"), "*.pack").Single();
        var sound = File.ReadAllBytes(pack);
        File.SetAttributes(pack, FileAttributes.Normal);
        var offsets = repository.Git("verify-pack", "-v", Path.ChangeExtension(pack, ".idx")).Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length is 5 or 7 && parts[0].Length == 40)
            .Select(parts => int.Parse(parts[4], CultureInfo.InvariantCulture));
        foreach (var at in offsets)
        {
            for (var bit = 0; bit < 16; bit++)
            {
                var damaged = sound.ToArray();
                damaged[at + (bit / 8)] ^= (byte)(1 << (bit % 8));
                File.WriteAllBytes(pack, damaged);

                using var reading = GivenTexts.Of(repository.Folder, new HistoryReadOptions { VerifyObjects = verify });

                Check(expected, reading, verify);
            }
        }
    }

    private static void Check(Dictionary<string, (HistoryObjectKind Kind, byte[] Text)> expected, GivenTexts reading, bool verify)
    {
        var given = reading.Texts.Where(text => text.Kind <= HistoryObjectKind.TagMessage).ToDictionary(text => text.Id.ToString());
        if (verify)
        {
            Assert.All(given, item => Assert.Equal(
                (expected[item.Key].Kind, Convert.ToHexString(expected[item.Key].Text)), (item.Value.Kind, Convert.ToHexString(item.Value.Content))));
        }

        // Without a look at hashes a commit can pass for a blob, which then holds the message.
        Assert.True(
            !reading.History.IsComplete
            || expected.All(item => given.TryGetValue(item.Key, out var text) && text.Content.AsSpan().IndexOf(item.Value.Text) >= 0));
    }
}
