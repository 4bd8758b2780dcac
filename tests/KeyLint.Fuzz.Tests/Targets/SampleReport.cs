namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>A report of a scan of generated secrets, in the formats that are read again.</summary>
internal static class SampleReport
{
    public static IEnumerable<byte[]> Formats()
    {
        var folder = Directory.CreateTempSubdirectory("keylint-fuzz-report-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, ".env"), string.Concat(SeedTexts.Env.Take(2)));
            return [.. new[] { "json", "jsonl" }.Select(format =>
            {
                var file = Path.Combine(folder.FullName, "report." + format);
                _ = Cli.Program.Main(["scan", folder.FullName, "--no-config", "--format", $"{format}={file}"]).GetAwaiter().GetResult();
                return File.ReadAllBytes(file);
            })];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
