using System.Security.Cryptography;

namespace KeyLint.Git.Caching;

/// <summary>What a snapshot of a graph depends on beside the objects themselves.</summary>
internal static class GraphKey
{
    public static string Of(HistoryRepository repository)
    {
        // A shallow boundary decides which parents are followed.
        var boundary = Boundary(Path.Combine(repository.CommonDirectory, "shallow"));
        return $"{typeof(GraphKey).Module.ModuleVersionId}\n{repository.ObjectFormat}\n{boundary}";
    }

    private static string Boundary(string shallow)
    {
        try
        {
            return File.Exists(shallow) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(shallow))) : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reading itself names the fault.
            return "?";
        }
    }
}
