namespace KeyLint.Git;

/// <summary>What was asked for is not in the repository.</summary>
/// <param name="message">What is not there.</param>
public sealed class HistorySelectionException(string message) : Exception(message);
