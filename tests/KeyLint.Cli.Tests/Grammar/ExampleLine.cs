namespace KeyLint.Cli.Tests.Grammar;

/// <summary>A line for a shell, of which the shell takes a part for itself.</summary>
internal static class ExampleLine
{
    /// <summary>What <c>keylint</c> is given: without a pipe before it, a redirection or a comment behind it.</summary>
    public static string CommandIn(string line)
    {
        var start = line.LastIndexOf("keylint ", StringComparison.Ordinal);
        var end = new[] { " > ", " >> ", " #", ")" }
            .Select(mark => line.IndexOf(mark, start, StringComparison.Ordinal))
            .Where(at => at >= 0)
            .DefaultIfEmpty(line.Length)
            .Min();
        return line[(start + "keylint ".Length)..end];
    }
}
