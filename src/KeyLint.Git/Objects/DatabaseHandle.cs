using System.Runtime.InteropServices;

namespace KeyLint.Git.Objects;

/// <summary>Owns an open object database of libgit2.</summary>
internal sealed class DatabaseHandle : SafeHandle
{
    public DatabaseHandle(nint database)
        : base(0, ownsHandle: true)
        => SetHandle(database);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMethods.FreeDatabase(handle);
        return true;
    }
}
