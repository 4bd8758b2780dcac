using System.Buffers;
using System.Buffers.Binary;

namespace KeyLint.Git;

/// <summary>
/// The name of a git object: the hash of its content. SHA-1 gives 20 bytes, SHA-256 gives 32; a shorter id is kept with its
/// last 12 bytes zero, which no SHA-256 is in practice.
/// </summary>
public readonly struct ObjectId : IEquatable<ObjectId>, IComparable<ObjectId>
{
    internal const int ByteLength = 20;
    internal const int HexLength = 2 * ByteLength;
    internal const int LongByteLength = 32;
    internal const int LongHexLength = 2 * LongByteLength;

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    internal ObjectId(ReadOnlySpan<byte> bytes)
    {
        CheckLength(bytes.Length);
        _first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        if (bytes.Length == LongByteLength)
        {
            _third = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
            _fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
        }
        else
        {
            _third = (ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]) << 32;
        }
    }

    /// <summary>The first eight bytes as a number.</summary>
    internal ulong Prefix => _first;

    internal bool IsZero => (_first | _second | _third | _fourth) == 0;

    private bool IsLong => _fourth != 0 || (uint)_third != 0;

    /// <summary>Reads an id from its 40 or 64 hexadecimal digits.</summary>
    /// <param name="hex">The digits, in either case.</param>
    /// <exception cref="FormatException">The text is no object id.</exception>
    public static ObjectId Parse(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        Span<byte> bytes = stackalloc byte[LongByteLength];
        return hex.Length is HexLength or LongHexLength && Convert.FromHexString(hex, bytes, out _, out var count) == OperationStatus.Done
            ? new ObjectId(bytes[..count])
            : throw new FormatException("An object id has 40 or 64 hexadecimal digits.");
    }

    internal static bool TryParse(ReadOnlySpan<byte> hex, out ObjectId id)
    {
        Span<byte> bytes = stackalloc byte[LongByteLength];
        var count = 0;
        var valid = hex.Length is HexLength or LongHexLength && Convert.FromHexString(hex, bytes, out _, out count) == OperationStatus.Done;
        id = valid ? new ObjectId(bytes[..count]) : default;
        return valid;
    }

    /// <summary>Writes the id as bytes: as many as there is room for, 20 or 32.</summary>
    internal void CopyTo(Span<byte> bytes)
    {
        CheckLength(bytes.Length);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], _second);
        if (bytes.Length == LongByteLength)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], _third);
            BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], _fourth);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes[16..], (uint)(_third >> 32));
        }
    }

    /// <inheritdoc/>
    public bool Equals(ObjectId other)
        => _first == other._first && _second == other._second && _third == other._third && _fourth == other._fourth;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ObjectId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_first, _second, _third, _fourth);

    /// <inheritdoc/>
    public int CompareTo(ObjectId other)
    {
        var order = _first.CompareTo(other._first);
        order = order != 0 ? order : _second.CompareTo(other._second);
        order = order != 0 ? order : _third.CompareTo(other._third);
        return order != 0 ? order : _fourth.CompareTo(other._fourth);
    }

    /// <summary>The id as lower-case hexadecimal digits: 40 of a SHA-1, 64 of a SHA-256.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[LongByteLength];
        CopyTo(bytes);
        return Convert.ToHexStringLower(IsLong ? bytes : bytes[..ByteLength]);
    }

    /// <summary>Whether two ids are equal.</summary>
    public static bool operator ==(ObjectId left, ObjectId right) => left.Equals(right);

    /// <summary>Whether two ids differ.</summary>
    public static bool operator !=(ObjectId left, ObjectId right) => !left.Equals(right);

    /// <summary>Whether the left id sorts first.</summary>
    public static bool operator <(ObjectId left, ObjectId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left id sorts first or both are equal.</summary>
    public static bool operator <=(ObjectId left, ObjectId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left id sorts last.</summary>
    public static bool operator >(ObjectId left, ObjectId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left id sorts last or both are equal.</summary>
    public static bool operator >=(ObjectId left, ObjectId right) => left.CompareTo(right) >= 0;

    private static void CheckLength(int length)
    {
        if (length is not (ByteLength or LongByteLength))
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "An object id has 20 or 32 bytes.");
        }
    }
}
