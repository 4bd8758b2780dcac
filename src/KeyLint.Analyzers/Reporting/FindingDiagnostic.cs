using System.Collections.Immutable;
using KeyLint.Engine.Directives;
using KeyLint.Engine.Findings;
using Microsoft.CodeAnalysis;

namespace KeyLint.Analyzers.Reporting;

/// <summary>Turns findings into diagnostics.</summary>
internal static class FindingDiagnostic
{
    /// <summary>The diagnostic of a finding.</summary>
    /// <param name="descriptor">What it is reported as.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="location">Where it stands.</param>
    /// <param name="variables">Names for the code fixes.</param>
    /// <param name="faulty">A comment that would allow it if nothing were wrong with that, or null.</param>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Finding finding, Location location, string variables, Directive? faulty) => Diagnostic.Create(
        descriptor,
        location,
        ImmutableDictionary<string, string?>.Empty
            .Add(VariableName.Property, variables)
            .Add(VariableName.Connection, VariableName.IsOfConnection(finding) ? "true" : "false"),
        Wording.NameOf(finding),
        Wording.RemedyFor(finding) + Wording.Of(faulty),
        finding.Rule.Diagnostic == DiagnosticIds.UnknownSecret ? "looks like" : "is");
}
