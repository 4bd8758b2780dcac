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
    Exposure? Exposure);

/// <summary>One place where a finding stands.</summary>
/// <param name="Source">worktree, blob, commit-message, tag-message or stdin.</param>
/// <param name="Target">The scanned folder or repository as the user named it.</param>
/// <param name="Path">Path within it, with forward slashes, and <c>!/</c> before each name inside an archive; empty for messages.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="EndColumn">From 1, exclusive; on the last line of the finding.</param>
/// <param name="EndLine">From 1.</param>
/// <param name="ObjectId">Object id of the blob, commit or tag; empty in a work tree.</param>
/// <param name="Commit">Commit that introduced it; empty in a work tree.</param>
/// <param name="Author">Author of that commit, <c>Name &lt;mail&gt;</c>.</param>
/// <param name="Date">Author date of that commit, or null.</param>
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
    DateTimeOffset? Date);

/// <summary>Since when and where a finding can be seen in a repository.</summary>
/// <param name="FirstSeen">Commit that introduced it first.</param>
/// <param name="Removed">Commit that removed it last from where it stood, or null while it stands at HEAD or a branch's tip.</param>
/// <param name="AtHead">Whether it still stands in the tree of HEAD.</param>
/// <param name="TipBranches">Branches whose newest tree still holds it.</param>
/// <param name="Branches">Branches whose history holds it, sorted.</param>
/// <param name="Tags">Tags whose history holds it, sorted.</param>
/// <param name="Pushed">Whether a remote-tracking reference reaches it; null when the repository has no remote.</param>
/// <param name="Commits">Number of reachable commits whose tree holds it.</param>
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
    ImmutableArray<string> People);

/// <summary>A commit as far as a report needs it.</summary>
/// <param name="Id">Full object id.</param>
/// <param name="Author"><c>Name &lt;mail&gt;</c>.</param>
/// <param name="Date">Author date.</param>
/// <param name="Subject">First line of the message, with any secret redacted.</param>
public sealed record CommitRef(string Id, string Author, DateTimeOffset Date, string Subject);
