using System.Text;

namespace KeyLint.Cli.Tests;

/// <summary>All the ways in which a text can get into a repository and out of sight.</summary>
public static class HidingPlaces
{
    private const string File = "bot.env";

    public static readonly IReadOnlyDictionary<string, Action<TempRepository, string>> All = new Dictionary<string, Action<TempRepository, string>>
    {
        ["amended"] = (repository, text) =>
        {
            repository.Write(File, text);
            repository.Commit();
            repository.Write(File, "clean");
            repository.Git("commit", "-q", "-a", "--amend", "-m", "Again");
        },
        ["amended, then forgotten"] = (repository, text) =>
        {
            All!["amended"](repository, text);
            repository.Git("reflog", "expire", "--expire=now", "--all");
        },
        ["amended after a push"] = (repository, text) =>
        {
            repository.Git("init", "-q", "--bare", "remote.git");
            repository.Write(".gitignore", "remote.git\n");
            repository.Git("remote", "add", "origin", "remote.git");
            repository.Write(File, text);
            repository.Commit();
            repository.Git("push", "-q", "origin", "main");
            repository.Write(File, "clean");
            repository.Git("commit", "-q", "-a", "--amend", "-m", "Again");
            repository.Git("push", "-q", "--force", "origin", "main");
        },
        ["amended message"] = (repository, text) =>
        {
            repository.Commit("Use " + text);
            repository.Git("commit", "-q", "--amend", "--allow-empty", "-m", "Again");
        },
        ["deleted branch"] = (repository, text) =>
        {
            repository.Git("checkout", "-q", "-b", "side");
            repository.Write(File, text);
            repository.Commit();
            repository.Git("checkout", "-q", "main");
            repository.Git("branch", "-q", "-D", "side");
        },
        ["stash"] = Stash,
        ["older stash"] = (repository, text) =>
        {
            Stash(repository, text);
            Stash(repository, "another");
        },
        ["dropped stash"] = (repository, text) =>
        {
            Stash(repository, text);
            repository.Git("stash", "drop", "-q");
        },
        ["note"] = (repository, text) => repository.Git("notes", "add", "-m", text),
        ["tag message"] = (repository, text) => repository.Git("tag", "-a", "v1", "-m", text),
        ["deleted tag's message"] = (repository, text) =>
        {
            repository.Git("tag", "-a", "v1", "-m", text);
            repository.Git("tag", "-d", "v1");
        },
        ["tag on a blob"] = (repository, text) => repository.Git("tag", "blob", Blob(repository, text)),
        ["reference to a blob"] = (repository, text) => repository.Git("update-ref", "refs/kept/blob", Blob(repository, text)),
        ["staged"] = Staged,
        ["staged, then reset"] = (repository, text) =>
        {
            Staged(repository, text);
            repository.Git("reset", "-q", "--hard");
        },
        ["file name"] = (repository, text) =>
        {
            repository.Write($"keys/{text}.txt", "a");
            repository.Commit();
        },
        ["folder name"] = (repository, text) =>
        {
            repository.Write($"{text}/a.txt", "a");
            repository.Commit();
        },
        ["branch name"] = (repository, text) => repository.Git("branch", "fix/" + text),
        ["tag name"] = (repository, text) => repository.Git("tag", text),
        ["commit message"] = (repository, text) => repository.Commit("Use " + text),
        ["merge only"] = (repository, text) =>
        {
            repository.Git("checkout", "-q", "-b", "side");
            repository.Commit();
            repository.Git("checkout", "-q", "main");
            repository.Git("merge", "-q", "--no-ff", "--no-commit", "side");
            repository.Write(File, text);
            repository.Commit("Merge");
        },
        ["link"] = (repository, text) =>
        {
            var link = Path.Combine(repository.Path, "link");
            System.IO.File.CreateSymbolicLink(link, text);
            repository.Commit();
            System.IO.File.Delete(link);
        },
        ["UTF-16"] = (repository, text) =>
        {
            repository.Write(File, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text + "\r\n")]);
            repository.Commit();
        },
        ["no diff"] = (repository, text) =>
        {
            repository.Write(".gitattributes", "*.env -diff\n");
            repository.Write(File, text);
            repository.Commit();
        },
    };

    private static void Stash(TempRepository repository, string text)
    {
        repository.Write("README.md", text);
        repository.Git("stash", "-q");
    }

    private static void Staged(TempRepository repository, string text)
    {
        repository.Write(File, text);
        repository.Git("add", File);
    }

    private static string Blob(TempRepository repository, string text)
    {
        var file = repository.Write("loose", text);
        var id = repository.Git("hash-object", "-w", "loose");
        System.IO.File.Delete(file);
        return id;
    }
}
