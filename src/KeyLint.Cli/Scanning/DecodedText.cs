namespace KeyLint.Cli.Scanning;

/// <summary>Text in a rented buffer; dispose it to give the buffer back.</summary>
internal sealed class DecodedText(char[] buffer, int length) : IDisposable
{
    public ReadOnlyMemory<char> Content => buffer.AsMemory(0, length);

    public void Dispose()
    {
        // The next tenant of the buffer must not find a secret in it.
        Array.Clear(buffer, 0, length);
        BoundedPool<char>.Return(buffer);
    }
}
