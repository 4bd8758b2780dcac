using System.Security.Cryptography;
using System.Text;

namespace KeyLint.Git.Tests.Support;

/// <summary>The places of a repository that can hold a secret, by name.</summary>
internal static class Places
{
    private const string Marker = Place.Marker;

    public static readonly IReadOnlyDictionary<string, Place> All = new Dictionary<string, Place>
    {
        ["file"] = Place.In(HistoryProvenance.Commit, r => r.Commit("a.txt", Marker, "add")),
        ["file deleted later"] = Place.In(HistoryProvenance.Commit, r => Gone(r, () => r.Commit("a.txt", Marker, "add"))),
        ["file of an orphan branch"] = Place.In(HistoryProvenance.Commit, r =>
        {
            r.Git("checkout", "-q", "--orphan", "pages");
            r.Commit("a.txt", Marker, "root");
            r.Git("checkout", "-q", "main");
        }),
        ["file that only a merge holds"] = Place.In(HistoryProvenance.Commit, r => Merge(r, () => r.Write("merge.txt", Marker))),
        ["edit that only a merge holds"] = Place.In(HistoryProvenance.Commit, r => Merge(r, () => r.Write("readme.txt", Marker))),
        ["edit of a renamed file"] = Place.In(HistoryProvenance.Commit, r =>
        {
            r.Commit("old.txt", new string('x', 500), "old");
            r.Git("mv", "old.txt", "new.txt");
            r.Commit("new.txt", new string('x', 500) + Marker, "rename");
        }),
        ["UTF-16 LE"] = Place.Encoded(new UnicodeEncoding(false, true), hasMark: true),
        ["UTF-16 LE without mark"] = Place.Encoded(new UnicodeEncoding(false, true), hasMark: false),
        ["UTF-16 BE"] = Place.Encoded(new UnicodeEncoding(true, true), hasMark: true),
        ["UTF-16 BE without mark"] = Place.Encoded(new UnicodeEncoding(true, true), hasMark: false),
        ["file without diff"] = Place.In(HistoryProvenance.Commit, r => Attribute(r, "*.txt -diff")),
        ["file called binary"] = Place.In(HistoryProvenance.Commit, r => Attribute(r, "*.txt binary")),
        ["file left out of exports"] = Place.In(HistoryProvenance.Commit, r => Attribute(r, "*.txt export-ignore -text filter=none")),
        ["text with zero bytes"] = Place.In(HistoryProvenance.Commit, r => r.Commit("a.txt", "x\0y\0" + Marker, "add")),
        ["target of a link"] = Place.In(HistoryProvenance.Commit, r => Link(r, Marker)),
        ["file that was a link"] = Place.In(HistoryProvenance.Commit, r =>
        {
            Link(r, "elsewhere");
            File.Delete(Path.Combine(r.Folder, "link"));
            r.Commit("link", Marker, "file");
        }),
        ["commit message"] = Place.In(HistoryProvenance.CommitMessage, r => r.Commit("subject\n\nbody " + Marker)),
        ["message of a commit that is gone"] = Place.In(HistoryProvenance.CommitMessage, r => r.Git("commit-tree", "HEAD^{tree}", "-m", Marker)),
        ["tag message"] = Place.In(HistoryProvenance.TagMessage, r => r.Git("tag", "-a", "v1", "-m", Marker)),
        ["message of an inner tag"] = Place.In(HistoryProvenance.TagMessage, r =>
        {
            r.Git("tag", "-a", "v1", "-m", Marker);
            r.Git("tag", "-a", "v2", "v1", "-m", "outer");
            r.Git("tag", "-d", "v1");
        }),
        ["message of a deleted tag"] = Place.In(HistoryProvenance.TagMessage, r =>
        {
            r.Git("tag", "-a", "v1", "-m", Marker);
            r.Git("tag", "-d", "v1");
        }),
        ["tagged blob"] = Place.In(HistoryProvenance.Tag, r => r.Git("tag", "v1", r.Hash(Marker))),
        ["blob of an annotated tag"] = Place.In(HistoryProvenance.Tag, r => r.Git("tag", "-a", "-m", "x", "v1", r.Hash(Marker))),
        ["tagged tree"] = Place.In(HistoryProvenance.Tag, r => r.Git("tag", "v1", Tree(r, "key.txt", Marker))),
        ["blob of another reference"] = Place.In(HistoryProvenance.Reference, r => r.Git("update-ref", "refs/keys/one", r.Hash(Marker))),
        ["note"] = Place.In(HistoryProvenance.Note, r => r.Git("notes", "add", "-m", Marker)),
        ["note that was removed"] = Place.In(HistoryProvenance.Note, r =>
        {
            r.Git("notes", "add", "-m", Marker);
            r.Git("notes", "remove");
        }),
        ["stash"] = Place.In(HistoryProvenance.Stash, r => Stash(r, Marker)),
        ["older stash"] = Place.In(HistoryProvenance.Stash, r =>
        {
            Stash(r, Marker);
            Stash(r, "one");
            Stash(r, "two");
        }),
        ["staged part of a stash"] = Place.In(HistoryProvenance.Stash, r =>
        {
            r.Write("readme.txt", Marker);
            r.Git("add", "-A");
            r.Write("readme.txt", "changed again");
            r.Git("stash", "push", "-q");
        }),
        ["untracked part of a stash"] = Place.In(HistoryProvenance.Stash, r =>
        {
            r.Write("new.txt", Marker);
            r.Git("stash", "push", "-q", "--include-untracked");
        }),
        ["ignored part of a stash"] = Place.In(HistoryProvenance.Stash, r =>
        {
            r.Commit(".gitignore", "*.key", "ignore");
            r.Write("a.key", Marker);
            r.Git("stash", "push", "-q", "--all");
        }),
        ["dropped stash"] = Place.In(HistoryProvenance.Unreachable, r =>
        {
            Stash(r, Marker);
            r.Git("stash", "drop", "-q");
        }),
        ["amended away"] = Place.In(HistoryProvenance.Reflog, r =>
        {
            r.Commit("a.txt", Marker, "add");
            r.Write("a.txt", "clean");
            r.Git("commit", "-q", "--amend", "-a", "-m", "amended");
        }),
        ["reset away"] = Place.In(HistoryProvenance.Reflog, r =>
        {
            r.Commit("a.txt", Marker, "add");
            r.Git("reset", "-q", "--hard", "HEAD~1");
        }),
        ["deleted branch"] = Place.In(HistoryProvenance.Reflog, r =>
        {
            r.Git("checkout", "-q", "-b", "side");
            r.Commit("a.txt", Marker, "add");
            r.Git("checkout", "-q", "main");
            r.Git("branch", "-q", "-D", "side");
        }),
        ["commit that nothing names"] = Place.In(HistoryProvenance.Unreachable, r => r.Git("commit-tree", Tree(r, "key.txt", Marker), "-m", "lost")),
        ["tree that nothing names"] = Place.In(HistoryProvenance.Unreachable, r => Tree(r, "key.txt", Marker)),
        ["blob that nothing names"] = Place.In(HistoryProvenance.Unreachable, r => r.Hash(Marker)),
        ["packed among what is old"] = Place.In(HistoryProvenance.Unreachable, r =>
        {
            r.Hash(Marker);
            r.Git("repack", "-q", "-d", "--cruft");
            r.Git("gc", "-q", "--prune=never");
        }),
        ["staged"] = Place.In(HistoryProvenance.Staged, r =>
        {
            r.Write("a.txt", Marker);
            r.Git("add", "-A");
        }),
        ["staged, then removed"] = Place.In(HistoryProvenance.Unreachable, r =>
        {
            r.Write("a.txt", Marker);
            r.Git("add", "-A");
            r.Git("reset", "-q", "--hard");
        }),
        ["staged in a linked work tree"] = Place.In(HistoryProvenance.Staged, r =>
        {
            File.WriteAllText(Path.Combine(Linked(r), "a.txt"), Marker);
            r.GitIn(r.Beside("linked"), null, "add", "-A");
        }),
        ["commit of a linked work tree"] = Place.In(HistoryProvenance.Commit, r =>
        {
            File.WriteAllText(Path.Combine(Linked(r), "a.txt"), Marker);
            r.GitIn(r.Beside("linked"), null, "add", "-A");
            r.GitIn(r.Beside("linked"), null, "commit", "-q", "-m", "linked");
        }),
        ["main work tree, seen from a linked one"] = new(HistoryObjectKind.Blob, HistoryProvenance.Staged, r =>
        {
            var linked = Linked(r);
            r.Write("a.txt", Marker);
            r.Git("add", "-A");
            return linked;
        }),
        ["fetched and not kept"] = Place.In(HistoryProvenance.Reflog, r =>
        {
            r.Git("clone", "-q", r.Folder, r.Beside("other"));
            File.WriteAllText(r.Beside("other/a.txt"), Marker);
            r.GitIn(r.Beside("other"), null, "add", "-A");
            r.GitIn(r.Beside("other"), null, "commit", "-q", "-m", "other");
            r.Git("fetch", "-q", r.Beside("other"));
        }),
        ["file name"] = Place.In(HistoryProvenance.FileName, r => Gone(r, () => r.Commit(Marker + ".txt", "x", "add"))),
        ["folder name"] = Place.In(HistoryProvenance.FileName, r => r.Commit("a/" + Marker + "/b.txt", "x", "add")),
        ["file name in a tree that nothing names"] = Place.In(HistoryProvenance.FileName, r => Tree(r, Marker, "x")),
        ["branch name"] = Place.In(HistoryProvenance.ReferenceName, r => r.Git("branch", "fix/" + Marker)),
        ["tag name"] = Place.In(HistoryProvenance.ReferenceName, r => r.Git("tag", Marker)),
        ["reflog message"] = Place.In(HistoryProvenance.ReflogMessage, r => r.Git("update-ref", "--create-reflog", "-m", Marker, "refs/heads/side", "HEAD")),
        ["bare repository"] = new(HistoryObjectKind.Blob, HistoryProvenance.Commit, r =>
        {
            r.Commit("a.txt", Marker, "add");
            r.Git("clone", "-q", "--bare", r.Folder, r.Beside("bare"));
            return r.Beside("bare");
        }),
        ["borrowed objects"] = new(HistoryObjectKind.Blob, HistoryProvenance.Commit, r =>
        {
            r.Commit("a.txt", Marker, "add");
            r.Git("clone", "-q", "--shared", r.Folder, r.Beside("shared"));
            return r.Beside("shared");
        }),
        ["content in Git LFS"] = Place.Of(HistoryObjectKind.LfsContent, HistoryProvenance.Commit, r =>
        {
            var oid = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Marker)));
            r.Write($".git/lfs/objects/{oid[..2]}/{oid[2..4]}/{oid}", Marker);
            r.Commit("a.bin", $"version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize {Marker.Length}\n", "pointer");
        }),
    };

    private static void Gone(TestRepository repository, Action plant)
    {
        plant();
        repository.Git("rm", "-q", "-r", "--ignore-unmatch", "a.txt", Marker + ".txt");
        repository.Commit("remove");
    }

    private static void Merge(TestRepository repository, Action evil)
    {
        repository.Git("checkout", "-q", "-b", "side");
        repository.Commit("side.txt", "side", "side");
        repository.Git("checkout", "-q", "main");
        repository.Commit("main.txt", "main", "main");
        repository.Git("merge", "-q", "--no-commit", "--no-ff", "side");
        evil();
        repository.Commit("merge");
        repository.Git("rm", "-q", "--ignore-unmatch", "merge.txt");
        repository.Commit("readme.txt", "clean", "undo");
    }

    private static void Attribute(TestRepository repository, string line)
    {
        repository.Write(".gitattributes", line + "\n");
        repository.Commit("a.txt", Marker, "add");
    }

    private static void Link(TestRepository repository, string target)
    {
        File.CreateSymbolicLink(Path.Combine(repository.Folder, "link"), target);
        repository.Commit("link");
    }

    private static void Stash(TestRepository repository, string content)
    {
        repository.Write("readme.txt", content);
        repository.Git("stash", "push", "-q");
    }

    private static string Linked(TestRepository repository)
    {
        repository.Git("worktree", "add", "-q", "--detach", repository.Beside("linked"));
        return repository.Beside("linked");
    }

    private static string Tree(TestRepository repository, string name, string content)
        => repository.GitIn(repository.Folder, Encoding.UTF8.GetBytes($"100644 blob {repository.Hash(content)}\t{name}\n"), "mktree");
}
