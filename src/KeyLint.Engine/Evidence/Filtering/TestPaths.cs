using KeyLint.Engine.Evidence.Naming;

namespace KeyLint.Engine.Evidence.Filtering;

/// <summary>Tells from a path what a text is for: <c>Wallet.Tests/KeyTests.cs</c>, <c>test_keys.py</c>, <c>bip39_vectors.json</c>.</summary>
public static class TestPaths
{
    private static readonly HashSet<string> TestWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "test", "tests", "spec", "specs", "fixture", "fixtures", "testdata", "unittest", "unittests", "mock", "mocks", "testchain", "devchain", "testfixtures",
    };

    /// <summary>Folders of a library that shows how it is used.</summary>
    private static readonly HashSet<string> ExampleWords = new(StringComparer.OrdinalIgnoreCase) { "example", "examples", "sample", "samples" };

    /// <summary>Folders of what others wrote, documents and tests of theirs included.</summary>
    private static readonly HashSet<string> OtherPeoples = new(StringComparer.OrdinalIgnoreCase) { "site-packages", "node_modules", "bower_components", "third_party", "vendor" };

    private static readonly HashSet<string> VectorWords = new(StringComparer.OrdinalIgnoreCase) { "vector", "vectors", "testvector", "testvectors" };

    /// <summary>Whether a path says that a text belongs to tests or examples, or to packages of others.</summary>
    /// <param name="path">With forward slashes.</param>
    public static bool IsTest(string path)
    {
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length - 1; i++)
        {
            // A folder "TestBot" is a bot; "Bot.Tests", "unit-tests" and "UnitTests" are tests.
            if (Pieces(segments[i]).Any(piece => TestWords.Contains(piece) || ExampleWords.Contains(piece))
                || OtherPeoples.Contains(segments[i]) || EndsInTests(segments[i]))
            {
                return true;
            }
        }

        var stem = segments[segments.Length - 1];
        var pieces = Pieces(stem);
        var words = Words.Split(pieces.Length > 0 ? pieces[0].AsSpan() : default);

        // "test.js" is where people try things out, with keys that are real.
        return (pieces.Length > 2 && pieces.Take(pieces.Length - 1).Any(TestWords.Contains))
            || (words.Length > 1 && TestWords.Contains(words[words.Length - 1]));
    }

    /// <summary>Whether a path says that a text is a table of test vectors.</summary>
    /// <param name="path">With forward slashes.</param>
    public static bool IsVectors(string path)
    {
        foreach (var segment in path.Split('/'))
        {
            var words = Words.Split(segment.AsSpan());
            if (words.Any(VectorWords.Contains))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Also the sets of sources of Gradle: <c>androidTest</c>, <c>commonTest</c>.</summary>
    private static bool EndsInTests(string segment) =>
        (segment.EndsWith("Test", StringComparison.Ordinal) && char.IsLower(segment[0]))
        || segment.EndsWith("Tests", StringComparison.Ordinal)
        || (segment.EndsWith("tests", StringComparison.Ordinal) && !segment.EndsWith("contests", StringComparison.Ordinal));

    private static string[] Pieces(string segment) => segment.Split('.', '-', '_', ' ');
}
