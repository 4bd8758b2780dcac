namespace KeyLint.Git.Tests.Support;

/// <summary>Ways to store the objects of a repository, by name. Each returns the folder to open then; null for the repository's own.</summary>
internal static class WaysToStore
{
    public static readonly IReadOnlyDictionary<string, Func<TestRepository, string?>> All = new Dictionary<string, Func<TestRepository, string?>>
    {
        ["loose"] = By(_ => { }),
        ["gc"] = By(r => r.Git("gc", "-q", "--prune=never")),
        ["whole"] = By(r => Repack(r, "-f", "--depth=0")),
        ["depth 1"] = By(r => Repack(r, "-f", "--depth=1", "--window=50")),
        ["depth 50"] = By(r => Repack(r, "-f", "--depth=50", "--window=10")),
        ["depth 250"] = By(r => Repack(r, "-f", "--depth=250", "--window=250")),
        ["bases by id"] = By(r =>
        {
            r.Git("config", "repack.useDeltaBaseOffset", "false");
            Repack(r, "-f", "--depth=50");
        }),
        ["index of version 1"] = By(r =>
        {
            r.Git("config", "pack.indexVersion", "1");
            Repack(r, "-f");
        }),
        ["large offsets"] = By(r =>
        {
            Repack(r, "-f");
            r.Git("index-pack", "--index-version=2,0x40", Pack(r));
        }),
        ["not compressed"] = By(r =>
        {
            r.Git("config", "core.compression", "0");
            Repack(r, "-F");
        }),
        ["compressed well"] = By(r =>
        {
            r.Git("config", "core.compression", "9");
            Repack(r, "-F");
        }),
        ["no deltas"] = By(r =>
        {
            r.Git("config", "core.bigFileThreshold", "1");
            Repack(r, "-F");
        }),
        ["several packs"] = By(r => Parts(r)),
        ["packs in steps"] = By(r =>
        {
            Parts(r);
            r.Git("repack", "-q", "-d", "--geometric=2");
        }),
        ["index over packs"] = By(r =>
        {
            Parts(r);
            r.Git("multi-pack-index", "write");
        }),
        ["bitmaps"] = By(r =>
        {
            r.Git("repack", "-q", "-a", "-d", "-b", "--write-midx");
            r.Git("config", "pack.writeReverseIndex", "true");
            r.Git("repack", "-q", "-d");
        }),
        ["packed and loose"] = By(r => r.Git("repack", "-q", "-a")),
        ["in two packs"] = By(r =>
        {
            r.GitIn(r.Folder, Ids(r, (_, number) => number % 3 != 0), "pack-objects", "-q", ".git/objects/pack/pack");
            r.GitIn(r.Folder, Ids(r, (_, number) => number % 3 != 1), "pack-objects", "-q", "--window=100", ".git/objects/pack/pack");
            r.Git("prune-packed", "-q");
        }),
        ["kept pack"] = By(r =>
        {
            Parts(r);
            File.WriteAllText(Path.ChangeExtension(Pack(r), ".keep"), "");
            r.Git("gc", "-q", "--prune=never");
        }),
        ["cruft"] = By(r => r.Git("gc", "-q", "--cruft", "--prune=never")),
        ["unpacked"] = By(r =>
        {
            Repack(r, "-f");
            Unpack(r);
        }),
        ["thin pack"] = By(r =>
        {
            // Half of the objects stay loose, and the pack builds on them.
            var pack = r.GitInRaw(r.Folder, ThinInput(r), "pack-objects", "-q", "--thin", "--stdout", "--revs", "--window=100");
            r.GitIn(r.Folder, pack, "index-pack", "--stdin", "--fix-thin");
        }),
        ["borrowed"] = r =>
        {
            r.Git("gc", "-q", "--prune=never");
            r.Git("init", "-q", "--object-format=" + r.Git("rev-parse", "--show-object-format"), r.Beside("borrower"));
            var git = r.Beside("borrower/.git");
            Directory.CreateDirectory(git + "/objects/info");
            File.WriteAllText(git + "/objects/info/alternates", "../../../work/.git/objects\n");
            foreach (var name in new[] { "packed-refs", "HEAD" })
            {
                File.Copy(Path.Combine(r.Folder, ".git", name), Path.Combine(git, name), overwrite: true);
            }

            return r.Beside("borrower");
        },
        ["linked work tree"] = r =>
        {
            r.Git("worktree", "add", "-q", "--detach", r.Beside("linked"), "HEAD");
            r.Git("gc", "-q", "--prune=never");
            return r.Beside("linked");
        },
        ["bare"] = r =>
        {
            r.Git("clone", "-q", "--mirror", "--no-local", r.Folder, r.Beside("bare"));
            return r.Beside("bare");
        },
    };

    /// <summary>Whether only what references reach is in the storage.</summary>
    public static bool HoldsReachableOnly(string name) => name is "bare" or "borrowed";

    /// <summary>Makes all packed objects loose.</summary>
    public static void Unpack(TestRepository repository)
    {
        var folder = Path.Combine(repository.Folder, ".git/objects/pack");
        var packs = Directory.GetFiles(folder, "*.pack").Select(File.ReadAllBytes).ToList();
        Directory.Delete(folder, recursive: true);
        packs.ForEach(pack => repository.GitIn(repository.Folder, pack, "unpack-objects", "-q"));
    }

    private static Func<TestRepository, string?> By(Action<TestRepository> apply) => repository =>
    {
        apply(repository);
        return null;
    };

    private static void Repack(TestRepository repository, params string[] options) => repository.Git(["repack", "-q", "-a", "-d", "-k", .. options]);

    private static string Pack(TestRepository repository)
        => Directory.GetFiles(Path.Combine(repository.Folder, ".git/objects/pack"), "*.pack").Order(StringComparer.Ordinal).First();

    private static void Parts(TestRepository repository)
    {
        for (var part = 0; part < 4; part++)
        {
            repository.GitIn(repository.Folder, Ids(repository, (_, number) => number % 4 == part), "pack-objects", "-q", ".git/objects/pack/pack");
        }

        repository.Git("prune-packed", "-q");
    }

    private static byte[] Ids(TestRepository repository, Func<string, int, bool> isWanted)
        => System.Text.Encoding.ASCII.GetBytes(string.Join('\n', repository.AllObjects("blob", "tree", "commit", "tag").Where(isWanted)) + "\n");

    private static byte[] ThinInput(TestRepository repository)
        => System.Text.Encoding.ASCII.GetBytes("HEAD\n^" + repository.Git("rev-list", "HEAD").Split('\n')[^1] + "\n");
}
