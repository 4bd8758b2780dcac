using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Rules;

namespace KeyLint.Accuracy.Tests.Planting;

/// <summary>The members and headers of a rule that take its parts, as a program calls them.</summary>
internal static class SinkContexts
{
    /// <summary>One document for each sink and header that takes a part.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="parts">A secret for each of its parts.</param>
    public static IEnumerable<(string Context, Document Document)> Of(Rule rule, IReadOnlyDictionary<string, Secret> parts)
    {
        foreach (var sink in rule.Sinks)
        {
            var taken = sink.Parameters.Where(parameter => parts.ContainsKey(parameter.Part)).Select(parameter => parts[parameter.Part]).ToList();
            if (taken.Exists(secret => secret.Part.Tier != Tier.Pair))
            {
                yield return ("C# sink", Document.Of(Call(sink, parts), "src/Client.cs", taken));
            }
        }

        foreach (var header in rule.Context.Headers.Where(header => parts.TryGetValue(header.Part, out var taken) && taken.Part.Tier != Tier.Pair && Headers.IsDistinctive(header.Name)))
        {
            var secret = parts[header.Part];
            var value = Document.Mark(Escapes.Literal(secret.Value));
            yield return ("C# header", Document.Of($"var client = new HttpClient();\nclient.DefaultRequestHeaders.Add(\"{header.Name}\", \"{value}\");\n", "src/Http.cs", [secret]));
            yield return ("curl header", Document.Of($"#!/bin/sh\ncurl -s -H \"{header.Name}: {value}\" \"$URL\"\n", "get.sh", [secret]));
            yield return ("Python header", Document.Of($"headers = {{\n    '{header.Name}': '{value}',\n}}\n", "get.py", [secret]));
        }
    }

    private static string Call(Sink sink, IReadOnlyDictionary<string, Secret> parts)
    {
        var dot = sink.Type.LastIndexOf('.');
        var type = sink.Type[(dot + 1)..];
        var arguments = string.Join(", ", sink.Parameters.Select(parameter =>
            parts.TryGetValue(parameter.Part, out var secret) ? $"\"{Document.Mark(Escapes.Literal(secret.Value))}\"" : "null"));
        var isProperty = sink.Parameters is [{ Name: "value" }];
        var call = sink.Member == ".ctor" ? $"var client = new {type}({arguments});"
            : isProperty ? $"var client = new {type} {{ {sink.Member} = {arguments} }};"
            : $"var client = new {type}();\n        client.{sink.Member}({arguments});";
        return $"using {(dot > 0 ? sink.Type[..dot] : "System")};\n\npublic static class Program\n{{\n    public static void Main()\n    {{\n        {call}\n    }}\n}}\n";
    }
}
