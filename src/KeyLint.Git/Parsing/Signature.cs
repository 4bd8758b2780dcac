using System.Buffers.Text;

namespace KeyLint.Git.Parsing;

/// <summary>Reads an author, committer or tagger line: <c>Name &lt;mail&gt; seconds zone</c>.</summary>
internal static class Signature
{
    private static readonly long FirstSecond = DateTimeOffset.MinValue.AddDays(1).ToUnixTimeSeconds();
    private static readonly long LastSecond = DateTimeOffset.MaxValue.AddDays(-1).ToUnixTimeSeconds();

    /// <summary>Name and mail, as written.</summary>
    public static ReadOnlySpan<byte> Person(ReadOnlySpan<byte> line)
    {
        var end = line.LastIndexOf((byte)'>');
        return end < 0 ? line : line[..(end + 1)];
    }

    /// <summary>Seconds since 1970; zero when the line holds no time, as git reads it.</summary>
    public static long Seconds(ReadOnlySpan<byte> line)
        => Utf8Parser.TryParse(Time(line), out long seconds, out _) ? seconds : 0;

    /// <summary>The moment in the writer's zone; null when the line holds none.</summary>
    public static DateTimeOffset? Date(ReadOnlySpan<byte> line)
    {
        var time = Time(line);
        if (!Utf8Parser.TryParse(time, out long seconds, out var used) || seconds < FirstSecond || seconds > LastSecond)
        {
            return null;
        }

        return DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(Offset(time[used..].TrimStart((byte)' ')));
    }

    private static ReadOnlySpan<byte> Time(ReadOnlySpan<byte> line) => line[(line.LastIndexOf((byte)'>') + 1)..].TrimStart((byte)' ');

    private static TimeSpan Offset(ReadOnlySpan<byte> zone)
    {
        if (zone.Length != 5 || !Utf8Parser.TryParse(zone[1..], out int digits, out var used) || used != 4)
        {
            return TimeSpan.Zero;
        }

        var minutes = (digits / 100 * 60) + (digits % 100);
        return minutes > 14 * 60 ? TimeSpan.Zero : TimeSpan.FromMinutes(zone[0] == '-' ? -minutes : minutes);
    }
}
