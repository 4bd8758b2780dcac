using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence.Places;

/// <summary>Finds the part that a member receives: by symbol where one is known, else by the names in the text.</summary>
internal static class SinkFinder
{
    /// <summary>The id of the part, or null.</summary>
    public static string? PartOf(Rule rule, Place place)
    {
        if (place.Sinks.FirstOrDefault(sink => sink.Rule == rule.Id) is { } known)
        {
            return known.Part;
        }

        if (place.Callee.Length == 0 && place.Names.IsEmpty)
        {
            return null;
        }

        var callee = place.Callee.Substring(place.Callee.LastIndexOf('.') + 1);
        foreach (var sink in rule.Sinks)
        {
            // A property is set, not called: a call of the same name is another member's.
            if (sink.Member != ".ctor" && sink.Parameters is [{ Name: "value" }])
            {
                continue;
            }

            var isConstructor = sink.Member == ".ctor";
            var name = isConstructor ? sink.Type.Substring(sink.Type.LastIndexOf('.') + 1) : sink.Member;
            if (name == callee && Parameter(sink, place) is { Part.Length: > 0 } parameter)
            {
                return parameter.Part;
            }
        }

        return null;
    }

    /// <summary>By name for a named argument or an initialised property, else by position.</summary>
    private static SinkParameter? Parameter(Sink sink, Place place) =>
        sink.Parameters.FirstOrDefault(parameter => place.Names.Length > 0 && parameter.Name.Equals(place.Names[0], StringComparison.OrdinalIgnoreCase))
        ?? sink.Parameters.FirstOrDefault(parameter => parameter.Index == place.Argument);
}
