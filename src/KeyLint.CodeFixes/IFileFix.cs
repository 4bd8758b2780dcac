using Microsoft.CodeAnalysis;

namespace KeyLint.CodeFixes;

/// <summary>Changes the findings of a file, for as many files as a run has.</summary>
internal interface IFileFix
{
    /// <summary>Adds what is to be changed.</summary>
    /// <param name="document">The file, as one project compiles it.</param>
    /// <param name="diagnostics">What is found in it there, in order.</param>
    /// <param name="edits">What other projects have changed already in the file; takes what is new.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task AddAsync(Document document, IReadOnlyList<Diagnostic> diagnostics, Edits edits, CancellationToken cancellation);
}
