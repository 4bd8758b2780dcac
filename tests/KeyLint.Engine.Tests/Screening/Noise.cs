using System.Text;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Tests.Screening;

/// <summary>Text that is full of what a screen looks at, and holds nothing.</summary>
internal static class Noise
{
    private static readonly string[] Pieces =
    [
        " ", "\n", "\t", "\"", "'", "`", "\\", "\\n", "%20", "&amp;", "&#", "=", " = ", ": ", "://", "[", "{", "]", "}", "(", ")", ",", ", ", ".", "-", "- ", "* ", "1. ", "2 ",
        "+", "/", "//", "/*", "*/", "@", "é", "中", "の", "\u3000", "value", "GetOrderBookAsync", "the", "number", "Id", "password", "42", "0x1F", "-----", "<a>", "\r\n", "x",
    ];

    public static string Text(int seed, int pieces)
    {
        var text = new StringBuilder();
        var samples = new SampleGenerator(seed);
        for (var i = 0; i < pieces; i++)
        {
            text.Append(Pieces[(int)samples.Next(0, Pieces.Length)]);
        }

        return text.ToString();
    }
}
