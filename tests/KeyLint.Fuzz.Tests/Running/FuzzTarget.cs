using System.Text;

namespace KeyLint.Fuzz.Tests.Running;

/// <summary>A reader that has to stand whatever bytes it is given.</summary>
internal abstract class FuzzTarget(string name)
{
    public string Name => name;

    /// <summary>Longer inputs are cut.</summary>
    public virtual int MostBytes => 8192;

    /// <summary>Pieces that inputs of this kind are made of.</summary>
    public virtual IReadOnlyList<byte[]> Words => [];

    /// <summary>Sound inputs to begin with.</summary>
    public abstract IEnumerable<byte[]> Seeds();

    /// <summary>Gives it an input.</summary>
    /// <exception cref="Exception">Anything at all is a fault.</exception>
    public abstract void Try(byte[] input);

    /// <summary>Fails a promise.</summary>
    protected static void Holds(bool promise, string what)
    {
        if (!promise)
        {
            throw new InvalidOperationException(what);
        }
    }

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static byte[][] Bytes(params string[] texts) => [.. texts.Select(Bytes)];
}
