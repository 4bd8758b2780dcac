using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace KeyLint.Git.Reading;

/// <summary>The names of all entries of all trees, each once, with a number. For several threads at once.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<byte[], int> _numbers = new(new NameComparer());
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly Lock _gate = new();
    private byte[][] _names = new byte[1024][];

    public NameTable() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<byte>>();

    public int Count => _numbers.Count;

    /// <summary>A name as bytes: git knows no encoding of paths.</summary>
    public byte[] this[int number] => Volatile.Read(ref _names)[number];

    public int Number(ReadOnlySpan<byte> name)
    {
        lock (_gate)
        {
            if (!_lookup.TryGetValue(name, out var number))
            {
                number = _numbers.Count;
                if (number == _names.Length)
                {
                    var names = _names;
                    Array.Resize(ref names, number * 2);
                    Volatile.Write(ref _names, names);
                }

                _names[number] = name.ToArray();
                _numbers.Add(_names[number], number);
            }

            return number;
        }
    }

    /// <summary>All names as text.</summary>
    public IEnumerable<string> All() => Enumerable.Range(0, Count).Select(number => Encoding.UTF8.GetString(_names[number]));

    private sealed class NameComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
