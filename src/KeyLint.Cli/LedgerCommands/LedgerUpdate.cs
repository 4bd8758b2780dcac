using System.Diagnostics;

namespace KeyLint.Cli.LedgerCommands;

/// <summary>
/// The right to change a ledger, held by the file <c>keylint.ledger.json.lock</c> beside it, as git holds its index. The new content is written into that
/// file, which then takes the ledger's place: nobody sees half of it, and what fails leaves the ledger as it was.
/// </summary>
internal sealed class LedgerUpdate : IDisposable
{
    // EEXIST of Linux and macOS, and ERROR_FILE_EXISTS of Windows.
    private static readonly int[] Exists = [17, unchecked((int)0x80070050)];

    private readonly FileStream content;
    private readonly string target;
    private readonly string shown;
    private bool isComplete;

    private LedgerUpdate(FileStream content, string target, string shown) => (this.content, this.target, this.shown) = (content, target, shown);

    /// <summary>How long another update is waited for.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Waits until nobody else changes the ledger.</summary>
    /// <param name="target">The file.</param>
    /// <param name="shown">The file as the user named it.</param>
    /// <param name="patience">How long to wait.</param>
    /// <exception cref="UsageException">Another update does not end, or nothing may be written here.</exception>
    public static LedgerUpdate Begin(string target, string shown, TimeSpan patience)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            if (File.Exists(target) && (File.GetAttributes(target) & FileAttributes.ReadOnly) != 0)
            {
                throw new UsageException($"{shown}: cannot be written: the file is read-only");
            }

            while (true)
            {
                try
                {
                    // Without a buffer, nothing is left to be written when it is closed, which would fail once more on a full disk.
                    return new LedgerUpdate(new FileStream(target + ".lock", FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0), target, shown);
                }
                catch (IOException fault) when (Exists.Contains(fault.HResult) && Stopwatch.GetElapsedTime(begun) < patience)
                {
                    Thread.Sleep(20);
                }
            }
        }
        catch (IOException fault) when (Exists.Contains(fault.HResult))
        {
            throw new UsageException($"{shown}: another keylint is changing this ledger, or ended while it did; if none runs, delete {target}.lock");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(shown, fault);
        }
    }

    /// <summary>Puts new content in the ledger's place.</summary>
    /// <exception cref="UsageException">It cannot be written; the ledger is as it was.</exception>
    public void Complete(ReadOnlySpan<byte> bytes)
    {
        try
        {
            content.Write(bytes);
            content.Flush(flushToDisk: true);
            content.Dispose();
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(content.Name, File.GetUnixFileMode(target));
            }

            File.Move(content.Name, target, overwrite: true);
            isComplete = true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(shown, fault);
        }
    }

    public void Dispose()
    {
        content.Dispose();
        if (!isComplete)
        {
            File.Delete(content.Name);
        }
    }

    private static UsageException Unwritable(string shown, Exception fault) =>
        new($"{shown}: cannot be written: {(fault is UnauthorizedAccessException ? "access is denied" : fault.Message)}");
}
