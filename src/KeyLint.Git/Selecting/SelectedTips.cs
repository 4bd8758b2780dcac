using KeyLint.Git.Reading;
using KeyLint.Git.References;

namespace KeyLint.Git.Selecting;

/// <summary>The references that were asked for.</summary>
internal static class SelectedTips
{
    /// <exception cref="HistorySelectionException">A pattern fits no reference, and must.</exception>
    public static IReadOnlyList<Tip> Of(HistorySelection asked, HistoryGraph graph)
    {
        var tips = graph.Tips.Where(tip => tip.Reference.IsHolding).ToList();
        if (!asked.NamesTips)
        {
            return tips;
        }

        var chosen = new HashSet<Tip>();
        foreach (var pattern in asked.References)
        {
            Choose(pattern, "reference", NamePattern.OfReference(pattern), _ => true);
        }

        foreach (var pattern in asked.Branches)
        {
            Choose(pattern, "branch", NamePattern.OfBranch(pattern), kind => kind is ReferenceKind.Branch or ReferenceKind.RemoteBranch);
        }

        return [.. tips.Where(chosen.Contains)];

        void Choose(string pattern, string word, Func<string, bool> fits, Func<ReferenceKind, bool> isKind)
        {
            var fitting = tips.Where(tip => isKind(tip.Reference.Kind) && fits(tip.Reference.Name)).ToList();
            chosen.UnionWith(fitting);
            if (fitting.Count == 0 && asked.MustFit)
            {
                throw new HistorySelectionException($"No {word} of the repository fits '{pattern}'.");
            }
        }
    }
}
