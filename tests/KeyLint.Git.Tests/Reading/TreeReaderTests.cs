using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Reading;

/// <summary>Trees that are taken over from those they are made of hold the same as trees that are read for themselves.</summary>
public sealed class TreeReaderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void paths_are_those_of_trees_that_are_stored_whole(int seed)
    {
        using var repository = new TestRepository();
        Write(repository, new Random(seed));
        repository.Git("repack", "-q", "-a", "-d", "-f", "--depth=250", "--window=100");
        var deltas = repository.Git("verify-pack", "-v", Directory.GetFiles(Path.Combine(repository.Folder, ".git/objects/pack"), "*.idx").Single())
            .Split('\n').Count(line => line.Contains(" tree ", StringComparison.Ordinal) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 7);
        Assert.InRange(deltas, 20, int.MaxValue);
        var made = Describe(repository);
        repository.Git("repack", "-q", "-a", "-d", "-f", "--depth=0");

        Assert.Equal(Describe(repository), made);
        Assert.Equal(repository.AllObjects("blob").Count(), made.Length);
    }

    // One folder of many files, of which some are named anew, removed, made executable or replaced by a submodule.
    private static void Write(TestRepository repository, Random random)
    {
        var files = Enumerable.Range(0, 60).ToDictionary(number => $"file-{number:000}-{new string('x', random.Next(30))}", number => number % 25);
        for (var commit = 0; commit < 30; commit++)
        {
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var (name, content) = files.ElementAt(random.Next(files.Count));
                switch (random.Next(5))
                {
                    case 0:
                        files.Remove(name);
                        break;
                    case 1:
                        files[name + "y"] = content;
                        break;
                    case 2:
                        files[name] = -1 - random.Next(3);
                        break;
                    default:
                        files[name] = 100 + random.Next(200);
                        break;
                }
            }

            var lines = files.Select(file => file.Value < 0
                ? $"160000 commit {new string((char)('0' - file.Value), 40)}\t{file.Key}\n"
                : $"100{(file.Value % 7 == 0 ? "755" : "644")} blob {PackWriter.IdOf("blob", Content(file.Value))}\t{file.Key}\n");
            foreach (var content in files.Values.Where(value => value >= 0).Distinct().Where(content => !File.Exists(repository.Loose(PackWriter.IdOf("blob", Content(content))))))
            {
                var id = PackWriter.IdOf("blob", Content(content));
                Directory.CreateDirectory(Path.GetDirectoryName(repository.Loose(id))!);
                File.WriteAllBytes(repository.Loose(id), PackWriter.Deflate([.. System.Text.Encoding.ASCII.GetBytes($"blob {Content(content).Length}\0"), .. Content(content)]));
            }

            var tree = repository.GitIn(repository.Folder, System.Text.Encoding.UTF8.GetBytes(string.Concat(lines)), "mktree");
            var parent = commit == 0 ? Array.Empty<string>() : ["-p", "HEAD"];
            repository.Git("update-ref", "HEAD", repository.Git(["commit-tree", tree, "-m", "commit " + commit, .. parent]));
        }
    }

    private static byte[] Content(int number) => System.Text.Encoding.ASCII.GetBytes($"content <{number}>");

    private static string[] Describe(TestRepository repository)
    {
        using var reading = GivenTexts.Of(repository.Folder);
        Assert.Empty(reading.History.Problems);
        var blobs = reading.Texts.Where(text => text.Kind == HistoryObjectKind.Blob).ToList();
        var found = blobs.ToDictionary(blob => blob.Id.ToString(), IReadOnlyCollection<ObjectId> (blob) => [blob.Id]);
        return [.. reading.History.Trace(found).Select(exposure =>
            $"{exposure.Key} {string.Join(", ", exposure.Occurrences.Select(place => $"{place.Path} {place.Origin!.Id}"))} {exposure.CommitCount}")];
    }
}
