using System.Diagnostics;
using System.Text;

namespace KeyLint.Cli.Tests.Walking;

/// <summary>Files that are named, on the command line or on standard input.</summary>
public sealed class NamedFileTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string secret = Samples.Of("okx", 12).Text;

    public void Dispose()
    {
        File.Delete(Path.Combine(folder.Path, "pipe"));
        folder.Dispose();
    }

    [Theory]
    [InlineData("a.env\nb c.env\n", "--stdin-paths")]
    [InlineData("a.env\nb c.env", "--stdin-paths")]
    [InlineData("\n\nb c.env\na.env\na.env\n./a.env\n", "--stdin-paths")]
    [InlineData("a.env\0b c.env\0", "--stdin-paths", "--null")]
    [InlineData("a.env\0b c.env", "--stdin-paths", "-0")]
    public void Files_named_on_standard_input_are_scanned_once(string input, params string[] options)
    {
        folder.Write("a.env", secret);
        folder.Write("b c.env", secret);
        folder.Write("not-named.env", secret);

        var run = Tool.RunIn(folder.Path, Encoding.UTF8.GetBytes(input), ["scan", "--format", "json", .. options]);

        Assert.Equal(["a.env", "b c.env"], run.Paths);
        Assert.Equal(2, run.Json.GetProperty("scans")[0].GetProperty("objects").GetInt32());
    }

    [UnixFact]
    public void A_name_with_a_line_end_is_read_between_NULs()
    {
        folder.Write("a\nb.env", secret);

        Assert.Equal(["a\nb.env"], Tool.RunIn(folder.Path, Encoding.UTF8.GetBytes("a\nb.env\0"), "scan", "--stdin-paths", "--null", "--format", "json").Paths);
    }

    [Theory]
    [InlineData("gone.env\na.env\n", "no such file")]
    [InlineData("inner\na.env\n", "it is a folder")]
    [InlineData("a\0b\na.env\n", "no name holds a NUL")]
    public void What_is_missing_is_named_and_the_rest_is_scanned(string input, string reason)
    {
        folder.Write("a.env", secret);
        folder.Write("inner/b.env", secret);

        var run = Tool.RunIn(folder.Path, Encoding.UTF8.GetBytes(input), "scan", "--stdin-paths", "--fail-on", "never", "--format", "json");

        Assert.Equal((int)ExitCode.Incomplete, run.Exit);
        Assert.Equal(["a.env"], run.Paths);
        Assert.Contains(reason, Assert.Single(run.Json.GetProperty("scans")[0].GetProperty("problems").EnumerateArray()).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone.env", "a.env")]
    [InlineData("a.env", "gone", "inner")]
    public void A_path_that_is_missing_is_named_and_the_others_are_scanned(params string[] paths)
    {
        folder.Write("a.env", secret);
        folder.Write("inner/b.env", "x\n");

        var run = Tool.RunIn(folder.Path, [], ["scan", "--fail-on", "never", "--format", "json", .. paths]);

        Assert.Equal((int)ExitCode.Incomplete, run.Exit);
        Assert.Equal(["a.env"], run.Paths);
        var problem = Assert.Single(run.Json.GetProperty("scans").EnumerateArray().SelectMany(scan => scan.GetProperty("problems").EnumerateArray()));
        Assert.Equal("not read: no such file or folder", problem.GetProperty("message").GetString());
        Assert.Equal((int)ExitCode.Usage, Tool.RunIn(folder.Path, [], "scan", "gone", "gone.env").Exit);
    }

    [Fact]
    public void A_secret_in_the_place_of_a_path_is_not_repeated()
    {
        var key = Samples.Of("bybit", 9).Parts[0].Value;
        folder.Write("a.txt", "x\n");
        foreach (var format in new[] { "json", "short", "markdown", "sarif" })
        {
            var run = Tool.RunIn(folder.Path, [], "scan", "a.txt", key, "--format", format);

            Assert.Equal((int)ExitCode.Incomplete, run.Exit);
            Assert.DoesNotContain(key, run.Output + run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Where_no_folder_was_scanned_none_is_named()
    {
        folder.Write("a.env", secret);
        folder.Write("b.env", Samples.Of("kraken", 3).Text);

        foreach (var format in new[] { "short", "github", "azure", "gitlab" })
        {
            Assert.DoesNotMatch(@" in( |\.|,|$)(?!\w)", string.Join('\n', Tool.RunIn(folder.Path, [], "scan", "a.env", "b.env", "--format", format).Output.Split('\n').Where(line => line.Contains(".env:", StringComparison.Ordinal))));
        }
    }

    [Theory]
    [InlineData("--null")]
    [InlineData("--stdin-paths", ".")]
    [InlineData("--stdin-paths", "-")]
    public void What_does_not_go_together_is_refused(params string[] arguments) =>
        Assert.Equal((int)ExitCode.Usage, Tool.RunIn(folder.Path, [], ["scan", .. arguments]).Exit);

    [UnixFact]
    public void A_pipe_is_named_and_not_waited_for()
    {
        Shell("mkfifo pipe");
        folder.Write("a.env", secret);

        var named = Tool.RunIn(folder.Path, [], "scan", "pipe");
        var listed = Tool.RunIn(folder.Path, "pipe\na.env\n"u8.ToArray(), "scan", "--stdin-paths", "--format", "json");
        var walked = Tool.RunIn(folder.Path, [], "scan", "--format", "json");

        Assert.Equal((int)ExitCode.Incomplete, named.Exit);
        Assert.Contains("it is a pipe", named.Output, StringComparison.Ordinal);
        Assert.Equal(["a.env"], listed.Paths);
        Assert.Equal(["a.env"], walked.Paths);
    }

    [Fact]
    public void Names_of_files_and_folders_are_texts_too()
    {
        var key = Samples.Of("bybit", 7).Parts[0].Value;
        folder.Write($"bybit_api_key={key}/a.txt", "a\n");
        folder.Write($"bybit_api_key={key}/b.txt", "b\n");
        folder.Write("bybit_api_key=none-at-all/c.txt", "c\n");

        var run = Tool.RunIn(folder.Path, [], "scan", "--format", "json");

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        var place = Assert.Single(Assert.Single(run.Findings).GetProperty("occurrences").EnumerateArray());
        Assert.Equal("file-name", place.GetProperty("source").GetString());
        Assert.DoesNotContain(key, run.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_file_that_a_program_holds_for_itself_is_read()
    {
        folder.Write("a.env", secret);
        using var held = new FileStream(Path.Combine(folder.Path, "a.env"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(["a.env"], Tool.RunIn(folder.Path, [], "scan", "--format", "json").Paths);
    }

    [UnixFact]
    public void A_link_that_leads_nowhere_is_named_as_such()
    {
        File.CreateSymbolicLink(Path.Combine(folder.Path, "l"), "nowhere.env");

        var named = Tool.RunIn(folder.Path, [], "scan", "l");

        Assert.Equal((int)ExitCode.Incomplete, named.Exit);
        Assert.Contains("it is a link that leads nowhere", named.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_link_that_is_named_is_read_to_its_end()
    {
        folder.Write("far/away.env", new string('\n', 5000) + secret);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "l"), "far/away.env");

        Assert.Equal(["l"], Tool.RunIn(folder.Path, [], "scan", "l", "--format", "json").Paths);
        Assert.Equal(["far/away.env"], Tool.RunIn(folder.Path, [], "scan", "--format", "json").Paths);
    }

    [LinuxFact]
    public void A_name_that_is_not_UTF_8_never_looks_clean()
    {
        Shell("printf x > \"$(printf 'a\\377.env')\"");
        try
        {
            var run = Tool.RunIn(folder.Path, [], "scan", ".");

            Assert.Equal((int)ExitCode.Incomplete, run.Exit);
            Assert.Contains("its name is not valid UTF-8", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            Shell("rm a*");
        }
    }

    private void Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = folder.Path })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
