namespace KeyLint.Git.Reading;

/// <summary>Names the submodules of a history, each path once.</summary>
internal static class SubmoduleChecks
{
    public static void Name(HistoryGraph graph, Reachability reach, ProblemLog problems)
    {
        for (var tree = 0; tree < graph.Trees.Count; tree++)
        {
            var children = graph.Children(tree);
            for (var index = Array.IndexOf(children, HistoryGraph.Submodule); index >= 0; index = Array.IndexOf(children, HistoryGraph.Submodule, index + 1))
            {
                problems.Note(
                    HistoryProblemKind.Submodule, reach.Paths.OfEntry(tree, index), "The submodule is another repository; scan it on its own.");
            }
        }
    }
}
