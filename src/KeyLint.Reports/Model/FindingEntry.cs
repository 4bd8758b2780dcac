using System.Collections.Immutable;

namespace KeyLint.Reports.Model;

/// <summary>How sure a finding is.</summary>
public enum Confidence
{
    /// <summary>Informational.</summary>
    Low,

    /// <summary>Likely.</summary>
    Medium,

    /// <summary>As good as certain.</summary>
    High,
}

/// <summary>One secret under one rule.</summary>
/// <param name="Fingerprint">One-way id of rule family and secret; stable over moves, commits and machines.</param>
/// <param name="Rule">Rule id.</param>
/// <param name="Diagnostic">KLnnnn.</param>
/// <param name="Provider">Provider's name.</param>
/// <param name="Part">Label of the part, for example <c>API key</c>.</param>
/// <param name="Kind">Kind of the part: key, secret, passphrase, privateKey, mnemonic, token, password.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="Evidence">Why it was reported, one short sentence each.</param>
/// <param name="Redacted">The printable form.</param>
/// <param name="Facts">What the value itself tells, for example when a key was made; may be empty.</param>
/// <param name="Occurrences">Where it stands, sorted; never empty.</param>
/// <param name="Exposure">Since when and where it can be seen, or null outside history.</param>
public sealed record FindingEntry(
    string Fingerprint,
    string Rule,
    string Diagnostic,
    string Provider,
    string Part,
    string Kind,
    Confidence Confidence,
    ImmutableArray<string> Evidence,
    string Redacted,
    ImmutableArray<string> Facts,
    ImmutableArray<Occurrence> Occurrences,
    Exposure? Exposure)
{
    /// <summary>What the ledger says of it, or comments where it stands; null when neither says anything. The ledger's word comes first.</summary>
    public LedgerMark? Mark { get; init; }

    /// <summary>What other ledgers say of it after a merge, each word once; the latest word is <see cref="Mark"/>.</summary>
    public ImmutableArray<LedgerMark> OtherMarks { get; init; } = [];

    /// <summary>Whether somebody has dealt with it.</summary>
    public bool IsClosed => Mark is { State: not LedgerState.Open };
}

/// <summary>One place where a finding stands.</summary>
/// <param name="Source">How it was reached; the words are in <see cref="Sources"/>.</param>
/// <param name="Target">The scanned folder or repository as the user named it.</param>
/// <param name="Path">Path within it, with forward slashes, and <c>!/</c> before each name inside an archive; empty for messages, names of
/// references and objects without a path.</param>
/// <param name="Line">From 1, in the text that holds it: a file, a message or a name.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="EndColumn">From 1, exclusive; on the last line of the finding.</param>
/// <param name="EndLine">From 1.</param>
/// <param name="ObjectId">Object id of the blob, commit or tag; empty in a work tree and for what is no object: names, messages of reflogs.</param>
/// <param name="Commit">Commit that introduced it; empty in a work tree and where no commit did.</param>
/// <param name="Author">Author of that commit, or the tagger, <c>Name &lt;mail&gt;</c>.</param>
/// <param name="Date">When that commit or tag was made, or null.</param>
public sealed record Occurrence(
    string Source,
    string Target,
    string Path,
    int Line,
    int Column,
    int EndLine,
    int EndColumn,
    string ObjectId,
    string Commit,
    string Author,
    DateTimeOffset? Date)
{
    /// <summary>The reference or reflog that it was reached by, where no commit leads to it; else empty.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Whether the tree of HEAD holds it there; null where no history was read, and for what stands in no file.</summary>
    public bool? AtHead { get; init; }

    /// <summary>Whether a comment allows it there, though it stands open elsewhere too.</summary>
    public bool IsAllowed { get; init; }
}

/// <summary>Since when and where a finding can be seen in a repository.</summary>
/// <param name="FirstSeen">Commit that introduced it first, or the tag if only tags hold it; <see cref="CommitRef.None"/> if neither does.</param>
/// <param name="Removed">Commit that removed it last from where it stood, or null while it stands at HEAD or a branch's tip.</param>
/// <param name="AtHead">Whether it still stands in the tree of HEAD.</param>
/// <param name="TipBranches">Branches whose newest tree still holds it.</param>
/// <param name="Branches">Branches whose history holds it, sorted.</param>
/// <param name="Tags">Tags whose history holds it, sorted.</param>
/// <param name="Pushed">Whether a remote-tracking reference reaches it or, by its reflog, once did; null when the repository has no remote, or a tag holds it.</param>
/// <param name="Commits">Number of commits whose tree holds it: reachable ones, or of an unreachable secret those that hold it.</param>
/// <param name="People">Authors of the commits that introduced it, sorted.</param>
public sealed record Exposure(
    CommitRef FirstSeen,
    CommitRef? Removed,
    bool AtHead,
    ImmutableArray<string> TipBranches,
    ImmutableArray<string> Branches,
    ImmutableArray<string> Tags,
    bool? Pushed,
    int Commits,
    ImmutableArray<string> People)
{
    /// <summary>The last commit, by date, whose tree holds it; null if no tree does, or it is not known.</summary>
    public CommitRef? LastSeen { get; init; }

    /// <summary>Whether no reference reaches it, so that only who has this clone sees it, unless it was pushed before.</summary>
    public bool Unreachable { get; init; }

    /// <summary>What keeps an unreachable one: <c>reflog of HEAD</c>, <c>ORIG_HEAD</c>, <c>index</c>; sorted.</summary>
    public ImmutableArray<string> KeptBy { get; init; } = [];

    /// <summary>Whether the newest files of some branch, or of HEAD, hold it.</summary>
    public bool Stands => AtHead || !TipBranches.IsEmpty;
}

/// <summary>A commit as far as a report needs it.</summary>
/// <param name="Id">Full object id.</param>
/// <param name="Author"><c>Name &lt;mail&gt;</c>.</param>
/// <param name="Date">When the commit was made; the default value when it is not known.</param>
/// <param name="Subject">First line of the message, with any secret redacted.</param>
public sealed record CommitRef(string Id, string Author, DateTimeOffset Date, string Subject)
{
    /// <summary>Stands for no commit.</summary>
    public static readonly CommitRef None = new("", "", default, "");

    /// <summary>Whether it is a commit or tag at all.</summary>
    public bool IsKnown => Id.Length > 0;

    /// <summary>The date, or null when it is not known.</summary>
    public DateTimeOffset? Moment => Date == default ? null : Date;
}
