namespace KeyLint.Engine.Rules;

/// <summary>A named set of ASCII characters that token bodies are drawn from.</summary>
public sealed class Alphabet
{
    private const string Digits = "0123456789";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly Dictionary<string, Alphabet> Named = new Alphabet[]
    {
        new("digits", Digits),
        new("hex", Digits + "abcdef"),
        new("HEX", Digits + "ABCDEF"),
        new("hexany", Digits + "abcdefABCDEF"),
        new("lower", Lower),
        new("upper", Upper),
        new("lower36", Digits + Lower),
        new("upper36", Digits + Upper),
        new("base62", Digits + Upper + Lower),
        new("base32", Upper + "234567"),
        new("base32lower", Lower + "234567"),
        new("bech32", "qpzry9x8gf2tvdw0s3jn54khce6mua7l"),
        new("base58", "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
        new("base64", Upper + Lower + Digits + "+/"),
        new("base64url", Upper + Lower + Digits + "-_"),
    }.ToDictionary(alphabet => alphabet.Name, StringComparer.Ordinal);

    /// <summary>For each ASCII character, a bit for each alphabet that has it.</summary>
    private static readonly uint[] Memberships = MakeMemberships();

    private readonly bool[] members = new bool[128];

    private Alphabet(string name, string characters)
    {
        Name = name;
        Characters = characters;
        foreach (var character in characters)
        {
            members[character] = true;
        }
    }

    /// <summary>The name used in patterns.</summary>
    public string Name { get; }

    /// <summary>Its characters, in the order their encoding gives them.</summary>
    public string Characters { get; }

    /// <summary>Unknown bits that one random character carries.</summary>
    public double BitsPerCharacter => Math.Log(Characters.Length) / Math.Log(2);

    /// <summary>All names, for messages.</summary>
    public static IEnumerable<string> Names => Named.Keys;

    /// <summary>Finds an alphabet by name.</summary>
    /// <param name="name">For example <c>base62</c>.</param>
    /// <returns>The alphabet, or null.</returns>
    public static Alphabet? Find(string name) => Named.TryGetValue(name, out var alphabet) ? alphabet : null;

    /// <summary>Letters and digits of hexadecimal numbers, in either case.</summary>
    internal static Alphabet HexInAnyCase { get; } = Named["hexany"];

    /// <summary>Its bit among the alphabets.</summary>
    internal uint Bit { get; private set; }

    /// <summary>The bits of all alphabets that hold every character of a text: one look at each character for all of them.</summary>
    internal static uint HoldersOf(ReadOnlySpan<char> text)
    {
        var holders = uint.MaxValue;
        foreach (var c in text)
        {
            holders &= c < Memberships.Length ? Memberships[c] : 0;
        }

        return holders;
    }

    /// <summary>Whether a character belongs to it.</summary>
    /// <param name="character">Any character.</param>
    /// <returns>True for members.</returns>
    public bool Contains(char character) => character < 128 && members[character];

    private static uint[] MakeMemberships()
    {
        var memberships = new uint[128];
        var bit = 1u;
        foreach (var alphabet in Named.Values)
        {
            alphabet.Bit = bit;
            foreach (var c in alphabet.Characters)
            {
                memberships[c] |= bit;
            }

            bit <<= 1;
        }

        return memberships;
    }
}
