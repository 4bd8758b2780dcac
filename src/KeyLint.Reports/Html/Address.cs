namespace KeyLint.Reports.Html;

/// <summary>An address that a rule gives: a link only where it is a plain address of the secure web, and else text.</summary>
internal static class Address
{
    public static void Write(HtmlPage page, string address)
    {
        if (IsLink(address))
        {
            page.Element("a", address, ("href", address), ("rel", "noreferrer noopener"), ("target", "_blank"));
        }
        else
        {
            page.Text(address);
        }
    }

    /// <summary>Whether it is what it looks like: https, no user name before the host, nothing invisible, no letters that pose as others.</summary>
    public static bool IsLink(string address) =>
        address.StartsWith("https://", StringComparison.Ordinal)
        && !address.AsSpan().ContainsAnyExceptInRange('!', '~')
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri is { Scheme: "https", UserInfo: "", Host.Length: > 0 };
}
