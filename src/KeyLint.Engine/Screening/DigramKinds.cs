namespace KeyLint.Engine.Screening;

/// <summary>
/// Pairs of neighbouring characters without which no detector finds anything but runs and phrases: each kind has characters that
/// come first and characters that come second.
/// </summary>
/// <remarks>
/// A vector tells the kinds of 16 bytes or more by eight look-ups of half bytes, four for each eight kinds: a character has a kind when both its halves do. So a kind
/// has some characters more than it is asked for, which whoever looks closer turns away.
/// </remarks>
internal static class DigramKinds
{
    public const int Unicode = 1 << 0;
    public const int Hexadecimal = 1 << 1;
    public const int Continuation = 1 << 2;
    public const int Percent = 1 << 3;
    public const int EntityOrArmor = 1 << 4;
    public const int Item = 1 << 5;
    public const int ItemMark = 1 << 6;
    public const int FirstItem = 1 << 7;
    public const int Label = 1 << 8;
    public const int Address = 1 << 9;
    public const int Array = 1 << 10;
    public const int SpacedArray = 1 << 11;
    public const int Assignment = 1 << 12;
    public const int Joint = 1 << 13;
    public const int BacktickJoint = 1 << 14;
    public const int BrokenJoint = 1 << 15;

    /// <summary>All that an escape can begin with.</summary>
    public const int Escapes = Unicode | Hexadecimal | Continuation | Percent | EntityOrArmor;
    public const int Items = Item | ItemMark | FirstItem;
    public const int Arrays = Array | SpacedArray;
    public const int Joints = Joint | BacktickJoint | BrokenJoint;

    private const string Digits = "0123456789";
    private const string Space = "\t\n\v\f\r";

    /// <summary>Bytes of white space that is not ASCII: the first of each in UTF-8, and two in Latin-1.</summary>
    private const string WideSpace = "\u0085\u00A0\u00C2\u00E1\u00E2\u00E3";

    private static readonly (string First, string Second)[] Kinds =
    [
        ("\\", "uU"),
        ("\\", "x/"),
        ("\\", "\n\r"),
        ("%&", Digits + "ABCDEFabcdef"),
        ("&-", "#B"),
        ("-*", " .)-"),
        ("-*1", ":]|"),
        ("1", " .)-"),
        ("dD", ":\"'<>\r\n"),
        (":)", "/"),
        ("[{", Digits + WideSpace),
        ("[{", "', " + Space),
        ("dyDY ", "="),
        ("\"'", " .&/+"),
        ("`", " .&/+\\" + Space),
        ("\"'", "\\" + Space),
    ];

    /// <summary>Kinds in which a character comes first, by its half bytes: low, then high, for kinds 0 to 7, then 8 to 15.</summary>
    public static byte[][] First { get; } = Halves(kind => kind.First);

    /// <summary>Kinds in which a character comes second.</summary>
    public static byte[][] Second { get; } = Halves(kind => kind.Second);

    private static readonly ushort[] FirstOf = Whole(First);
    private static readonly ushort[] SecondOf = Whole(Second);

    /// <summary>The kinds of two neighbours.</summary>
    public static int Of(byte first, byte second) => FirstOf[first] & SecondOf[second];

    private static byte[][] Halves(Func<(string First, string Second), string> side)
    {
        byte[][] halves = [new byte[16], new byte[16], new byte[16], new byte[16]];
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            foreach (var c in side(Kinds[kind]))
            {
                halves[kind / 8 * 2][c & 15] |= (byte)(1 << (kind % 8));
                halves[(kind / 8 * 2) + 1][c >> 4] |= (byte)(1 << (kind % 8));
            }
        }

        return halves;
    }

    private static ushort[] Whole(byte[][] halves)
    {
        var whole = new ushort[256];
        for (var c = 0; c < whole.Length; c++)
        {
            whole[c] = (ushort)((halves[0][c & 15] & halves[1][c >> 4]) | ((halves[2][c & 15] & halves[3][c >> 4]) << 8));
        }

        return whole;
    }
}
