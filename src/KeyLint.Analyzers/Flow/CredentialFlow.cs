using KeyLint.Analyzers.Endpoints;
using KeyLint.Analyzers.Places;
using KeyLint.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Analyzers.Flow;

/// <summary>
/// Follows credentials from where they are named to where others can read them, within one member. Goes by syntax, step by step;
/// the compiler is asked only when one has arrived.
/// </summary>
internal sealed class CredentialFlow
{
    private const int MaxLocals = 4;

    private readonly SemanticModelAnalysisContext context;

    private readonly WrittenLocals written;

    private readonly SourceCheck sources;

    private readonly Outputs outputs;

    private readonly UrlPlaces urls;

    private readonly QueryCollections queries;

    private readonly Builders builders;

    private readonly Lazy<bool> isOfTaker;

    private readonly HashSet<int> reported = [];

    /// <summary>Uses that the present source has reached: locals may be written to each other.</summary>
    private readonly HashSet<int> reached = [];

    public CredentialFlow(SemanticModelAnalysisContext context, NameUses uses, Lazy<SinkIndex> sinks, Lazy<LoggerMessages> messages)
    {
        this.context = context;
        written = new WrittenLocals(context.SemanticModel, uses, context.CancellationToken);
        sources = new SourceCheck(context.SemanticModel, uses, sinks, context.CancellationToken);
        outputs = new Outputs(context.SemanticModel, messages, context.CancellationToken);
        urls = new UrlPlaces(context.SemanticModel, uses, context.CancellationToken);
        queries = new QueryCollections(context.SemanticModel, uses, urls, context.CancellationToken);
        builders = new Builders(context.SemanticModel, context.CancellationToken);
        isOfTaker = new Lazy<bool>(() => ProviderHosts.NamesTakerOfKeys(uses.Text));
    }

    /// <summary>Reports where a credential goes that it should not.</summary>
    public void Follow(Source source)
    {
        reached.Clear();
        Follow(source, source.Expression, converts: false, MaxLocals);
    }

    private void Follow(Source source, ExpressionSyntax start, bool converts, int locals)
    {
        var value = start;

        // What is already in a URL is reported there, and not again where the URL goes.
        var isFirst = start == source.Expression;
        var isInUrl = isFirst && IsInUrl(value, source);
        while ((Carriers.Around(value, ref converts) ?? builders.Around(value)) is { } outer)
        {
            value = outer;
            isInUrl |= isFirst && IsInUrl(value, source);
        }

        if (value.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } argument)
        {
            if (source.IsSecret && outputs.MayWrite(call) && outputs.Find(call, argument) is { } output)
            {
                Report(Descriptors.CredentialOutput, source, start, converts, output);
                return;
            }

            isInUrl |= urls.IsAdded(call, argument);
        }

        isInUrl |= urls.IsAssigned(value);
        if (isInUrl && isFirst && (source.IsSecret || !isOfTaker.Value))
        {
            Report(Descriptors.CredentialInUrl, source, start, converts);
        }

        if (locals > 0 && source.IsSecret)
        {
            foreach (var use in written.UsesOf(value, reached))
            {
                Follow(source, use, converts, locals - 1);
            }
        }
    }

    private bool IsInUrl(ExpressionSyntax value, Source source) => urls.IsIn(value, !source.IsSecret) || queries.Take(value);

    private void Report(DiagnosticDescriptor descriptor, Source source, ExpressionSyntax at, bool converts, string output = "")
    {
        if (!reported.Contains(at.SpanStart) && sources.IsCredential(source, converts))
        {
            reported.Add(at.SpanStart);
            context.ReportDiagnostic(Diagnostic.Create(descriptor, at.GetLocation(), source.Name, output));
        }
    }
}
