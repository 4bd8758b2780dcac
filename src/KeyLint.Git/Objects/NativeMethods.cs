using System.Runtime.InteropServices;

namespace KeyLint.Git.Objects;

/// <summary>
/// The few functions of libgit2 that hand out raw objects. LibGit2Sharp loads the library but wraps none of them:
/// through its own types each tree name is decoded lossily and each blob is looked up twice.
/// </summary>
internal static unsafe partial class NativeMethods
{
    /// <summary>Whether each object that is read is hashed and compared with its id.</summary>
    public const int StrictHashVerification = 22;

    /// <summary>Variadic in C: its arguments go where this declaration puts them on every platform but Apple's ARM.</summary>
    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_libgit2_opts")]
    public static partial int SetOption(int option, int value);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_repository_discover", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Discover(ref NativeBuffer path, string start, int acrossFileSystems, string? ceilings);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_config_find_global")]
    public static partial int FindGlobalConfiguration(ref NativeBuffer path);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_config_find_xdg")]
    public static partial int FindXdgConfiguration(ref NativeBuffer path);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_config_find_system")]
    public static partial int FindSystemConfiguration(ref NativeBuffer path);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_buf_dispose")]
    public static partial void Free(ref NativeBuffer buffer);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_odb_new")]
    public static partial int NewDatabase(out nint database);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_odb_backend_pack", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int OpenPacks(out nint backend, string objectsDirectory);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_odb_add_backend")]
    public static partial int AddBackend(DatabaseHandle database, nint backend, int priority);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_odb_free")]
    public static partial void FreeDatabase(nint database);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_odb_read")]
    public static partial int Read(out nint item, DatabaseHandle database, byte* id);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_odb_read_header")]
    public static partial int ReadHeader(out nuint size, out int kind, DatabaseHandle database, byte* id);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_odb_foreach")]
    public static partial int ForEach(DatabaseHandle database, delegate* unmanaged[Cdecl]<byte*, nint, int> callback, nint payload);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_odb_object_data")]
    public static partial byte* Data(nint item);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_odb_object_size")]
    public static partial nuint Size(nint item);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_odb_object_free")]
    public static partial void Free(nint item);

    [LibraryImport(NativeLibraryName.Value, EntryPoint = "git_error_last")]
    public static partial NativeError* LastError();

    /// <summary>What went wrong in the last call of this thread.</summary>
    public static string LastMessage()
    {
        var error = LastError();
        return (error is null ? null : Marshal.PtrToStringUTF8(error->Message)) ?? "unknown error";
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeBuffer
    {
        public nint Text;
        public nuint Reserved;
        public nuint Size;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeError
    {
        public nint Message;
        public int Class;
    }
}
