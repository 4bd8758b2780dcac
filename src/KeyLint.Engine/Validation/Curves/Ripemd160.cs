namespace KeyLint.Engine.Validation.Curves;

/// <summary>RIPEMD-160, of which Bitcoin and Ripple make addresses. Source: Dobbertin, Bosselaers, Preneel, 1996.</summary>
internal static class Ripemd160
{
    /// <summary>Which word each of the 80 steps takes, and how far it rotates, left line and right line; one hex digit a step.</summary>
    private const string LeftWords = "0123456789ABCDEF74D1A6F3C0952EB83AE49F812706DB5C19BA08C4D37FE56240597C2AE138B6FD";
    private const string RightWords = "5E7092B4D6F81A3C6B370D5AEF8C4912F5137E69B8C2A04D86413BF05C2D97AECFA4158762DE039B";
    private const string LeftShifts = "BEFC5879BDEF6798768DB97F7CF9B7DCBD67E9DFE8D65C75BCEFEF989E56865C9F5B68DC5CDEB856";
    private const string RightShifts = "899BDFF5778BEEC69DF7C89B77C76FDB97FB866ECD5EDD75F58BEE6E69C9C5F885C9C5E68D65FDBB";

    private static readonly uint[] LeftConstants = [0, 0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xA953FD4E];
    private static readonly uint[] RightConstants = [0x50A28BE6, 0x5C4DD124, 0x6D703EF3, 0x7A6D76E9, 0];

    public static byte[] Hash(byte[] data)
    {
        var padded = new byte[((data.Length + 8) / 64 * 64) + 64];
        data.CopyTo(padded, 0);
        padded[data.Length] = 0x80;
        BitConverter.GetBytes((ulong)data.Length * 8).CopyTo(padded, padded.Length - 8);
        uint[] state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0];
        for (var block = 0; block < padded.Length; block += 64)
        {
            var words = new uint[16];
            Buffer.BlockCopy(padded, block, words, 0, 64);
            var left = Line(state, words, LeftWords, LeftShifts, LeftConstants, isRight: false);
            var right = Line(state, words, RightWords, RightShifts, RightConstants, isRight: true);
            unchecked
            {
                state = [state[1] + left[2] + right[3], state[2] + left[3] + right[4], state[3] + left[4] + right[0], state[4] + left[0] + right[1], state[0] + left[1] + right[2]];
            }
        }

        var hash = new byte[20];
        Buffer.BlockCopy(state, 0, hash, 0, 20);
        return hash;
    }

    private static uint[] Line(uint[] state, uint[] words, string order, string shifts, uint[] constants, bool isRight)
    {
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4]);
        for (var step = 0; step < 80; step++)
        {
            unchecked
            {
                var mixed = a + Mix(isRight ? 4 - (step / 16) : step / 16, b, c, d) + words[Digit(order[step])] + constants[step / 16];
                (a, b, c, d, e) = (e, Rotate(mixed, Digit(shifts[step])) + e, b, Rotate(c, 10), d);
            }
        }

        return [a, b, c, d, e];
    }

    private static uint Mix(int round, uint x, uint y, uint z) => round switch
    {
        0 => x ^ y ^ z,
        1 => (x & y) | (~x & z),
        2 => (x | ~y) ^ z,
        3 => (x & z) | (y & ~z),
        _ => x ^ (y | ~z),
    };

    private static int Digit(char hex) => hex <= '9' ? hex - '0' : hex - 'A' + 10;

    private static uint Rotate(uint value, int bits) => (value << bits) | (value >> (32 - bits));
}
