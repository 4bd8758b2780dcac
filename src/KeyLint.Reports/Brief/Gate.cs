namespace KeyLint.Reports.Brief;

/// <summary>What a scan stands in the way of, which decides what is to be done.</summary>
public enum Gate
{
    /// <summary>Nothing: files, or a history, were looked at.</summary>
    None,

    /// <summary>A commit is about to be made of what is staged.</summary>
    Commit,

    /// <summary>A commit is about to get its message.</summary>
    Message,

    /// <summary>Commits are about to leave.</summary>
    Push,

    /// <summary>Commits have arrived, and are not accepted yet.</summary>
    Receive,
}
