using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>Reads composite formats, as <c>string.Format</c> does: <c>{0}</c>, <c>{1,10:N}</c>, <c>{{</c>.</summary>
internal static class FormatText
{
    /// <summary>The parts of a format. A hole with no value of its number, or one that is not closed, is left out.</summary>
    /// <param name="format">The format.</param>
    /// <param name="values">The values by number.</param>
    public static IReadOnlyList<TextPart> Parts(string format, IReadOnlyList<ExpressionSyntax> values)
    {
        var parts = new List<TextPart>();
        var written = new StringBuilder();
        for (var at = 0; at < format.Length; at++)
        {
            var sign = format[at];
            if (sign is '{' or '}' && at + 1 < format.Length && format[at + 1] == sign)
            {
                written.Append(sign);
                at++;
            }
            else if (sign != '{')
            {
                written.Append(sign);
            }
            else
            {
                var end = format.IndexOf('}', at);
                if (end < 0)
                {
                    break;
                }

                if (Number(format, at + 1) is { } number && number < values.Count)
                {
                    parts.Add(new TextPart(written.ToString(), null));
                    parts.Add(new TextPart("", values[number]));
                    written.Clear();
                }

                at = end;
            }
        }

        parts.Add(new TextPart(written.ToString(), null));
        return parts;
    }

    /// <summary>No call has a thousand arguments.</summary>
    private static int? Number(string format, int at)
    {
        var number = 0;
        var from = at;
        for (; at < format.Length && format[at] is >= '0' and <= '9' && at - from < 4; at++)
        {
            number = (number * 10) + format[at] - '0';
        }

        return at == from ? null : number;
    }
}
