namespace KeyLint.Reports.Building;

/// <summary>What a report may say about a target.</summary>
internal static class TargetName
{
    /// <summary>The target as the user named it, without the user name and password of an address.</summary>
    public static string Safe(string target)
    {
        var scheme = target.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return target;
        }

        var host = scheme + "://".Length;
        var end = target.AsSpan(host).IndexOfAny('/', '?', '#');
        var authority = end < 0 ? target[host..] : target[host..(host + end)];

        return target.Remove(host, authority.LastIndexOf('@') + 1);
    }
}
