using KeyLint.Git.Caching;
using KeyLint.Git.Objects;
using KeyLint.Git.Reading;

namespace KeyLint.Git;

/// <summary>Reads everything that a repository holds.</summary>
public static class HistoryReader
{
    /// <summary>
    /// Gives every blob, commit message and tag message to the handler, reachable or not, and names and messages that are no objects, each
    /// exactly once. Objects that cannot be read become problems of the result; only what the handler throws, and cancellation, ends the reading.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="handler">Takes the objects.</param>
    /// <param name="options">How to read; the defaults if null.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="HistoryOpenException">libgit2 was asked for, and cannot open the objects.</exception>
    public static History Read(
        HistoryRepository repository,
        HistoryObjectHandler handler,
        HistoryReadOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(handler);
        options ??= new HistoryReadOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Degree, 1, nameof(options));

        var problems = new ProblemLog();
        var store = Open(repository, options, problems);
        try
        {
            var delivery = new Delivery(handler, options, new Counters(options.Progress));
            return new HistoryReading(repository, store, delivery, problems, cancellation).Run();
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static IObjectStore Open(HistoryRepository repository, HistoryReadOptions options, ProblemLog problems)
    {
        var folders = ObjectFolders.Of(repository.ObjectsDirectory, problems);
        if (options.Reader == ObjectReader.BuiltIn)
        {
            var snapshot = options.GraphFile is { } file ? GraphFile.Read(file, GraphKey.Of(repository)) : null;
            return new ObjectStore(
                StoreSources.Open(folders, repository.IdLength, snapshot, problems),
                snapshot,
                () => new ObjectStore(StoreSources.Open(folders, repository.IdLength, null, new ProblemLog()), null));
        }

        if (repository.ObjectFormat != ObjectFormat.Sha1)
        {
            throw new HistoryOpenException(HistoryOpenFailure.UnsupportedFormat, "libgit2 cannot read repositories of SHA-256.");
        }

        try
        {
            return new LibGit2Store(folders, repository.IdLength, problems);
        }
        catch (IOException exception)
        {
            throw new HistoryOpenException(HistoryOpenFailure.Unreadable, $"'{repository.ObjectsDirectory}': {exception.Message}", exception);
        }
    }
}
