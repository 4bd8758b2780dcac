using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace KeyLint.Cli.Tests.Containers;

/// <summary>The whole tool: what stands in archives is found by <c>scan</c> and <c>history</c>, at its place.</summary>
public sealed class ArchiveScanTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Samples.Credential credential = Samples.Of("okx", 21);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("lib/app.nupkg", "lib/app.nupkg!/content/okx.env")]
    [InlineData("report.docx", "report.docx!/word/document.xml")]
    [InlineData("backup.tar", "backup.tar!/etc/okx.env")]
    [InlineData("backup.tgz", "backup.tgz!/etc/okx.env")]
    [InlineData("okx.env.gz", "okx.env.gz!/okx.env")]
    [InlineData("setup.exe", "setup.exe!/content/okx.env")]
    [InlineData("nested.zip", "nested.zip!/data.tar.gz!/etc/okx.env")]
    public void A_secret_in_an_archive_is_found_at_its_line_and_column(string file, string path)
    {
        folder.Write(file, Pack(file));

        var places = Places(Tool.RunIn(folder.Path, [], "scan", "--format", "json"), path);

        Assert.Equal([2, 3, 4], places.Select(place => place.GetProperty("line").GetInt32()).Order());
        Assert.All(places, place =>
        {
            var line = ("\n" + credential.Text).Split('\n')[place.GetProperty("line").GetInt32() - 1];
            var (start, end) = (place.GetProperty("column").GetInt32() - 1, place.GetProperty("endColumn").GetInt32() - 1);
            Assert.Contains(line[start..end], credential.Parts.Select(part => part.Value));
        });
    }

    [Fact]
    public void Standard_input_may_be_an_archive()
    {
        var run = Tool.RunIn(folder.Path, Pack("app.zip"), "scan", "-", "--format", "json");

        Assert.Equal(3, Places(run, "-!/content/okx.env").Count);
        Assert.Equal((int)ExitCode.Findings, run.Exit);
    }

    [Fact]
    public void History_finds_what_stood_in_an_archive_with_every_path_of_it()
    {
        using var repository = new TempRepository();
        repository.Write("old/app!/x.zip", Pack("nested.zip"));
        var first = repository.Commit();
        repository.Git("mv", "old", "new");
        repository.Commit();
        repository.Git("rm", "-q", "-r", "new");
        var removed = repository.Commit();

        var run = Tool.Run("history", repository.Path, "--format", "json");
        var other = Tool.Run("history", repository.Path, "--format", "json", "--threads", "1");

        Assert.Equal(run.Output, other.Output);
        Assert.Equal(3, Places(run, "old/app!/x.zip!/data.tar.gz!/etc/okx.env").Count);
        Assert.Equal(3, Places(run, "new/app!/x.zip!/data.tar.gz!/etc/okx.env").Count);
        Assert.All(Places(run, "old/app!/x.zip!/data.tar.gz!/etc/okx.env"), place => Assert.Equal(first, place.GetProperty("commit").GetString()));
        Assert.All(run.Findings, finding => Assert.Equal(removed, finding.GetProperty("exposure").GetProperty("removed").GetProperty("id").GetString()));
    }

    [Fact]
    public void An_archive_that_git_lfs_keeps_is_opened()
    {
        using var repository = new TempRepository();
        var zip = Pack("app.zip");
        var id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(zip));
        repository.Write("app.zip", $"version https://git-lfs.github.com/spec/v1\noid sha256:{id}\nsize {zip.Length}\n");
        repository.Write($".git/lfs/objects/{id[..2]}/{id[2..4]}/{id}", zip);
        repository.Commit();

        Assert.Equal(3, Places(Tool.Run("history", repository.Path, "--format", "json"), "app.zip!/content/okx.env").Count);
    }

    [Fact]
    public void What_is_damaged_is_named_and_no_scan_of_it_is_clean()
    {
        using var repository = new TempRepository();
        repository.Write("dump.zip", Packed.WithDirectoryField(Packed.Zip(("in/secret.txt", "hello"u8.ToArray())), 8, 1));
        repository.Write("cut.gz", Packed.Gzip(Encoding.UTF8.GetBytes("some text"))[..^9]);
        repository.Commit();
        var blob = repository.Git("rev-parse", "HEAD:dump.zip");

        var scan = Tool.Run("scan", repository.Path, "--format", "json");
        var history = Tool.Run("history", repository.Path, "--format", "json");

        Assert.Equal(((int)ExitCode.Incomplete, (int)ExitCode.Incomplete), (scan.Exit, history.Exit));
        Assert.Equal(["cut.gz!/cut", "dump.zip!/in/secret.txt"], Problems(scan).Select(problem => problem.GetProperty("subject").GetString()).Order());
        Assert.Equal(["cut.gz!/cut", "dump.zip!/in/secret.txt"], Problems(history).Select(problem => problem.GetProperty("subject").GetString()).Order());
        Assert.Contains(Problems(history), problem => problem.GetProperty("message").GetString() == $"not read: it is encrypted (blob {blob})");
        Assert.Contains("dump.zip!/in/secret.txt", Tool.Run("scan", repository.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gigabyte_of_zeros_is_named_and_the_rest_is_scanned()
    {
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var zeros = zip.CreateEntry("zeros", CompressionLevel.Fastest).Open();
            for (var megabyte = 0; megabyte < 1024; megabyte++)
            {
                zeros.Write(new byte[1024 * 1024]);
            }
        }

        // As it is, and with a directory that says ten bytes.
        folder.Write("bomb.zip", bomb.ToArray());
        folder.Write("liar.zip", Packed.WithDirectoryField(Packed.WithDirectoryField(bomb.ToArray(), 26, 0), 24, 10));
        folder.Write("okx.env", credential.Text);

        var run = Tool.RunIn(folder.Path, [], "scan", "--format", "json", "--threads", "1");

        Assert.Equal(["bomb.zip!/zeros", "liar.zip!/zeros"], Problems(run).Select(problem => problem.GetProperty("subject").GetString()).Order());
        Assert.Equal(3, Places(run, "okx.env").Count);
    }

    [Fact]
    public void What_is_not_opened_is_counted_in_both_commands_and_leaves_no_gap()
    {
        using var repository = new TempRepository();
        repository.Write("a.bz2", [.. "BZh91AY&SY"u8, 1, 2, 3]);
        repository.Write("b.zip", Packed.Zip(("c.xz", [0xFD, .. "7zXZ"u8, 0, 1, 2])));
        repository.Commit();

        foreach (var command in new[] { "scan", "history" })
        {
            var run = Tool.Run(command, repository.Path, "--format", "json");

            Assert.Equal((int)ExitCode.Clean, run.Exit);
            Assert.Equal("what is compressed in these ways is not opened: 2", Assert.Single(Problems(run)).GetProperty("message").GetString());
        }
    }

    private byte[] Pack(string file)
    {
        var text = Encoding.UTF8.GetBytes("\n" + credential.Text);
        var tar = Packed.Tar(("etc/hosts", "127.0.0.1"u8.ToArray()), ("etc/okx.env", text));
        return Path.GetExtension(file) switch
        {
            ".docx" => Packed.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", text)),
            ".tar" => tar,
            ".tgz" => Packed.Gzip(tar, "backup.tar"),
            ".gz" => Packed.Gzip(text),
            ".exe" => [.. "MZ"u8, .. new byte[3000], .. Packed.Zip(("content/okx.env", text))],
            _ when file == "nested.zip" => Packed.Zip(("readme.txt", "hello"u8.ToArray()), ("data.tar.gz", Packed.Gzip(tar))),
            _ => Packed.Zip(("content/okx.env", text)),
        };
    }

    private static List<JsonElement> Places(Tool run, string path) => [.. run.Findings
        .SelectMany(finding => finding.GetProperty("occurrences").EnumerateArray())
        .Where(place => place.GetProperty("path").GetString() == path)];

    private static List<JsonElement> Problems(Tool run) => [.. run.Json.GetProperty("scans")[0].GetProperty("problems").EnumerateArray()];
}
