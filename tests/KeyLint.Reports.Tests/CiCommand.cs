namespace KeyLint.Reports.Tests;

/// <summary>A command in a log, read as the agents of GitHub Actions and Azure Pipelines read it.</summary>
internal sealed record CiCommand(string Name, IReadOnlyList<(string Name, string Value)> Properties, string Message)
{
    public string? this[string name] => Properties.SingleOrDefault(property => property.Name == name).Value;

    /// <summary>GitHub: <c>::name key=value,key=value::message</c> at the start of a line, after spaces.</summary>
    public static CiCommand? GitHub(string line)
    {
        var text = line.TrimStart();
        var end = text.StartsWith("::", StringComparison.Ordinal) ? text.IndexOf("::", 2, StringComparison.Ordinal) : -1;
        return end < 0 ? null : Of(text[2..end], ',', text[(end + 2)..], value => Unescape(value, ("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")));
    }

    /// <summary>Azure: <c>##vso[name key=value;key=value]message</c> anywhere in a line.</summary>
    public static CiCommand? Azure(string line)
    {
        var start = line.IndexOf("##vso[", StringComparison.Ordinal);
        var end = start < 0 ? -1 : line.IndexOf(']', start);
        return end < 0 ? null : Of(line[(start + 6)..end], ';', line[(end + 1)..], value =>
            Unescape(value, ("%3B", ";"), ("%0D", "\r"), ("%0A", "\n"), ("%5D", "]"), ("%AZP25", "%")));
    }

    private static CiCommand Of(string head, char separator, string message, Func<string, string> unescape)
    {
        var parts = head.Split(' ', 2);
        var properties = (parts.Length == 1 ? "" : parts[1])
            .Split(separator, StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (pair[0], unescape(pair[1])));
        return new CiCommand(parts[0], [.. properties], unescape(message));
    }

    private static string Unescape(string text, params (string From, string To)[] pairs) =>
        pairs.Aggregate(text, (all, pair) => all.Replace(pair.From, pair.To, StringComparison.Ordinal));
}
