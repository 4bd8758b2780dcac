using System.Collections.Immutable;
using KeyLint.Analyzers.Reporting;
using KeyLint.CodeFixes;
using KeyLint.CodeFixes.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Platform = KeyLint.Analyzers.Tests.Support.Platform;

namespace KeyLint.Analyzers.Tests.Fixes;

/// <summary>Offers and applies fixes in a workspace of its own, and compiles what comes out.</summary>
internal sealed class FixRun : IDisposable
{
    private readonly AdhocWorkspace workspace = new();

    public FixRun(LanguageVersion version = LanguageVersion.CSharp12, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        (Version, Kind) = (version, kind);

    public static IReadOnlyList<SecretFix> All { get; } =
        [new EnvironmentVariableFix(), new ConfigurationFix(), new AzureKeyVaultFix(), new AwsSecretsManagerFix(), new HashiCorpVaultFix()];

    public Solution Solution => workspace.CurrentSolution;

    private LanguageVersion Version { get; }

    private OutputKind Kind { get; }

    /// <summary>Adds a project with nullable references on; each later project refers to the earlier ones.</summary>
    public ProjectId Add(string name, params string[] sources)
    {
        var earlier = workspace.CurrentSolution.ProjectIds.Select(id => new ProjectReference(id)).ToList();
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(name), VersionStamp.Default, name, name, LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(Version))
            .WithCompilationOptions(new CSharpCompilationOptions(Kind, nullableContextOptions: Version >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable))
            .WithMetadataReferences(Platform.References.Concat(Clients.References))
            .WithProjectReferences(earlier));
        for (var i = 0; i < sources.Length; i++)
        {
            workspace.AddDocument(project.Id, $"{name}{i}.cs", SourceText.From(sources[i]));
        }

        return project.Id;
    }

    /// <summary>Adds a project that has one file in common with others of this kind, and symbols and usings of its own.</summary>
    public ProjectId AddLinked(string name, string path, string source, string[] symbols, string usings = "")
    {
        var project = Add(name, usings);
        _ = workspace.TryApplyChanges(workspace.CurrentSolution.WithProjectParseOptions(project, new CSharpParseOptions(Version, preprocessorSymbols: symbols)));
        var id = DocumentId.CreateNewId(project);
        workspace.AddDocument(DocumentInfo.Create(id, Path.GetFileName(path), loader: TextLoader.From(TextAndVersion.Create(SourceText.From(source), VersionStamp.Default, path)), filePath: path));
        return project;
    }

    /// <summary>Every fix of every finding.</summary>
    public async Task<IReadOnlyList<Offer>> OffersAsync()
    {
        var offers = new List<Offer>();
        foreach (var (document, diagnostic) in await FindingsAsync(workspace.CurrentSolution))
        {
            offers.AddRange(await OffersAsync(document, diagnostic));
        }

        return offers;
    }

    /// <summary>Whether something is found that is no comment, so that it could have a fix.</summary>
    public async Task<bool> FindsInCodeAsync() => (await FindingsAsync(workspace.CurrentSolution)).Exists(found =>
        found.Diagnostic.Location.SourceTree!.GetRoot().FindToken(found.Diagnostic.Location.SourceSpan.Start).Span.Contains(found.Diagnostic.Location.SourceSpan.Start));

    /// <summary>Every fix of a finding that is said to be at a stretch of the only document, and to be called by some name.</summary>
    public async Task<IReadOnlyList<Offer>> OffersAsync(string id, TextSpan span, string variable)
    {
        var document = workspace.CurrentSolution.Projects.Single().Documents.Single();
        var tree = await document.GetSyntaxTreeAsync();
        var descriptor = Descriptors.InSource.Single(known => known.Id == id);
        var properties = ImmutableDictionary<string, string?>.Empty.Add(VariableName.Property, variable);
        return await OffersAsync(document, Diagnostic.Create(descriptor, Location.Create(tree!, span), properties, "", ""));
    }

    /// <summary>Applies a fix to everything in a scope.</summary>
    public async Task<Solution> FixAllAsync(CodeFixProvider fix, FixAllScope scope, bool reversed = false)
    {
        var findings = await FindingsAsync(workspace.CurrentSolution);
        var first = findings[0].Document;
        if (reversed)
        {
            findings.Reverse();
        }

        // The key of whatever fix comes first, as dotnet format has it.
        var key = (await OffersAsync()).FirstOrDefault(offer => offer.Fix == fix.GetType().Name)?.Action.EquivalenceKey;
        var context = new FixAllContext(
            first, fix, scope, key, fix.FixableDiagnosticIds, new Known(findings), CancellationToken.None);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        return await ApplyAsync(action!);
    }

    public static async Task<List<(Document Document, Diagnostic Diagnostic)>> FindingsAsync(Solution solution)
    {
        var findings = new List<(Document, Diagnostic)>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            var diagnostics = await compilation!.WithAnalyzers([new HardcodedSecretAnalyzer()]).GetAnalyzerDiagnosticsAsync();
            findings.AddRange(diagnostics.OrderBy(found => found.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(found => found.Location.SourceSpan.Start).Select(found => (solution.GetDocument(found.Location.SourceTree)!, found)));
        }

        return findings;
    }

    /// <summary>Errors and warnings of the compiler in all projects, as text.</summary>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(Solution solution)
    {
        var complaints = new List<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            using var image = new MemoryStream();
            complaints.AddRange(compilation!.Emit(image).Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning).Select(found => found.ToString()));
        }

        return complaints;
    }

    public Task<IReadOnlyList<string>> ComplaintsAsync() => ComplaintsAsync(workspace.CurrentSolution);

    public static async Task<string> TextAsync(Solution solution)
    {
        var texts = await Task.WhenAll(solution.Projects.SelectMany(project => project.Documents).Select(document => document.GetTextAsync()));
        return string.Join("\n", texts.Select(text => text.ToString()));
    }

    public void Dispose() => workspace.Dispose();

    private static async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic)
    {
        var offers = new List<Offer>();
        var reported = (await document.GetTextAsync()).ToString(diagnostic.Location.SourceSpan);
        foreach (var fix in All)
        {
            var actions = new List<CodeAction>();
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
            foreach (var action in actions)
            {
                offers.Add(new Offer(fix.GetType().Name, action, reported, await ApplyAsync(action)));
            }
        }

        return offers;
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    /// <summary>A fix that is offered, and what comes out of it.</summary>
    internal sealed record Offer(string Fix, CodeAction Action, string Reported, Solution Result);

    private sealed class Known(List<(Document Document, Diagnostic Diagnostic)> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(found => found.Document.Project.Id == project.Id).Select(found => found.Diagnostic));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(found => found.Document.Id == document.Id).Select(found => found.Diagnostic));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
