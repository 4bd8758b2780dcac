using System.Text;

namespace KeyLint.Cli.Tests;

/// <summary>What is wrong is named, has its exit code, and everything else is still scanned.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Samples.Credential credential = Samples.Of("binance", 7);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("scan", "nowhere", "no such file or folder")]
    [InlineData("history", "nowhere", "does not exist")]
    [InlineData("report", "nowhere.json", "cannot be read")]
    [InlineData("explain", "nowhere.cs", "cannot be read")]
    [InlineData("explain", "plain", "it is a folder")]
    [InlineData("report", "plain", "it is a folder")]
    [InlineData("history", "plain", "not in a git repository; keylint scan reads folders that are none")]
    [InlineData("history", "file.txt", "is a file")]
    [InlineData("report", "file.txt", "Expected JSON")]
    public void A_wrong_path_is_named(string command, string path, string message)
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "plain"));
        folder.Write("file.txt", "text");

        var run = Tool.RunIn(folder.Path, [], command, path);

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("REPO", "history", "")]
    [InlineData("REPO", "staged", "")]
    [InlineData("REPO", "purge", "", "-o", "x")]
    [InlineData("FILE", "explain", "")]
    [InlineData("PATH", "scan", ".", "")]
    [InlineData("FINDINGS", "report", "")]
    [InlineData("--previous", "report", "file.json", "--previous", "")]
    [InlineData("--output", "scan", "-o", "")]
    [InlineData("--ledger", "scan", "--ledger", "")]
    [InlineData("--ledger", "scan", "--ledger=")]
    [InlineData("--diff", "history", "--diff", "")]
    [InlineData("--repo", "hook", "install", "--repo", "")]
    [InlineData("FINDINGS", "ledger", "add", "")]
    [InlineData("--reason", "ledger", "mark", "revoked", "abcdefghijklmnop", "--reason", "")]
    public void An_empty_word_is_named(string name, params string[] arguments)
    {
        var run = Tool.RunIn(folder.Path, [], arguments);

        Assert.Equal(((int)ExitCode.Usage, ""), (run.Exit, run.Output));
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void At_sign_is_a_character_as_any_other()
    {
        folder.Write("@acme/bot.env", credential.Text);
        folder.Write("words", "--fail-on\nnever\n--format\njson=written\n");
        folder.Write("@words", "");

        Assert.Equal((int)ExitCode.Findings, Tool.RunIn(folder.Path, [], "scan", "@acme", "@words").Exit);
        Assert.False(File.Exists(Path.Combine(folder.Path, "written")));
        Assert.Contains("@pw: no such file", Tool.RunIn(folder.Path, [], "scan", "@pw").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u001B]0;pwned\u0007.env", "a\\u001B]0;pwned\\u0007.env:")]
    [InlineData("::error::x.env", "\\u003A:error::x.env:")]
    [InlineData("##vso[task.complete result=Succeeded]x.env", "\\u0023#vso[task")]
    public void Explain_spells_out_what_would_steer_a_terminal_or_a_build(string name, string shown)
    {
        folder.Write(name, credential.Text);

        Assert.All(
            Tool.RunIn(folder.Path, [], "explain", name).Output.Split('\n').Where(line => line.Contains("reported", StringComparison.Ordinal)),
            line => Assert.StartsWith(shown, line, StringComparison.Ordinal));
        Assert.StartsWith(shown, Tool.RunIn(folder.Path, [], "explain", name).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json=/dev/stdout")]
    [InlineData("json=/dev/fd/1")]
    public void Standard_output_may_be_named_as_a_file(string format)
    {
        folder.Write("bot.env", credential.Text);

        Assert.StartsWith("{", Tool.RunIn(folder.Path, [], "scan", ".", "--format", format).Output, StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Usage, Tool.RunIn(folder.Path, [], "scan", ".", "--format", format, "--format", "terminal").Exit);
    }

    [Theory]
    [InlineData("bogus")]
    [InlineData("scan", "--format", "json=a", "--format", "sarif=b/../a")]
    [InlineData("rules", "import", "gitleaks", "file.toml", "-o", "./file.toml")]
    [InlineData("scan", "--format", "xml")]
    [InlineData("scan", "--format", "json=")]
    [InlineData("scan", "--format", "json", "--format", "sarif")]
    [InlineData("scan", "--format", "json=a", "--output", "b")]
    [InlineData("scan", "--fail-on", "sometimes")]
    [InlineData("scan", "--threads", "0")]
    [InlineData("scan", "--threads", "many")]
    [InlineData("scan", "--threads", "1000000000")]
    [InlineData("scan", "--max-size", "-1")]
    [InlineData("scan", "--rules", "nowhere")]
    [InlineData("rules", "show", "nobody")]
    [InlineData("rules", "show", "binance", "--format", "xml")]
    [InlineData("rules", "list", "--tier", "E")]
    [InlineData("rules", "list", "--category", "casino")]
    [InlineData("rules", "test", "--rules", "nowhere")]
    [InlineData("report")]
    public void A_wrong_command_line_is_refused(params string[] arguments)
    {
        var run = Tool.RunIn(folder.Path, [], arguments);

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.StartsWith("keylint: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"id\": \"x\",\n \"colour\": 1 }", "2: unknown field 'colour'")]
    [InlineData("{ \"id\": ", "1: unexpected end of the file")]
    [InlineData("[]", "1: expected an object")]
    [InlineData("", "1: unexpected end of the file")]
    public void A_wrong_rule_file_is_named_with_its_line(string text, string problem)
    {
        folder.Write("mine.json", text);

        var run = Tool.RunIn(folder.Path, [], "scan", "--rules", "mine.json", ".");

        Assert.Equal((int)ExitCode.BadRules, run.Exit);
        Assert.Contains("mine.json:" + problem, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void A_file_over_the_limit_is_named_and_the_rest_is_scanned()
    {
        folder.Write("keys.env", credential.Text);
        using (var huge = File.Create(Path.Combine(folder.Path, "huge.log")))
        {
            huge.SetLength(201L * 1024 * 1024);
        }

        var run = Tool.Run("scan", folder.Path);

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.Contains("huge.log", run.Output, StringComparison.Ordinal);
        Assert.Contains("INCOMPLETE", run.Output, StringComparison.Ordinal);
        Assert.Contains("Binance", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_that_was_cut_short_never_looks_clean()
    {
        folder.Write("small.txt", "nothing");
        folder.Write("large.txt", new byte[3 * 1024 * 1024]);

        var run = Tool.Run("scan", folder.Path, "--max-size", "2");

        Assert.Equal((int)ExitCode.Incomplete, run.Exit);
        Assert.Contains("large.txt", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("No credentials found.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_is_named_and_left()
    {
        if (!OperatingSystem.IsWindows())
        {
            var run = Tool.Run("scan", "/dev/zero", "--max-size", "1");

            Assert.Equal((int)ExitCode.Incomplete, run.Exit);
            Assert.Contains("it is a device", run.Output, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string> Encodings =>
        ["utf-8", "utf-8 BOM", "utf-16le", "utf-16le BOM", "utf-16be", "utf-16be BOM", "utf-32le BOM", "CR", "CRLF", "NULs", "invalid UTF-8", "latin-1"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_is_read(string encoding)
    {
        folder.Write("config.txt", Encode(credential.Text, encoding));

        var run = Tool.Run("scan", folder.Path, "--format", "json");

        Assert.Equal(credential.Parts.Count, run.Findings.Count());
        Assert.All(run.Findings, finding => Assert.Equal("binance", finding.GetProperty("rule").GetString()));
    }

    [Fact]
    public void One_line_of_six_megabytes_is_read_to_its_end()
    {
        var filler = string.Concat(Enumerable.Repeat("\"" + new string('f', 64) + "\",", 90_000));
        folder.Write("long.json", "{\"a\":[" + filler + "0]," + credential.Text.Replace("\n", " ", StringComparison.Ordinal) + "}");

        var run = Tool.Run("scan", folder.Path, "--format", "json");

        Assert.Equal(credential.Parts.Count, run.Findings.Count());
    }

    [Fact]
    public void Pipes_links_and_loops_end_the_walk()
    {
        folder.Write("keys.env", credential.Text);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "again.env"), Path.Combine(folder.Path, "keys.env"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), folder.Path);
        if (!OperatingSystem.IsWindows())
        {
            System.Diagnostics.Process.Start("mkfifo", Path.Combine(folder.Path, "pipe")).WaitForExit();
        }

        var run = Tool.Run("scan", folder.Path, "--format", "json");

        Assert.Equal(credential.Parts.Count, run.Findings.Sum(finding => finding.GetProperty("occurrences").GetArrayLength()));
    }

    private static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8 BOM" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "utf-16le" => Encoding.Unicode.GetBytes(text),
        "utf-16le BOM" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
        "utf-16be BOM" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "utf-32le BOM" => [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(text)],
        "CR" => Encoding.UTF8.GetBytes(text.Replace('\n', '\r')),
        "CRLF" => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        "NULs" => [0, 0, 1, .. Encoding.UTF8.GetBytes(text), 0, 0],
        "invalid UTF-8" => [0xFF, 0xC3, 0x28, (byte)'\n', .. Encoding.UTF8.GetBytes(text)],
        _ => Encoding.Latin1.GetBytes("café\n" + text),
    };
}
