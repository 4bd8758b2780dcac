using KeyLint.Cli.Output;

namespace KeyLint.Cli.Tests;

/// <summary>Reports are written whole, or what stood there stays.</summary>
public sealed class ReportFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_written_and_nothing_is_left_beside_it()
    {
        ReportFile.Write(In("report.md"), output => output.Write("ü\n"));

        Assert.Equal("ü\n"u8.ToArray(), File.ReadAllBytes(In("report.md")));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void What_fails_leaves_the_old_report()
    {
        folder.Write("report.md", "old");

        Assert.Throws<IOException>(() => ReportFile.Write(In("report.md"), Fail));
        Assert.Equal("old", File.ReadAllText(In("report.md")));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void What_fails_in_an_empty_file_leaves_it_empty()
    {
        folder.Write("report.md", "");

        Assert.Throws<IOException>(() => ReportFile.Write(In("report.md"), Fail));
        Assert.Equal("", File.ReadAllText(In("report.md")));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        folder.Write("archive/report.md", "old");
        File.CreateSymbolicLink(In("latest.md"), In("archive/report.md"));

        ReportFile.Write(In("latest.md"), output => output.Write("new"));

        Assert.NotNull(new FileInfo(In("latest.md")).LinkTarget);
        Assert.Equal("new", File.ReadAllText(In("archive/report.md")));
    }

    [Fact]
    public void A_device_stays_a_device()
    {
        ReportFile.Probe("/dev/null");
        ReportFile.Write("/dev/null", output => output.Write("gone"));

        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Theory]
    [InlineData("missing/report.md")]
    [InlineData("")]
    public void What_cannot_be_written_is_told_before_the_scan(string file)
    {
        var run = Tool.Run("scan", folder.Path, "--format", "json", "--output", In(file));

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("found", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Probing_leaves_nothing()
    {
        ReportFile.Probe(In("report.md"));

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static void Fail(TextWriter output)
    {
        output.Write(new string('x', 100_000));
        output.Flush();
        throw new IOException("No space left on device");
    }

    private string In(string file) => Path.Combine(folder.Path, file);
}
