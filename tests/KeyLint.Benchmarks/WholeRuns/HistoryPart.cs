using System.Diagnostics;
using System.Globalization;

namespace KeyLint.Benchmarks.WholeRuns;

/// <summary>The beginning of a history as a repository of its own, one pack as git packs it.</summary>
internal sealed class HistoryPart : IDisposable
{
    private HistoryPart(string folder) => Folder = folder;

    public string Folder { get; }

    public long Bytes => Sizes(Folder).Bytes;

    /// <summary>The oldest part of a history: one commit in so many, and all that they reach.</summary>
    public static HistoryPart First(string repository, int share)
    {
        var commits = Output(repository, "rev-list", "--all", "--topo-order", "--reverse").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var part = new HistoryPart(Directory.CreateTempSubdirectory("keylint-part-").FullName);
        Output(part.Folder, "init", "-q", "--bare", ".");
        Output(part.Folder, "config", "gc.auto", "0");
        File.WriteAllText(Path.Combine(part.Folder, "objects", "info", "alternates"), Path.GetFullPath(Path.Combine(repository, "objects")) + "\n");
        var tips = commits.Take(commits.Length / share).ToArray();
        for (var tip = 0; tip < tips.Length; tip += Math.Max(1, tips.Length / 50))
        {
            Output(part.Folder, "update-ref", string.Create(CultureInfo.InvariantCulture, $"refs/heads/at{tip}"), tips[tip]);
        }

        Output(part.Folder, "update-ref", "refs/heads/main", tips[^1]);

        // Not by git repack, which takes all of a partial clone along.
        Output(part.Folder, "pack-objects", "-q", "--revs", "--all", "objects/pack/pack");
        File.Delete(Path.Combine(part.Folder, "objects", "info", "alternates"));
        return part;
    }

    /// <summary>How much a repository holds.</summary>
    public static (long Objects, long Bytes, long Blobs, long BlobBytes) Sizes(string repository)
    {
        var (objects, bytes, blobs, blobBytes) = (0L, 0L, 0L, 0L);
        foreach (var line in Output(repository, "cat-file", "--batch-all-objects", "--batch-check", "--unordered", "--buffer").Split('\n'))
        {
            var words = line.Split(' ');
            if (words.Length == 3 && long.TryParse(words[2], CultureInfo.InvariantCulture, out var size))
            {
                (objects, bytes) = (objects + 1, bytes + size);
                (blobs, blobBytes) = words[1] == "blob" ? (blobs + 1, blobBytes + size) : (blobs, blobBytes);
            }
        }

        return (objects, bytes, blobs, blobBytes);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Output(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", folder, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        git.StandardInput.Close();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)} failed in {folder}");
    }
}
