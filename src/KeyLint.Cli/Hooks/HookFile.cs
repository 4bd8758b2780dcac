using System.Text;
using KeyLint.Cli.Scanning;
using KeyLint.Git;

namespace KeyLint.Cli.Hooks;

/// <summary>How a hook stands.</summary>
internal enum HookState
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>There is one that is not ours.</summary>
    Other,

    /// <summary>There is one that is not ours, in the place of ours.</summary>
    Replaced,

    /// <summary>There is one that is not ours, and it runs us.</summary>
    Called,

    /// <summary>Ours.</summary>
    Ours,

    /// <summary>Ours, and it runs another first.</summary>
    Chained,
}

/// <summary>The file of one hook in one folder. A hook of others is never written over and never lost.</summary>
internal sealed class HookFile(string folder, HookKind kind)
{
    private const int MarkWithin = 4096;

    private readonly string before = System.IO.Path.Combine(folder, HookScript.Before(kind));

    public HookKind Kind => kind;

    public string Path { get; } = System.IO.Path.Combine(folder, kind.Name);

    public HookState State => !Exists(Path) ? HookState.None
        : !IsOurs ? HookManager.HasCommand(Start(), kind) ? HookState.Called : Exists(before) ? HookState.Replaced : HookState.Other
        : Exists(before) ? HookState.Chained
        : HookState.Ours;

    /// <summary>Whether the hook that was there before is one that git would run.</summary>
    public bool RunsOther => HookedTool.CanRun(before);

    private bool IsOurs => HookScript.IsOurs(Start());

    /// <summary>Whether some text is near the start of the hook.</summary>
    public bool Holds(string text) => Start().Contains(text, StringComparison.Ordinal);

    /// <summary>Puts our hook there, with the one that stands there behind it; one that runs us by itself is left as it is.</summary>
    /// <exception cref="UsageException">It cannot be written, or both names are taken by hooks of others.</exception>
    public void Install() => Try(() =>
    {
        if (State == HookState.Called)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        using var gate = new HookLock(Path);
        var draft = $"{Path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(draft, HookScript.Text(kind));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(draft, (UnixFileMode)0b111_101_101);
            }

            if (State is HookState.Other or HookState.Replaced)
            {
                PutAside();
            }

            File.Move(draft, Path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    });

    /// <summary>Takes our hook away, and puts back what stood there before.</summary>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="UsageException">It cannot be removed.</exception>
    public bool Uninstall()
    {
        var isThere = State is HookState.Ours or HookState.Chained;
        Try(() =>
        {
            using var gate = isThere ? new HookLock(Path) : null;
            if (State == HookState.Chained)
            {
                File.Move(before, Path, overwrite: true);
            }
            else if (State == HookState.Ours)
            {
                File.Delete(Path);
            }
        });
        return isThere;
    }

    private void PutAside()
    {
        if (Exists(before))
        {
            throw new UsageException($"{Path}: a hook stands there, and an earlier one is kept as {before}; merge the two into one, then install again");
        }

        // A link is moved as it is, and what it leads to stays untouched.
        File.Move(Path, before);
    }

    private string Start()
    {
        try
        {
            // What others put there can be a pipe, or have no end.
            _ = FileKind.Of(Path, out var hasContent);
            if (!hasContent)
            {
                return "";
            }

            using var file = File.OpenRead(Path);
            var start = new byte[Math.Min(file.Length, MarkWithin)];
            return Encoding.UTF8.GetString(start, 0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // There is none, or a link in a circle, or what may not be read.
            return "";
        }
    }

    // A link that leads nowhere is a hook that somebody put there, too.
    private static bool Exists(string path) => File.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Path}: cannot be written: {FileReader.Reason(fault)}");
        }
    }
}
