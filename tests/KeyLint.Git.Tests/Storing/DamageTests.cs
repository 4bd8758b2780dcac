using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Storing;

/// <summary>
/// Files of the object database with wrong bytes in them, or gone: reading ends, gives nothing that git would not have given, and does not look
/// clean while something is unread.
/// </summary>
public sealed class DamageTests
{
    private const int Rounds = 8;

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var storage in new[] { "depth 50", "bases by id", "index of version 1", "large offsets", "index over packs", "in two packs", "loose" })
            {
                foreach (var damage in new[] { "flip", "truncate", "insert", "zero", "delete", "swap" })
                {
                    cases.Add(storage, damage);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void damage_is_a_gap_or_harmless(string storage, string damage)
    {
        using var repository = new TestRepository();
        RandomHistory.Write(repository, 9, 30);
        WaysToStore.Unpack(repository);
        WaysToStore.All[storage](repository);
        var expected = GitObjects.Read(repository, repository.Folder);
        var objects = Path.Combine(repository.Folder, ".git/objects");
        var reachable = repository.Git("rev-list", "--objects", "--no-object-names", "--all").Split('\n').ToHashSet();

        // That an object which nothing names was there once, nothing tells.
        var files = Directory.GetFiles(objects, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => damage != "delete" || Sort(file) != "loose" || reachable.Contains(file[^41..].Replace("/", "", StringComparison.Ordinal)))
            .ToDictionary(file => file, File.ReadAllBytes);
        var random = new Random(storage.Length + (31 * damage.Length));
        for (var round = 0; round < Rounds; round++)
        {
            var touched = Damage(files, damage, random);

            foreach (var verify in new[] { true, false })
            {
                Check(repository, expected, verify);
            }

            foreach (var file in touched)
            {
                Put(file, files[file]);
            }
        }
    }

    private static void Check(TestRepository repository, Dictionary<string, (HistoryObjectKind Kind, byte[] Text)> expected, bool verify)
    {
        var reading = Task.Run(() => GivenTexts.Of(repository.Folder, new HistoryReadOptions { VerifyObjects = verify, Degree = verify ? 2 : 1 }));
        Assert.True(reading.Wait(TimeSpan.FromSeconds(60)), "Reading does not end.");
        using var result = reading.Result;
        var given = result.Texts.Where(text => text.Kind <= HistoryObjectKind.TagMessage).ToDictionary(text => text.Id.ToString());

        Assert.True(!result.History.IsComplete || given.Count == expected.Count, "Something is unread and nothing is said.");
        if (verify)
        {
            Assert.All(given, item => Assert.Equal(
                (expected[item.Key].Kind, Convert.ToHexString(expected[item.Key].Text)), (item.Value.Kind, Convert.ToHexString(item.Value.Content))));
        }

        for (var key = 0; key < 6; key++)
        {
            Assert.NotNull(result.Trace(System.Text.Encoding.UTF8.GetBytes(RandomHistory.Key(key))));
        }
    }

    private static List<string> Damage(Dictionary<string, byte[]> files, string damage, Random random)
    {
        var file = Pick(files, random);
        var content = files[file];
        var at = random.Next(content.Length);
        var touched = new List<string> { file };
        switch (damage)
        {
            case "flip":
                content = [.. content];
                content[at] ^= (byte)(1 << random.Next(8));
                break;
            case "truncate":
                content = content[..at];
                break;
            case "insert":
                content = [.. content[..at], (byte)random.Next(256), .. content[at..]];
                break;
            case "zero":
                content = [.. content];
                content.AsSpan(at, Math.Min(random.Next(1, 600), content.Length - at)).Clear();
                break;
            case "delete":
                File.Delete(file);
                return touched;
            default:
                var other = files.Keys.Where(name => Path.GetExtension(name) == Path.GetExtension(file)).OrderBy(_ => random.Next()).First();
                touched.Add(other);
                Put(other, content);
                content = files[other];
                break;
        }

        Put(file, content);
        return touched;
    }

    // Each sort of file as often as the others.
    private static string Pick(Dictionary<string, byte[]> files, Random random)
    {
        var sorts = files.Keys.Where(file => files[file].Length > 0 && Sort(file).Length > 0).GroupBy(Sort).ToList();
        var sort = sorts[random.Next(sorts.Count)].ToList();
        return sort[random.Next(sort.Count)];
    }

    private static string Sort(string file) => Path.GetFileName(Path.GetDirectoryName(file)) switch
    {
        "pack" when file.EndsWith("multi-pack-index", StringComparison.Ordinal) => "multi-pack-index",
        "pack" => Path.GetExtension(file),
        "info" => "",
        _ => "loose",
    };

    private static void Put(string file, byte[] content)
    {
        if (File.Exists(file))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        File.WriteAllBytes(file, content);
    }
}
