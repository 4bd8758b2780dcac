namespace KeyLint.Cli.Hooks;

/// <summary>Held while a hook is put somewhere else: of two who find the same one, the slower would move what the faster has just written.</summary>
internal sealed class HookLock : IDisposable
{
    private const int Tries = 200;
    private const int Pause = 15;
    private const int UnixExists = 17;
    private const int WindowsExists = unchecked((int)0x80070050);

    private readonly string path;

    /// <summary>Waits until nobody else holds it, though not for long.</summary>
    /// <exception cref="UsageException">Somebody holds it on and on.</exception>
    public HookLock(string hook)
    {
        path = hook + ".keylint-lock";
        for (var left = Tries; ; left--)
        {
            try
            {
                new FileStream(path, FileMode.CreateNew).Dispose();
                return;
            }
            catch (IOException fault) when (left > 0 && fault.HResult is (UnixExists or WindowsExists))
            {
                Thread.Sleep(Pause);
            }
            catch (IOException) when (File.Exists(path))
            {
                throw new UsageException($"{path}: is in the way; another installation is under way, or was killed: then remove it");
            }
        }
    }

    public void Dispose() => File.Delete(path);
}
