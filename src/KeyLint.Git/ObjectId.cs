using System.Buffers.Binary;

namespace KeyLint.Git;

/// <summary>The name of a git object: the hash of its content.</summary>
public readonly struct ObjectId : IEquatable<ObjectId>, IComparable<ObjectId>
{
    internal const int ByteLength = 20;
    internal const int HexLength = 40;

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly uint _third;

    internal ObjectId(ReadOnlySpan<byte> bytes)
    {
        _first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _third = BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]);
    }

    internal bool IsZero => _first == 0 && _second == 0 && _third == 0;

    /// <summary>Reads an id from its 40 hexadecimal digits.</summary>
    /// <param name="hex">The digits, in either case.</param>
    /// <exception cref="FormatException">The text is no object id.</exception>
    public static ObjectId Parse(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        Span<byte> bytes = stackalloc byte[ByteLength];
        return hex.Length == HexLength && Convert.FromHexString(hex, bytes, out _, out _) == System.Buffers.OperationStatus.Done
            ? new ObjectId(bytes)
            : throw new FormatException("An object id has 40 hexadecimal digits.");
    }

    internal static bool TryParse(ReadOnlySpan<byte> hex, out ObjectId id)
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        var valid = hex.Length == HexLength && Convert.FromHexString(hex, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        id = valid ? new ObjectId(bytes) : default;
        return valid;
    }

    internal void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], _second);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[16..], _third);
    }

    /// <inheritdoc/>
    public bool Equals(ObjectId other) => _first == other._first && _second == other._second && _third == other._third;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ObjectId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)_first;

    /// <inheritdoc/>
    public int CompareTo(ObjectId other)
    {
        var order = _first.CompareTo(other._first);
        order = order != 0 ? order : _second.CompareTo(other._second);
        return order != 0 ? order : _third.CompareTo(other._third);
    }

    /// <summary>The id as 40 lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
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
}
