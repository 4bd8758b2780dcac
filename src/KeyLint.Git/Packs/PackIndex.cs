using System.Buffers.Binary;
using System.Security.Cryptography;

namespace KeyLint.Git.Packs;

/// <summary>
/// The index of a pack: its objects by id, with their offsets. Versions 1 and 2. Format: gitformat-pack, "pack-*.idx files".
/// </summary>
internal sealed class PackIndex : IPackEntries, IDisposable
{
    private const int FanoutLength = 256 * 4;
    private const int HeaderLength = 8;
    private const uint Magic = 0xFF744F63;
    private const uint HighBit = 0x80000000;
    private const long HashStep = 1 << 24;

    private readonly MappedFile _file;
    private readonly int _idLength;
    private readonly bool _hasHeader;

    /// <param name="path">The index.</param>
    /// <param name="idLength">The length of ids in bytes.</param>
    /// <param name="isHashed">Whether the index is held against its checksum, which reads all of it.</param>
    /// <exception cref="InvalidDataException">The file is no index of ids of that length.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public PackIndex(string path, int idLength, bool isHashed = true)
    {
        _file = new MappedFile(path);
        _idLength = idLength;
        try
        {
            _hasHeader = Word(0) == Magic;
            if (_hasHeader && Word(4) != 2)
            {
                throw new InvalidDataException($"the index has version {Word(4)}, which is not known");
            }

            Count = CheckFanout();
            var entries = _hasHeader ? Count * (idLength + 8L) : Count * (idLength + 4L);
            var rest = _file.Length - Fanout - FanoutLength - entries - (2 * idLength);
            if (rest < 0 || rest % 8 != 0 || (!_hasHeader && rest != 0))
            {
                throw new InvalidDataException("the index is truncated or damaged");
            }

            if (isHashed)
            {
                CheckHash();
            }
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public int Count { get; }

    /// <summary>The checksum of the pack that this index was made for.</summary>
    public ReadOnlySpan<byte> PackChecksum => _file.Slice(_file.Length - (2 * _idLength), _idLength);

    private long Fanout => _hasHeader ? HeaderLength : 0;

    private long Entries => Fanout + FanoutLength;

    public ReadOnlySpan<byte> Id(int number) => _hasHeader
        ? _file.Slice(Entries + ((long)number * _idLength), _idLength)
        : _file.Slice(Entries + ((long)number * (_idLength + 4)) + 4, _idLength);

    public long Offset(int number)
    {
        if (!_hasHeader)
        {
            return Word(Entries + ((long)number * (_idLength + 4)));
        }

        var table = Entries + ((long)Count * (_idLength + 4));
        var word = Word(table + (number * 4L));
        if ((word & HighBit) == 0)
        {
            return word;
        }

        var large = _file.Slice(table + (Count * 4L) + ((word & ~HighBit) * 8L), 8);
        return large.Length == 8 ? BinaryPrimitives.ReadInt64BigEndian(large) : -1;
    }

    /// <summary>The number of an object by its id; negative when the pack does not hold it. Touches a few pages of the index.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        var low = id[0] == 0 ? 0 : (int)Word(Fanout + ((id[0] - 1) * 4));
        var high = (int)Word(Fanout + (id[0] * 4)) - 1;
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var order = Id(middle).SequenceCompareTo(id);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    public uint? Checksum(int number) => _hasHeader ? Word(Entries + ((long)Count * _idLength) + (number * 4L)) : null;

    public void Dispose() => _file.Dispose();

    private uint Word(long offset)
    {
        var bytes = _file.Slice(offset, 4);
        return bytes.Length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : throw new InvalidDataException("the index is truncated");
    }

#pragma warning disable CA5350 // Git's own checksum; against damage, not against forgery.
    private void CheckHash()
    {
        using var hash = IncrementalHash.CreateHash(_idLength == ObjectId.ByteLength ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256);
        var length = _file.Length - _idLength;
        for (long at = 0; at < length; at += HashStep)
        {
            hash.AppendData(_file.Slice(at, Math.Min(HashStep, length - at)));
        }

        if (!_file.Slice(length, _idLength).SequenceEqual(hash.GetHashAndReset()))
        {
            throw new InvalidDataException("the index is damaged");
        }
    }
#pragma warning restore CA5350

    private int CheckFanout()
    {
        uint last = 0;
        for (var first = 0; first < 256; first++)
        {
            var next = Word(Fanout + (first * 4));
            if (next < last || next > int.MaxValue)
            {
                throw new InvalidDataException("the index is damaged");
            }

            last = next;
        }

        return (int)last;
    }
}
