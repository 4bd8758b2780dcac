using System.Runtime.InteropServices;
using LibGit2Sharp;

namespace KeyLint.Git.Objects;

/// <summary>
/// Starts libgit2 once. Extensions that only change what a writer must do, or that this module handles itself
/// (objects not fetched), are declared known, so that such repositories open.
/// </summary>
internal static class NativeLibraryStart
{
    private static readonly bool Started = Start();

    public static void Ensure() => _ = Started;

    private static bool Start()
    {
        GlobalSettings.SetExtensions("partialclone", "preciousobjects", "refstorage", "relativeworktrees", "worktreeconfig");
        if (!OperatingSystem.IsMacOS() || RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            // As git itself does when it reads: zlib's checksum tells damage, and hashing costs a third of the time.
            _ = NativeMethods.SetOption(NativeMethods.StrictHashVerification, 0);
        }

        return true;
    }
}
