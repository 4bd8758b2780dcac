using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests;

/// <summary>Packs with wrong bytes in them: reading ends, and never looks clean while something is unread.</summary>
public sealed class PackDamageTests
{
    [Fact]
    public void flipped_byte_is_a_gap()
    {
        using var repository = new TestRepository();
        RandomHistory.Write(repository, 9, 40);
        repository.Git("repack", "-q", "-a", "-d");
        var pack = Directory.GetFiles(Path.Combine(repository.Folder, ".git/objects/pack"), "*.pack").Single();
        File.SetAttributes(pack, FileAttributes.Normal);
        var sound = File.ReadAllBytes(pack);
        var expected = ReadResult.Of(repository);
        var random = new Random(1);
        for (var round = 0; round < 60; round++)
        {
            var damaged = sound.ToArray();
            damaged[random.Next(12, sound.Length - 20)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(pack, damaged);

            var reading = ReadResult.Of(repository);

            Assert.False(reading.History.IsComplete);
            Assert.All(reading.Objects, item => Assert.Equal(expected.Objects[item.Key].Content, item.Value.Content));
        }
    }
}
