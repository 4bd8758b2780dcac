using System.Globalization;
using System.Text;

namespace KeyLint.Git.Tests.Support;

/// <summary>The text of all objects of a repository as git gives it: contents of blobs, messages of commits and tags.</summary>
internal static class GitObjects
{
    public static Dictionary<string, (HistoryObjectKind Kind, byte[] Text)> Read(TestRepository repository, string folder)
    {
        var objects = new Dictionary<string, (HistoryObjectKind, byte[])>();
        var output = repository.GitInRaw(folder, null, "cat-file", "--batch-all-objects", "--batch");
        for (var at = 0; at < output.Length;)
        {
            var end = Array.IndexOf(output, (byte)'\n', at);
            var header = Encoding.ASCII.GetString(output, at, end - at).Split(' ');
            var content = output.AsSpan(end + 1, int.Parse(header[2], CultureInfo.InvariantCulture));
            at = end + 1 + content.Length + 1;
            if (header[1] != "tree")
            {
                objects.Add(header[0], header[1] switch
                {
                    "blob" => (HistoryObjectKind.Blob, content.ToArray()),
                    "commit" => (HistoryObjectKind.CommitMessage, Message(content)),
                    _ => (HistoryObjectKind.TagMessage, Message(content)),
                });
            }
        }

        return objects;
    }

    private static byte[] Message(ReadOnlySpan<byte> content)
    {
        var start = content.IndexOf("\n\n"u8);
        return start < 0 ? [] : content[(start + 2)..].ToArray();
    }
}
