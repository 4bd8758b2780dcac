using System.Globalization;
using KeyLint.Git.Lfs;
using KeyLint.Git.Objects;
using KeyLint.Git.Reading;
using KeyLint.Git.References;

namespace KeyLint.Git.Changes;

/// <summary>
/// Reads what is about to be committed, pushed or accepted. Costs what the change costs, whatever the size of the history. Nothing that the
/// repository's configuration names is run. Not for two threads at once.
/// </summary>
public sealed class ChangeReader : IDisposable
{
    private readonly HistoryRepository _repository;
    private readonly ProblemLog _problems = new();
    private readonly ObjectLookup _objects;

    /// <summary>Opens the objects of a repository.</summary>
    /// <param name="repository">The repository.</param>
    public ChangeReader(HistoryRepository repository)
    {
        ArgumentNullException.ThrowIfNull(repository);
        _repository = repository;
        var folders = ObjectFolders.Of(repository.ObjectsDirectory, _problems)
            .Concat(repository.Environment.Alternates.SelectMany(folder => ObjectFolders.Of(folder, _problems)));
        _objects = new ObjectLookup([.. folders.Distinct(StringComparer.Ordinal)], repository.IdLength, _problems);
    }

    /// <summary>What was not as it should be so far.</summary>
    public IReadOnlyList<HistoryProblem> Problems => _problems.Sorted();

    /// <summary>What the next commit would change: the index against HEAD, and during a merge against what is merged too.</summary>
    public Change Staged() => StagedChange.Read(_repository, _objects, _problems);

    /// <summary>What each commit changes that some commits reach and others do not; parents before children.</summary>
    /// <param name="tips">Commits, or tags that lead to some.</param>
    /// <param name="known">Commits that are known; those that are not here are passed over.</param>
    public IEnumerable<Change> Between(IEnumerable<ObjectId> tips, IEnumerable<ObjectId> known)
    {
        var ends = new ChangeEnds(_objects, _repository.IdLength, _problems);
        var old = new ChangeEnds(_objects, _repository.IdLength, new ProblemLog());
        var behind = known.Select(old.Commit).OfType<ObjectId>().ToList();
        var range = new CommitRange(_objects, RepositoryChecks.Boundary(_repository, _problems), _problems);
        var commits = range.Read([.. tips.Select(ends.Commit).OfType<ObjectId>()], behind);
        return commits.Select(commit => CommitChange.Read(commit, _objects, _repository.IdLength, _problems))
            .Concat(ends.Tags.Where(tag => !old.Tags.Any(known => known.Id == tag.Id)));
    }

    /// <summary>What the branches of a remote are known to lead to.</summary>
    /// <param name="remote">The name of the remote.</param>
    public IReadOnlyList<ObjectId> KnownOf(string remote)
        => Targets(reference => reference.Kind == ReferenceKind.RemoteBranch && reference.ShortName.StartsWith(remote + "/", StringComparison.Ordinal));

    /// <summary>What all references lead to.</summary>
    public IReadOnlyList<ObjectId> Known() => Targets(_ => true);

    /// <summary>Finds a file at the root of what a commit or tag leads to.</summary>
    /// <param name="tip">The commit or tag.</param>
    /// <param name="name">The name of the file.</param>
    /// <returns>The file; null if it is not there.</returns>
    public ChangedFile? FileAt(ObjectId tip, string name)
    {
        var quiet = new ProblemLog();
        ChangedFile? found = null;
        if (new ChangeEnds(_objects, _repository.IdLength, quiet).Commit(tip) is { } commit && Trees.Of(_objects, commit, quiet) is { } tree)
        {
            TreeFiles.ReadFolder(_objects, tree, _repository.IdLength, new PathRoom(), quiet, (kind, entry, id) =>
            {
                if (kind == Parsing.EntryKind.Blob && entry.SequenceEqual(System.Text.Encoding.UTF8.GetBytes(name)))
                {
                    found = new ChangedFile(name, id);
                }
            });
        }

        return found;
    }

    /// <summary>Whether an object is here and can be read.</summary>
    public bool Has(ObjectId id)
    {
        try
        {
            _objects.ReadStructure(id, out _).Return();
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Whether an object is a commit, or a tag that leads to one.</summary>
    public bool IsCommit(ObjectId id) => new ChangeEnds(_objects, _repository.IdLength, new ProblemLog()).Commit(id) is not null;

    /// <summary>Reads a blob of before a change; one that is missing, damaged or too large is passed over.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limit">The size in bytes above which it is not read.</param>
    /// <param name="handler">Takes the content.</param>
    public void ReadBefore(ChangedFile file, int limit, ContentHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        try
        {
            var content = _objects.Read(file.Id, limit, out _, out var size);
            if (size <= limit)
            {
                handler(content.Span);
            }

            content.Return();
        }
        catch (InvalidDataException)
        {
            // Without it more counts as new.
        }
    }

    /// <summary>Reads a blob, and what Git LFS keeps for it.</summary>
    /// <param name="file">The file, to name it.</param>
    /// <param name="limit">The size in bytes above which it is not read.</param>
    /// <param name="handler">Takes the content; not called when it cannot be read or is too large, which becomes a gap.</param>
    public void Read(ChangedFile file, int limit, ContentHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        try
        {
            var content = _objects.Read(file.Id, limit, out _, out var size);
            try
            {
                if (size > limit)
                {
                    _problems.Gap(HistoryProblemKind.BlobTooLarge, file.Path, string.Create(CultureInfo.InvariantCulture, $"The file has {Math.Ceiling(size * 10d / (1 << 20)) / 10:0.#} MB, more than the limit of {limit >> 20} MB, and was not read."));
                    return;
                }

                handler(content.Span);
                ReadLfs(file, content.Span, limit, handler);
            }
            finally
            {
                content.Return();
            }
        }
        catch (InvalidDataException exception)
        {
            _problems.Gap(HistoryProblemKind.CorruptObject, file.Path, $"The blob {file.Id} cannot be read: {exception.Message}.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _objects.Dispose();

    private void ReadLfs(ChangedFile file, ReadOnlySpan<byte> blob, int limit, ContentHandler handler)
    {
        if (!LfsPointer.Is(blob) || LfsPointer.Parse(blob) is not { } pointer)
        {
            return;
        }

        if (new LfsStore(_repository).Read(pointer, limit, out var content) is { } fault)
        {
            _problems.Gap(HistoryProblemKind.LfsContent, file.Path, fault);
        }
        else
        {
            handler(content);
        }
    }

    private IReadOnlyList<ObjectId> Targets(Func<Reference, bool> isWanted)
        => [.. ReferenceReader.Read(_repository, new ProblemLog()).Where(isWanted).Select(reference => reference.Target).Distinct()];
}

/// <summary>Takes the content of a file.</summary>
/// <param name="content">The content, valid only during the call.</param>
public delegate void ContentHandler(ReadOnlySpan<byte> content);
