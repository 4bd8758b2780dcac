namespace KeyLint.Git;

/// <summary>Why a repository could not be opened.</summary>
public enum HistoryOpenFailure
{
    /// <summary>Nothing exists at the path.</summary>
    PathMissing,

    /// <summary>The path is a file.</summary>
    PathIsFile,

    /// <summary>The folder is in no repository.</summary>
    NotARepository,

    /// <summary>The repository uses an object format or an extension that cannot be read.</summary>
    UnsupportedFormat,

    /// <summary>The repository belongs to another user.</summary>
    OwnedByAnother,

    /// <summary>There is a repository but it is damaged or may not be read.</summary>
    Unreadable,
}

/// <summary>A repository could not be opened.</summary>
public sealed class HistoryOpenException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="message">What is wrong and how to mend it.</param>
    /// <param name="inner">The cause, if there is one.</param>
    public HistoryOpenException(HistoryOpenFailure failure, string message, Exception? inner = null)
        : base(message, inner)
    {
        Failure = failure;
    }

    /// <summary>Why the repository could not be opened.</summary>
    public HistoryOpenFailure Failure { get; }
}
