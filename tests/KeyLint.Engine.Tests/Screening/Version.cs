using System.Text;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Screening;

namespace KeyLint.Engine.Tests.Screening;

/// <summary>A text that is made of an earlier one as a delta says: stretches of it in any order, and new bytes between them.</summary>
internal sealed class Version
{
    private readonly SampleGenerator random;

    private Version(SampleGenerator random, byte[] bytes, CopiedStretch[] copies) => (this.random, Bytes, Copies) = (random, bytes, copies);

    public byte[] Bytes { get; }

    public CopiedStretch[] Copies { get; }

    public string Text => (System.Text.Unicode.Utf8.IsValid(Bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(Bytes);

    /// <summary>A text with the halves of a secret in it, and what speaks for it.</summary>
    public static Version First(int seed)
    {
        var random = new SampleGenerator(seed);
        var text = new StringBuilder();
        for (var i = (int)random.Next(0, 4); i >= 0; i--)
        {
            text.Append(Noise.Text(seed + i, (int)random.Next(0, 300))).Append(Piece(random));
        }

        return new Version(random, Encoding.UTF8.GetBytes(text.ToString()), []);
    }

    /// <summary>The next one.</summary>
    public Version Next()
    {
        var bytes = new List<byte>();
        var copies = new List<CopiedStretch>();
        var at = 0;
        for (var edits = (int)random.Next(0, 5); edits >= 0; edits--)
        {
            var to = edits == 0 ? Bytes.Length : (int)random.Next(at, Bytes.Length + 1);
            Copy(at, to);
            if (edits > 0)
            {
                // Insert, delete, move or repeat.
                switch (random.Next(0, 4))
                {
                    case 0:
                        bytes.AddRange(Encoding.UTF8.GetBytes(Piece(random)));
                        break;
                    case 1:
                        to = Math.Min(Bytes.Length, to + (int)random.Next(0, 40));
                        break;
                    case 2:
                        var from = (int)random.Next(0, Bytes.Length + 1);
                        Copy(from, Math.Min(Bytes.Length, from + (int)random.Next(0, 400)));
                        break;
                    default:
                        to = Math.Max(0, to - (int)random.Next(0, 40));
                        break;
                }
            }

            at = to;
        }

        return new Version(random, [.. bytes], [.. copies]);

        void Copy(int from, int to)
        {
            if (to > from)
            {
                var last = copies.Count > 0 ? copies[^1] : default;
                if (last.Length > 0 && last.Source + last.Length == from && last.Target + last.Length == bytes.Count)
                {
                    copies[^1] = last with { Length = last.Length + to - from };
                }
                else
                {
                    copies.Add(new CopiedStretch(from, bytes.Count, to - from));
                }

                bytes.AddRange(Bytes[from..to]);
            }
        }
    }

    /// <summary>Something that is part of a find, or breaks one.</summary>
    private static string Piece(SampleGenerator random)
    {
        var seed = (int)random.Next(1, 1_000_000);
        var secret = Forms.All[(int)random.Next(0, Forms.All.Count)].Make(seed);
        var cut = (int)random.Next(0, secret.Length + 1);
        return random.Next(0, 12) switch
        {
            0 => secret,
            1 => secret[..cut],
            2 => secret[cut..],
            3 => $"\nvar apiSecret = \"{Scans.Sample("{hex:64}", seed)}\";\n",
            4 => $"\napi_key: {Scans.Sample("{base62:64:mixed}", seed)}\n",
            5 => "\nusing Binance.Net; // okx\n",
            6 => "\n// KuCoin gate.io bybit\n",
            7 => $" {Scans.Sample("{uuid}", seed)} ",
            8 => "\"",
            9 => "é",
            10 => Noise.Text(seed, 30),
            _ => "\n",
        };
    }
}
