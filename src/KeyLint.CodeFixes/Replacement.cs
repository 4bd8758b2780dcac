using KeyLint.CodeFixes.Commented;
using KeyLint.CodeFixes.Declarations;
using KeyLint.CodeFixes.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace KeyLint.CodeFixes;

/// <summary>What one fix changes in a document: the secret becomes a read of it, a constant around it becomes a variable.</summary>
/// <param name="Title">What the user is offered.</param>
/// <param name="Source">What every read by that name has, whatever reads it.</param>
/// <param name="Secret">What is replaced: two places with one are read by one name.</param>
/// <param name="Texts">What must be gone afterwards.</param>
/// <param name="Kept">The comments that stood between the pieces of the secret, with which the first change begins.</param>
/// <param name="Changes">Of the document's text, that of the secret first.</param>
internal sealed record Replacement(string Title, string Source, string Secret, IReadOnlyList<string> Texts, string Kept, IReadOnlyList<TextChange> Changes)
{
    /// <summary>The same without the secrets of others, which a comment between the pieces of this one may hold.</summary>
    public Replacement Without(IEnumerable<string> texts)
    {
        var kept = Comments.Without(Kept, texts);
        return this with
        {
            Kept = kept,
            Changes = [new TextChange(Changes[0].Span, kept + Changes[0].NewText!.Substring(Kept.Length)), .. Changes.Skip(1)],
        };
    }

    /// <summary>The document with the replacement made.</summary>
    public async Task<Document> MakeAsync(Document document, CancellationToken cancellation)
    {
        var edits = new Edits();
        edits.Add([this]);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(edits.Changes));
    }

    /// <summary>The first of the sources that can be read at a place without a new error or warning; null when none can.</summary>
    public static async Task<Replacement?> FirstThatCompilesAsync(SecretPlace place, IEnumerable<SecretSource> sources)
    {
        var constant = ConstantDeclaration.Around(place.Expression);
        if (ConstantPlaces.Hold(place.Expression)
            || (constant is { IsField: true } && EarlierInitializers.MayRead(constant, place)))
        {
            return null;
        }

        var kept = InnerComments.Of(place.Value);
        foreach (var source in sources)
        {
            var changes = new List<TextChange> { new(place.Expression.Span, kept + source.Write(place)) };
            if (constant is not null)
            {
                changes.Add(constant.Change);
            }

            changes.AddRange(Comments.Without(place.Model.SyntaxTree.GetRoot(place.Cancellation), place.Value));
            if (await CompilesAsync(place, constant, changes).ConfigureAwait(false))
            {
                return new Replacement(constant is null ? source.Title : source.Title + ", no longer a constant", source.Mark, place.Value.Identity, place.Value.Texts, kept, changes);
            }
        }

        return null;
    }

    private static async Task<bool> CompilesAsync(SecretPlace place, ConstantDeclaration? constant, IReadOnlyList<TextChange> changes)
    {
        var edits = new Edits();
        edits.Add(changes);
        var text = await place.Document.GetTextAsync(place.Cancellation).ConfigureAwait(false);
        var later = place.Document.GetLinkedDocumentIds().Append(place.Document.Id).Aggregate(place.Document.Project.Solution, (solution, id) => solution.WithDocumentText(id, text.WithChanges(edits.Changes)));
        var after = later.GetDocument(place.Document.Id)!;
        var root = await place.Model.SyntaxTree.GetRootAsync(place.Cancellation).ConfigureAwait(false);
        var member = CompilerCheck.MemberAround(root, place.Expression.SpanStart);
        if (!await CompilerCheck.AddsNothingAsync(place.Document, member, after, edits.Moved(member), place.Cancellation).ConfigureAwait(false))
        {
            return false;
        }

        foreach (var linked in place.Document.GetLinkedDocumentIds().Select(id => place.Document.Project.Solution.GetDocument(id)!))
        {
            var whole = new TextSpan(0, text.Length);
            if (!await CompilerCheck.AddsNothingAsync(linked, whole, later.GetDocument(linked.Id)!, edits.Moved(whole), place.Cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }

        if (constant is null)
        {
            return true;
        }

        foreach (var field in constant.Fields(place.Model, place.Cancellation))
        {
            if (DisabledCode.Names(root, field.Name) || !await UsesCompileAsync(field, place, after, edits).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether no use of a constant, in any project, needs one: attributes, <c>case</c>, patterns, default values, other constants.</summary>
    private static async Task<bool> UsesCompileAsync(ISymbol constant, SecretPlace place, Document after, Edits edits)
    {
        var solution = place.Document.Project.Solution;
        var found = await SymbolFinder.FindReferencesAsync(constant, solution, place.Cancellation).ConfigureAwait(false);
        var uses = new HashSet<(DocumentId Document, TextSpan Member)>();
        foreach (var use in found.SelectMany(symbol => symbol.Locations))
        {
            var root = await use.Document.GetSyntaxRootAsync(place.Cancellation).ConfigureAwait(false);
            if (root!.FindToken(use.Location.SourceSpan.Start).Parent is CSharpSyntaxNode name && (ConstantPlaces.Hold(name) || DisabledCode.Names(root, constant.Name)))
            {
                return false;
            }

            uses.Add((use.Document.Id, CompilerCheck.MemberAround(root, use.Location.SourceSpan.Start)));
        }

        foreach (var (id, member) in uses)
        {
            var moved = id == place.Document.Id ? edits.Moved(member) : member;
            var before = await DocumentAsync(solution, id, place.Cancellation).ConfigureAwait(false);
            var later = await DocumentAsync(after.Project.Solution, id, place.Cancellation).ConfigureAwait(false);
            if (before is null || later is null
                || !await CompilerCheck.AddsNothingAsync(before, member, later, moved, place.Cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A document, also one that a generator makes, as of a page of Razor.</summary>
    private static async Task<Document?> DocumentAsync(Solution solution, DocumentId id, CancellationToken cancellation) => solution.GetDocument(id)
        ?? (solution.GetProject(id.ProjectId) is { } project ? await project.GetSourceGeneratedDocumentAsync(id, cancellation).ConfigureAwait(false) : null);
}
