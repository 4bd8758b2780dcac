using System.Collections.Immutable;
using KeyLint.Engine.Evidence.Places;
using KeyLint.Engine.Rules;
using Microsoft.CodeAnalysis;

namespace KeyLint.Analyzers.Places;

/// <summary>
/// The members, among those that one compilation can see, that receive parts of credentials. Bound by assembly, type, member and
/// parameter: a class of the same name elsewhere is no sink.
/// </summary>
internal sealed class SinkIndex
{
    private readonly Dictionary<INamedTypeSymbol, List<(string Rule, Sink Sink)>> sinks;

    private readonly HashSet<string> names;

    private SinkIndex(Dictionary<INamedTypeSymbol, List<(string Rule, Sink Sink)>> sinks, HashSet<string> names) =>
        (this.sinks, this.names, Creations) = (sinks, names, CreationsOf(sinks));

    public static SinkIndex Create(Compilation compilation, Engine.Rules.RuleSet rules)
    {
        var assemblies = new Dictionary<string, IAssemblySymbol>(StringComparer.Ordinal) { [compilation.Assembly.Name] = compilation.Assembly };
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            assemblies[assembly.Name] = assembly;
        }

        var found = new Dictionary<INamedTypeSymbol, List<(string Rule, Sink Sink)>>(SymbolEqualityComparer.Default);
        foreach (var rule in rules.Rules)
        {
            foreach (var sink in rule.Sinks)
            {
                if (assemblies.TryGetValue(sink.Assembly, out var assembly) && assembly.GetTypeByMetadataName(sink.Type) is { } type)
                {
                    if (!found.TryGetValue(type, out var ofType))
                    {
                        found.Add(type, ofType = []);
                    }

                    ofType.Add((rule.Id, sink));
                }
            }
        }

        var names = rules.Rules.SelectMany(rule => rule.Sinks)
            .SelectMany(sink => new[] { sink.Member, sink.Type.Substring(sink.Type.LastIndexOf('.') + 1) });
        return new SinkIndex(found, new HashSet<string>(names, StringComparer.Ordinal));
    }

    /// <summary>How calls of the constructors read that this compilation can see: <c>ApiCredentials(</c>. None where it uses no such library.</summary>
    public ImmutableArray<string> Creations { get; }

    /// <summary>Whether some rule knows a member or type of this name: only then is it worth asking the compiler which one it is.</summary>
    public bool IsName(string name) => names.Contains(name);

    /// <summary>The parts that a parameter of a method or constructor receives.</summary>
    public ImmutableArray<SinkMatch> Find(IMethodSymbol method, string parameter)
    {
        if (sinks.Count == 0)
        {
            return ImmutableArray<SinkMatch>.Empty;
        }

        var definition = method.ReducedFrom ?? method;
        return Find(definition.ContainingType, definition.MethodKind == MethodKind.Constructor ? ".ctor" : definition.Name, parameter);
    }

    /// <summary>The parts that a property or field receives.</summary>
    public ImmutableArray<SinkMatch> Find(ISymbol member) =>
        sinks.Count == 0 ? ImmutableArray<SinkMatch>.Empty : Find(member.ContainingType, member.Name, "value");

    /// <summary>Looks at the type and what it derives from: a subclass passes its arguments on under the same names.</summary>
    private ImmutableArray<SinkMatch> Find(INamedTypeSymbol? type, string member, string parameter)
    {
        var matches = ImmutableArray.CreateBuilder<SinkMatch>();
        for (var current = type; current is not null && matches.Count == 0; current = current.BaseType)
        {
            if (!sinks.TryGetValue(current.OriginalDefinition, out var ofType))
            {
                continue;
            }

            foreach (var (rule, sink) in ofType)
            {
                foreach (var candidate in sink.Parameters)
                {
                    if (sink.Member == member && candidate.Name == parameter && candidate.Part.Length > 0
                        && !matches.Any(match => match.Rule == rule))
                    {
                        matches.Add(new SinkMatch(rule, candidate.Part));
                    }
                }
            }
        }

        return matches.ToImmutable();
    }

    private static ImmutableArray<string> CreationsOf(Dictionary<INamedTypeSymbol, List<(string Rule, Sink Sink)>> sinks) => sinks
        .Where(entry => entry.Value.Any(known => known.Sink.Member == ".ctor"))
        .Select(entry => entry.Key.Name + "(")
        .Distinct(StringComparer.Ordinal)
        .OrderBy(call => call, StringComparer.Ordinal)
        .ToImmutableArray();
}
