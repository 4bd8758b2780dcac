using System.Text;

namespace KeyLint.Cli.Scanning.Containers;

/// <summary>Names of files inside containers. They only name: nothing is ever written under them.</summary>
internal static class InnerName
{
    /// <summary>Stands before each name in a path into containers.</summary>
    public const string Separator = "!/";

    private const int Longest = 1024;

    /// <summary>Decodes a name, and takes out of it what would lead elsewhere: roots, <c>.</c> and <c>..</c>.</summary>
    /// <param name="bytes">UTF-8, or else Latin-1.</param>
    public static string Clean(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Longest)];
        var name = (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
        var segments = name.Split('/', '\\').Where(segment => segment is not ("" or "." or ".."));
        return string.Join('/', segments) is { Length: > 0 } clean ? clean : "unnamed";
    }
}
