using System.Text;
using System.Text.Json;
using KeyLint.Cli.Scanning.Containers;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests.Containers;

/// <summary>Of an archive is read as text what is no file inside that could be read, wherever it stands.</summary>
public sealed class OwnBytesTests : IDisposable
{
    private static readonly string Token = new SampleGenerator(12).Expand("{github:ghp_}");
    private static readonly byte[] Hidden = Encoding.ASCII.GetBytes($" {Token} ");

    private readonly TempFolder folder = new();

    public static TheoryData<string> Places => [.. Hide.Keys];

    private static Dictionary<string, Func<byte[]>> Hide { get; } = new()
    {
        ["before it"] = () => [.. Hidden, .. Whole()],
        ["behind it"] = () => [.. Whole(), .. Hidden],
        ["behind compressed data"] = () => Packed.WithLeftOver(Whole(), Hidden),
        ["in a damaged file"] = () => Packed.WithDirectoryField(Packed.Zip(System.IO.Compression.CompressionLevel.NoCompression, ("a.txt", Hidden)), 16, 1),
        ["in a name"] = () => Packed.Zip(($"{Token}.txt", "text"u8.ToArray())),
        ["in a file"] = () => Packed.Zip(("a.txt", Hidden)),
        ["in a stored file"] = () => Packed.Zip(System.IO.Compression.CompressionLevel.NoCompression, ("a.txt", Hidden)),
        ["in a zip in a zip"] = () => Packed.Zip(("inner.zip", Packed.WithLeftOver(Whole(), Hidden))),
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Places))]
    public void Secret_is_found(string place)
    {
        folder.Write("data.zip", Hide[place]());
        var run = Tool.RunIn(folder.Path, [], "scan", "--format", "json");
        Assert.NotEmpty(JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray());
        using var repository = new TempRepository();
        repository.Write("data.zip", Hide[place]());
        repository.Commit();
        run = Tool.Run("history", repository.Path, "--format", "json");
        Assert.NotEmpty(JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public void Own_bytes_are_what_no_file_inside_covers()
    {
        var opened = new OpenedContainer(true, [(6, 2), (1, 3), (2, 3)]);
        Assert.Equal("a\nf\nij"u8, opened.Own("abcdefghij"u8));
        Assert.Equal("abc"u8, new OpenedContainer(true, []).Own("abc"u8));
        Assert.Equal(""u8, new OpenedContainer(true, [(0, 3)]).Own("abc"u8));
    }

    private static byte[] Whole() => Packed.Zip(("a.txt", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 200).Select(line => $"line {line}\n")))));
}
