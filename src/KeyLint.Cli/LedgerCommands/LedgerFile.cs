using System.Text;
using KeyLint.Cli.Scanning;
using KeyLint.Cli.Settings;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.LedgerCommands;

/// <summary>A ledger on disk. It is changed as a whole or not at all, and by one process at a time.</summary>
/// <param name="path">As the user named it.</param>
internal sealed class LedgerFile(string path)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="UsageException">It is not there, cannot be read, or is no ledger.</exception>
    public Ledger Read() => Parse(Text(Target()) ?? throw Missing());

    /// <summary>Changes it.</summary>
    /// <param name="change">From what it holds to what it shall hold; what it throws leaves the file as it is.</param>
    /// <param name="mayBegin">Whether a file that is not there is an empty ledger.</param>
    /// <returns>Whether the file was made.</returns>
    /// <exception cref="UsageException">It cannot be read, written or locked, or is no ledger.</exception>
    public bool Update(Func<Ledger, Ledger> change, bool mayBegin)
    {
        var target = Target();
        if (!mayBegin && !File.Exists(target))
        {
            throw Missing();
        }

        using var update = LedgerUpdate.Begin(target, path, LedgerUpdate.Patience);
        var text = Text(target);
        var before = text is null ? Ledger.Empty : Parse(text);
        var after = change(before);
        if (ReferenceEquals(before, after))
        {
            return false;
        }

        if (text is not null && JsonComments.LineOfFirst(text) is { } line)
        {
            throw new UsageException($"{path}:{line}: a comment stands here, and writing the ledger would lose it; put it into the 'reason' of an entry, or delete it");
        }

        update.Complete(Encoding.UTF8.GetBytes(LedgerWriter.Write(after, text?.Contains("\r\n", StringComparison.Ordinal) == true ? "\r\n" : "\n")));
        return text is null;
    }

    private UsageException Missing() => new($"{path}: no such ledger; 'keylint ledger add' makes one");

    /// <summary>The file itself, where the path is a link to it.</summary>
    private string Target()
    {
        try
        {
            var full = Path.GetFullPath(path);
            return Directory.Exists(full)
                ? throw new UsageException($"{path}: this is a folder; expected the file of a ledger")
                : File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return Path.GetFullPath(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: cannot be read: {FileReader.Reason(fault, path)}");
        }
    }

    private string? Text(string target) => File.Exists(target) ? OwnText.Read(target, path) : null;

    private Ledger Parse(string text)
    {
        try
        {
            return Ledger.Read(text, path);
        }
        catch (RulesRefusedException refusal)
        {
            throw new UsageException($"{path}: this ledger cannot be used\n{refusal.Message}");
        }
    }
}
