using KeyLint.Fuzz.Tests.Running;
using KeyLint.Git.Ignoring;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>Any pattern of an ignore file fits or does not, soon. The first line of an input is the pattern, the rest the path.</summary>
internal sealed class GlobTarget() : FuzzTarget("glob")
{
    public override int MostBytes => 2048;

    public override IReadOnlyList<byte[]> Words { get; } = Bytes("**/", "/**", "*", "?", "[a-z]", "[!x]", "[[:alpha:]]", "[", "]", "\\", "!", "#", "\n", "a/b");

    public override IEnumerable<byte[]> Seeds() => Bytes("*.log\na/b.log", "**/bin/\nsrc/bin/x", "!/doc/[a-c]?\\*\ndoc/b1*", "[[:digit:]]*x\n1aax");

    public override void Try(byte[] input)
    {
        var end = Array.IndexOf(input, (byte)'\n');
        var pattern = end < 0 ? input : input.AsSpan(0, end);
        var path = end < 0 ? [] : input.AsSpan(end + 1);
        _ = IgnorePattern.Parse(pattern, foldsCase: false).Fits(path);
        _ = IgnorePattern.Parse(pattern, foldsCase: true).Fits(path);
    }
}
