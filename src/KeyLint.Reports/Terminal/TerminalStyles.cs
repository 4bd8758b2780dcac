using KeyLint.Reports.Model;
using Spectre.Console;

namespace KeyLint.Reports.Terminal;

/// <summary>Colours; each says something that the words say too.</summary>
internal static class TerminalStyles
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Quiet = new(Color.Grey);
    public static readonly Style Alarm = new(Color.Red, decoration: Decoration.Bold);
    public static readonly Style Good = new(Color.Green, decoration: Decoration.Bold);
    public static readonly Style Strong = new(decoration: Decoration.Bold);

    public static Style Of(Urgency urgency) => urgency switch
    {
        Urgency.Critical or Urgency.High => Alarm,
        Urgency.Medium => new Style(Color.Yellow, decoration: Decoration.Bold),
        _ => Strong,
    };
}
