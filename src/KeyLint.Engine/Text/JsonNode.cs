using System.Collections.Immutable;

namespace KeyLint.Engine.Text;

/// <summary>What a JSON value is.</summary>
public enum JsonKind
{
    /// <summary>null</summary>
    Null,

    /// <summary>true or false</summary>
    Boolean,

    /// <summary>A number, kept as text.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}

/// <summary>A JSON value that knows where it stands in its text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Text">Decoded string, number, or <c>true</c>/<c>false</c>; empty otherwise.</param>
/// <param name="Items">Elements of an array.</param>
/// <param name="Members">Members of an object, in order.</param>
public sealed record JsonNode(
    JsonKind Kind,
    int Start,
    int End,
    string Text,
    ImmutableArray<JsonNode> Items,
    ImmutableArray<JsonMember> Members)
{
    /// <summary>Finds a member of an object; of several with one name, the last.</summary>
    /// <param name="name">Exact name.</param>
    /// <returns>Its value, or null.</returns>
    public JsonNode? Find(string name)
    {
        // Without a delegate: the rules ask this some fifty thousand times at each start.
        for (var i = Members.Length - 1; i >= 0; i--)
        {
            if (Members[i].Name == name)
            {
                return Members[i].Value;
            }
        }

        return null;
    }

    /// <summary>Whether a member stands behind another of its name.</summary>
    internal bool IsRepeated(JsonMember member)
    {
        foreach (var other in Members)
        {
            if (other.Name == member.Name)
            {
                return other != member;
            }
        }

        return false;
    }
}

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">Decoded name.</param>
/// <param name="NameStart">Index of the name's opening quote.</param>
/// <param name="Value">Its value.</param>
public sealed record JsonMember(string Name, int NameStart, JsonNode Value);

/// <summary>Text that is not what its format or schema asks for.</summary>
public sealed class TextFormatException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1.</param>
    /// <param name="problem">What was expected and what was found.</param>
    public TextFormatException(string path, int line, int column, string problem)
        : base($"{path}({line},{column}): {problem}") =>
        (Line, Column, Problem) = (line, column, problem);

    /// <summary>From 1.</summary>
    public int Line { get; }

    /// <summary>From 1.</summary>
    public int Column { get; }

    /// <summary>What was expected and what was found.</summary>
    public string Problem { get; }
}
