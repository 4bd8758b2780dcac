using System.Text;
using KeyLint.Git.Storage;

namespace KeyLint.Git.References;

/// <summary>The files that hold references, each one in a file of its own, or all of them in a list.</summary>
internal static class ReferenceText
{
    // An id, or the name of another reference.
    private const int MaxLength = 8192;

    /// <summary>What the file of a reference holds; nothing if it cannot be read or is no regular file.</summary>
    public static string Read(string file)
    {
        try
        {
            if (!RegularFile.HasContent(file))
            {
                return "";
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var content = new byte[Math.Min(stream.Length, MaxLength)];
            return Encoding.UTF8.GetString(content, 0, stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)).TrimEnd();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>The lines of <c>packed-refs</c> that name a reference; none if there is no such file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static IEnumerable<string> Packed(string commonDirectory)
    {
        var file = Path.Combine(commonDirectory, "packed-refs");
        return RegularFile.HasContent(file) ? File.ReadLines(file, Encoding.UTF8).Where(line => line.Length > 0 && line[0] is not ('#' or '^')) : [];
    }
}
