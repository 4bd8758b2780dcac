using System.Text.Json;
using KeyLint.Cli.Tests.Hostile;

namespace KeyLint.Cli.Tests.Walking;

/// <summary>What <c>keylint scan</c> leaves out, what it scans nevertheless, and what it tells of it.</summary>
public sealed class IgnoredFileTests : IDisposable
{
    private readonly TempRepository repository = new();
    private readonly TempFolder plain = new();
    private readonly string secret = Samples.Of("okx", 11).Text;

    public void Dispose()
    {
        repository.Dispose();
        plain.Dispose();
    }

    [Fact]
    public void What_git_ignores_is_left_out_and_told()
    {
        repository.Write(".gitignore", ".env\nout/\n");
        repository.Write(".env", secret);
        repository.Write("out/a.env", secret);
        repository.Write("out/b.env", secret);
        repository.Write("app/.env", secret);

        var run = Scan();

        Assert.Empty(run.Paths);
        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.Contains("1 folder and 2 files", Told(run, "ignored", ".gitignore"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_git_tracks_is_scanned_though_it_is_ignored()
    {
        repository.Write(".gitignore", ".env\nout/\n");
        repository.Write(".env", secret);
        repository.Write("out/deep/a.env", secret);
        repository.Write("out/deep/b.env", secret);
        repository.Write("bin/c.env", secret);
        repository.Write("bin/d.env", secret);
        repository.Git("add", "-f", ".env", "out/deep/a.env", "bin/c.env");

        var run = Scan();

        Assert.Equal([".env", "bin/c.env", "out/deep/a.env"], run.Paths);
        Assert.Equal((int)ExitCode.Findings, run.Exit);
    }

    [Fact]
    public void A_split_index_and_a_linked_work_tree_tell_what_is_tracked()
    {
        repository.Write(".gitignore", ".env\n");
        repository.Write(".env", secret);
        repository.Git("add", "-f", ".env", ".gitignore");
        repository.Commit();
        repository.Git("update-index", "--split-index");
        repository.Git("worktree", "add", "-q", Path.Combine(plain.Path, "linked"));

        Assert.Equal([".env"], Scan().Paths);
        Assert.Equal([".env"], Tool.RunIn(plain.Path, [], "scan", "linked", "--format", "json").Paths);
    }

    [UnixTheory]
    [InlineData("link")]
    [InlineData("above/inner")]
    [InlineData("above/again/inner")]
    public void A_repository_behind_a_link_is_the_same(string path)
    {
        repository.Write("bin/a.env", secret);
        repository.Git("add", "-f", ".");
        repository.Commit();
        Directory.CreateDirectory(Path.Combine(plain.Path, "real"));
        Directory.Move(repository.Path, Path.Combine(plain.Path, "real/inner"));
        Run.Shell(plain.Path, "ln -s real/inner link; ln -s real above; ln -s . real/again");

        var scan = Tool.RunIn(plain.Path, [], "scan", path, "--format", "json");
        var history = Tool.RunIn(plain.Path, [], "history", path, "--format", "json");
        Directory.Move(Path.Combine(plain.Path, "real/inner"), repository.Path);

        Assert.Equal(["bin/a.env"], scan.Paths);
        Assert.Equal(["bin/a.env"], history.Paths);
    }

    [Theory]
    [InlineData(".git/HEAD", null)]
    [InlineData(".git/config", "[core")]
    public void Of_a_repository_that_cannot_be_read_all_is_scanned(string file, string? content)
    {
        repository.Write(".gitignore", ".env\n");
        repository.Write(".env", secret);
        repository.Write("bin/a.env", secret);
        File.Delete(Path.Combine(repository.Path, file));
        if (content is not null)
        {
            repository.Write(file, content);
        }

        Assert.Equal([".env", "bin/a.env"], Scan().Paths);
        repository.Write("src/bin/b.env", secret);
        Assert.Equal(["bin/b.env"], Tool.RunIn(repository.Path, [], "scan", "src", "--format", "json").Paths);
        Directory.Delete(Path.Combine(repository.Path, "src"), recursive: true);
        Directory.Move(repository.Path, Path.Combine(plain.Path, "inner"));
        var around = Tool.RunIn(plain.Path, [], "scan", ".", "--format", "json");
        Directory.Move(Path.Combine(plain.Path, "inner"), repository.Path);
        Assert.Equal(["inner/.env", "inner/bin/a.env"], around.Paths);
    }

    [Fact]
    public void A_damaged_index_is_a_gap()
    {
        repository.Write(".gitignore", ".env\n");
        repository.Write(".env", secret);
        repository.Git("add", "-f", ".env");
        repository.Write(".git/index", "DIRC, but no more");

        var run = Scan();

        Assert.Equal((int)ExitCode.Incomplete, run.Exit);
        Assert.Contains("damaged-file", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Git_s_other_ignore_files_count()
    {
        repository.Write(".git/info/exclude", "one.env\n");
        repository.Git("config", "core.excludesFile", "own.txt");
        repository.Write("own.txt", "two.env\n");
        repository.Write("one.env", secret);
        repository.Write("two.env", secret);
        repository.Write("three.env", secret);

        Assert.Equal(["three.env"], Scan().Paths);
    }

    [Fact]
    public void Rules_from_above_hold_in_a_folder_that_is_given()
    {
        repository.Write(".gitignore", "/a/b/one.env\n");
        repository.Write("a/.gitignore", "two.env\n");
        repository.Write("a/.keylintignore", "b/three.env\n");
        repository.Write("a/b/one.env", secret);
        repository.Write("a/b/two.env", secret);
        repository.Write("a/b/three.env", secret);
        repository.Write("a/b/four.env", secret);

        Assert.Equal(["four.env"], Scan("a/b").Paths);
        Assert.Equal(["a/b/four.env"], Scan().Paths);
    }

    [Fact]
    public void Keylintignore_leaves_out_what_git_tracks_too()
    {
        repository.Write(".keylintignore", "/fixtures/\n*.sample\n!keep.sample\n");
        repository.Write("fixtures/a.env", secret);
        repository.Write("b.sample", secret);
        repository.Write("keep.sample", secret);
        repository.Write("sub/.keylintignore", "c.env\n");
        repository.Write("sub/c.env", secret);
        repository.Git("add", "-A");

        var run = Scan();

        Assert.Equal(["keep.sample"], run.Paths);
        Assert.Contains("1 folder and 2 files", Told(run, "ignored", ".keylintignore"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keylintignore_takes_back_what_git_ignores_and_what_was_built()
    {
        repository.Write(".gitignore", ".env\n");
        repository.Write(".keylintignore", "!.env\n!bin/\n");
        repository.Write(".env", secret);
        repository.Write("bin/a.env", secret);
        repository.Write("obj/a.env", secret);

        Assert.Equal([".env", "bin/a.env"], Scan().Paths);
    }

    [Fact]
    public void No_ignore_switches_both_off()
    {
        repository.Write(".gitignore", "a.env\n");
        repository.Write(".keylintignore", "b.env\n");
        repository.Write("a.env", secret);
        repository.Write("b.env", secret);

        var run = Scan("--no-ignore");

        Assert.Equal(["a.env", "b.env"], run.Paths);
        Assert.Empty(Problems(run));
    }

    [Fact]
    public void A_file_that_is_named_is_scanned_whatever_ignores_it()
    {
        repository.Write(".gitignore", "*\n");
        repository.Write(".keylintignore", "*\n");
        repository.Write("bin/a.env", secret);

        Assert.Equal(["bin/a.env"], Scan("bin/a.env").Paths);
    }

    [Theory]
    [InlineData("project")]
    [InlineData("project/sub")]
    public void A_folder_that_is_given_is_walked_though_it_is_ignored(string given)
    {
        repository.Write(".gitignore", "*\n");
        repository.Write(".keylintignore", "/project/\n");
        repository.Write("project/sub/a.env", secret);
        repository.Write("project/sub/b.env", secret);
        repository.Write("project/sub/.gitignore", "b.env\n");

        Assert.Empty(Scan().Paths);
        Assert.Equal(["a.env"], Scan(given).Paths.Select(Path.GetFileName));
    }

    [Fact]
    public void Outside_of_a_repository_only_keylintignore_counts()
    {
        plain.Write(".gitignore", ".env\n");
        plain.Write(".keylintignore", "b.env\n");
        plain.Write(".env", secret);
        plain.Write("b.env", secret);

        Assert.Equal([".env"], Tool.RunIn(plain.Path, [], "scan", "--format", "json").Paths);
    }

    [Fact]
    public void A_repository_in_another_has_its_own_rules_and_index()
    {
        repository.Write(".gitignore", "*.env\n");
        repository.Write("inner/.gitignore", "b.env\n");
        repository.Write("inner/a.env", secret);
        repository.Write("inner/b.env", secret);
        repository.Write("inner/c.env", secret);
        repository.Write("inner/.keylintignore", "");
        repository.Write(".keylintignore", "inner/c.env\n");
        TempRepository.Run(Path.Combine(repository.Path, "inner"), "2024-01-01T12:00:00 +0000", "init", "-q");

        Assert.Equal(["inner/a.env"], Scan().Paths);
    }

    [UnixFact]
    public void An_ignore_file_that_is_a_link_is_not_followed()
    {
        plain.Write("rules", "*\n");
        File.CreateSymbolicLink(Path.Combine(repository.Path, ".gitignore"), Path.Combine(plain.Path, "rules"));
        repository.Write("a.env", secret);

        var run = Scan();

        Assert.Equal(["a.env"], run.Paths);
        Assert.Contains("is a link", Told(run, "ignored", ".gitignore"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_repository_hides_nothing()
    {
        repository.Write(".gitignore", "*.env\n");
        repository.Write("a.env", secret);
        File.Delete(Path.Combine(repository.Path, ".git", "HEAD"));

        var run = Scan();

        Assert.Equal(["a.env"], run.Paths);
        Assert.Contains("not known", Told(run, "repository", "."), StringComparison.Ordinal);
    }

    private Tool Scan(params string[] arguments) => Tool.RunIn(repository.Path, [], ["scan", "--format", "json", .. arguments]);

    private static JsonElement.ArrayEnumerator Problems(Tool run) => run.Json.GetProperty("scans")[0].GetProperty("problems").EnumerateArray();

    private static string Told(Tool run, string kind, string subject)
    {
        var problem = Assert.Single(Problems(run), problem => problem.GetProperty("kind").GetString() == kind && problem.GetProperty("subject").GetString() == subject);
        Assert.False(problem.GetProperty("isGap").GetBoolean());
        return problem.GetProperty("message").GetString()!;
    }
}
