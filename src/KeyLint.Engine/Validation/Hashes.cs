using System.Security.Cryptography;
using System.Text;

namespace KeyLint.Engine.Validation;

/// <summary>Hashes and encodings that netstandard2.0 lacks or spells differently.</summary>
internal static class Hashes
{
    private const string Base32Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    public static byte[] Sha256(byte[] data)
    {
#if NET
        return SHA256.HashData(data);
#else
        using var sha = SHA256.Create();
        return sha.ComputeHash(data);
#endif
    }

    public static byte[] Sha512(byte[] data)
    {
#if NET
        return SHA512.HashData(data);
#else
        using var sha = SHA512.Create();
        return sha.ComputeHash(data);
#endif
    }

    public static byte[] HmacSha512(byte[] key, byte[] data)
    {
#if NET
        return HMACSHA512.HashData(key, data);
#else
        using var hmac = new HMACSHA512(key);
        return hmac.ComputeHash(data);
#endif
    }

    /// <summary>First block of PBKDF2-HMAC-SHA-512 (RFC 8018), 64 bytes.</summary>
    public static byte[] Pbkdf2Sha512(string password, string salt, int iterations)
    {
        var key = Encoding.UTF8.GetBytes(password);
        var block = HmacSha512(key, [.. Encoding.UTF8.GetBytes(salt), 0, 0, 0, 1]);
        var result = (byte[])block.Clone();
        for (var i = 1; i < iterations; i++)
        {
            block = HmacSha512(key, block);
            for (var j = 0; j < result.Length; j++)
            {
                result[j] ^= block[j];
            }
        }

        return result;
    }

    /// <summary>First block of PBKDF2-HMAC-SHA-256 (RFC 8018), 32 bytes.</summary>
    public static byte[] Pbkdf2(string password, string salt, int iterations)
    {
#if NET
        return Rfc2898DeriveBytes.Pbkdf2(password, Encoding.UTF8.GetBytes(salt), iterations, HashAlgorithmName.SHA256, 32);
#else
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(password));
        var block = hmac.ComputeHash([.. Encoding.UTF8.GetBytes(salt), 0, 0, 0, 1]);
        var result = (byte[])block.Clone();
        for (var i = 1; i < iterations; i++)
        {
            block = hmac.ComputeHash(block);
            for (var j = 0; j < result.Length; j++)
            {
                result[j] ^= block[j];
            }
        }

        return result;
#endif
    }

    /// <summary>CRC-32 as of zlib (ISO 3309), reflected, polynomial 0xEDB88320.</summary>
    public static uint Crc32(ReadOnlySpan<char> ascii)
    {
        var crc = uint.MaxValue;
        foreach (var character in ascii)
        {
            crc ^= (byte)character;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    public static string ToHex(byte[] data)
    {
        var text = new StringBuilder(data.Length * 2);
        foreach (var value in data)
        {
            text.Append("0123456789abcdef"[value >> 4]).Append("0123456789abcdef"[value & 15]);
        }

        return text.ToString();
    }

    /// <summary>RFC 4648 base32 in lower case, without padding, of a multiple of five bytes.</summary>
    public static string ToBase32(ReadOnlySpan<byte> data)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var value in data)
        {
            buffer = (buffer << 8) | value;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Base32Alphabet[(buffer >> (bits - 5)) & 31]);
            }
        }

        return text.ToString();
    }
}
