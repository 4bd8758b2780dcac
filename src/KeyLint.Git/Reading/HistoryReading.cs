using System.Globalization;
using KeyLint.Git.Objects;
using KeyLint.Git.References;
using KeyLint.Git.Selecting;
using KeyLint.Git.Tracing;

namespace KeyLint.Git.Reading;

/// <summary>One reading of a history: first commits, trees and tags, then the blobs, whose paths are known by then.</summary>
internal sealed class HistoryReading(HistoryRepository repository, IObjectStore store, Delivery delivery, ProblemLog problems, CancellationToken cancellation)
{
    private readonly ObjectFailures _failures = new(problems, repository.IsPartialClone);

    public History Run()
    {
        var options = delivery.Options;
        var graph = new HistoryGraph(store, repository.IdLength);
        RepositoryChecks.Grafts(repository, problems);
        var shallow = RepositoryChecks.Shallow(repository, problems);

        // Where it is not known yet which messages are wanted, they are given in a sweep of their own.
        var isSimple = options.Selection.IsAll && !store.Borrows;
        var graphSweep = new GraphSweep(graph, shallow, delivery, _failures, isSimple);
        graphSweep.TakeOver();
        store.Sweep(graphSweep, options.Degree, cancellation);
        Tips(graph);
        graph.Staged = StagedBlobs.Read(repository, graph, _failures, problems);
        var order = new CommitOrder(graph);
        var reach = new Reachability(graph, order, _failures);
        var selection = new Selection(options.Selection, graph, order, reach, cancellation);
        if (!isSimple || store.Known is not null)
        {
            var messages = new MessageSweep(graph, selection, delivery, number => !isSimple || store.Known!.Knows(number));
            messages.Prepare();
            store.Sweep(messages, options.Degree, cancellation);
        }

        var lfs = new LfsContents(repository, delivery, problems);
        Blobs(new BlobSweep(graph, reach.Paths, selection, delivery, lfs, _failures));
        lfs.Give(graph, reach.Paths, CancellationToken.None);
        Texts(graph, selection);
        _failures.Close(repository.CommonDirectory);
        delivery.Counters.Report();
        return new History(
            repository, graph, order, reach.Paths, RecordedSubmodule.All(graph, reach.Paths), delivery.Counters.Now, problems.Sorted())
        {
            IsWhole = options.Selection.IsAll && !cancellation.IsCancellationRequested,
        };
    }

    // Once all else is known, what was found so far can be told even if the rest is not read.
    private void Blobs(BlobSweep sweep)
    {
        try
        {
            sweep.Prepare();
            store.Sweep(sweep, delivery.Options.Degree, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            problems.Gap(
                HistoryProblemKind.Interrupted,
                repository.CommonDirectory,
                string.Create(CultureInfo.InvariantCulture, $"The scan was interrupted: {sweep.Left} blobs were not read.{(delivery.Options.Scanned is null ? "" : " Run it again to go on where it stopped.")}"));
        }
    }

    private void Texts(HistoryGraph graph, Selection selection)
    {
        graph.Texts.AddNames(graph, selection.IsOurs);
        foreach (var text in graph.Texts.All.Where(selection.HasText))
        {
            delivery.Give(text.Id, text.Kind, text.Text, 0);
        }
    }

    private void Tips(HistoryGraph graph)
    {
        var tips = new TipReader(graph, _failures, problems);
        foreach (var reference in ReferenceReader.Read(repository, problems))
        {
            cancellation.ThrowIfCancellationRequested();
            delivery.Counters.Reference();
            graph.Texts.Add(reference);
            tips.Add(reference);
        }

        var reflogs = Reflogs.Read(repository, problems).ToList();
        reflogs.ForEach(graph.Texts.Add);
        foreach (var trace in TraceReader.Read(repository, reflogs, problems))
        {
            cancellation.ThrowIfCancellationRequested();
            tips.Add(trace);
        }
    }
}
