using System.Collections.Immutable;
using KeyLint.Engine.Findings;
using Microsoft.CodeAnalysis;

namespace KeyLint.Analyzers.Reporting;

/// <summary>Turns findings into diagnostics.</summary>
internal static class FindingDiagnostic
{
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Finding finding, Location location, string variables) => Diagnostic.Create(
        descriptor,
        location,
        ImmutableDictionary<string, string?>.Empty
            .Add(VariableName.Property, variables)
            .Add(VariableName.Connection, VariableName.IsOfConnection(finding) ? "true" : "false"),
        Wording.NameOf(finding),
        Wording.RemedyFor(finding),
        finding.Rule.Diagnostic == DiagnosticIds.UnknownSecret ? "looks like" : "is");
}
