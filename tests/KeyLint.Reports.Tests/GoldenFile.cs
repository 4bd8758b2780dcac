namespace KeyLint.Reports.Tests;

/// <summary>
/// Compares text with a file under <c>Golden/</c>. To rewrite all files after a wanted change, run the tests once with the
/// environment variable <c>KEYLINT_UPDATE_GOLDEN=1</c> and read the difference before committing it.
/// </summary>
internal static class GoldenFile
{
    public static void Matches(string name, string actual)
    {
        var file = Path.Combine(SourceFolder.Of("KeyLint.Reports.Tests.csproj"), "Golden", name);

        if (Environment.GetEnvironmentVariable("KEYLINT_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, actual);
        }

        // A checkout may have turned line ends; the writers never do.
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }
}
