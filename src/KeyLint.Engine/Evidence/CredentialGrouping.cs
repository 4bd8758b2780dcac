using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Evidence;

/// <summary>Groups what was kept in one text into credentials: parts of one rule near each other, each part once; two arguments of one call belong together.</summary>
internal static class CredentialGrouping
{
    /// <summary>Where a whole file is one line everything is near; only so many credentials wait for their parts.</summary>
    private const int MaxNearby = 16;

    /// <summary>Groups; where names did not tell the parts of a pair apart, the first is the key and the next the secret.</summary>
    /// <param name="kept">What was kept, by position.</param>
    /// <param name="lines">The text's lines.</param>
    /// <param name="places">Tells where each stands.</param>
    /// <returns>The credentials, by the position of their first part, each with its parts settled.</returns>
    public static List<List<Judged>> Group(IReadOnlyList<Judged> kept, LineIndex lines, ClueFinder places)
    {
        kept = Settled(kept);
        var credentials = new List<Credential>();
        var open = new Dictionary<string, List<Credential>>(StringComparer.Ordinal);
        for (var number = 0; number < kept.Count; number++)
        {
            var judged = kept[number];
            var rule = judged.Candidate.Rule;
            if (!open.TryGetValue(rule.Id, out var nearby))
            {
                open.Add(rule.Id, nearby = []);
            }

            var line = lines.Locate(judged.Candidate.Start).Line;
            nearby.RemoveAll(credential => line - lines.Locate(credential.Members[credential.Members.Count - 1].Candidate.End).Line > rule.Pairing.Lines);
            if (!TryJoin(judged, nearby, number + 1 < kept.Count && IsArgumentBefore(judged, kept[number + 1], places)))
            {
                var credential = new Credential();
                credential.Add(judged);
                credentials.Add(credential);
                nearby.Add(credential);
                nearby.RemoveRange(0, Math.Max(0, nearby.Count - MaxNearby));
            }
        }

        return credentials.ConvertAll(credential => credential.Members);
    }

    /// <summary>Whether the next is the next argument of the same call, and nothing but their order tells their parts.</summary>
    private static bool IsArgumentBefore(Judged judged, Judged next, ClueFinder places)
    {
        if (next.Candidate.Rule != judged.Candidate.Rule || IsSettled(judged) || IsSettled(next) || next.Candidate.Value == judged.Candidate.Value)
        {
            return false;
        }

        var place = places.PlaceOf(judged.Candidate.Start, judged.Candidate.End);
        var following = places.PlaceOf(next.Candidate.Start, next.Candidate.End);
        return place.Callee.Length > 0 && place.Argument >= 0 && place.Callee == following.Callee && place.Argument + 1 == following.Argument;
    }

    private static bool IsSettled(Judged judged) => judged.Clues.NamesPart || judged.Clues.IsSink || judged.Clues.IsSettledElsewhere;

    /// <summary>A value is everywhere what one place says that it is: in the comment above the line that names it, too.</summary>
    private static IReadOnlyList<Judged> Settled(IReadOnlyList<Judged> kept)
    {
        var parts = kept.Where(IsSettled).GroupBy(judged => (judged.Candidate.Rule.Id, judged.Candidate.Value)).ToDictionary(group => group.Key, group => group.First().Part);
        return parts.Count == 0 ? kept : kept.Select(judged =>
            !IsSettled(judged) && parts.TryGetValue((judged.Candidate.Rule.Id, judged.Candidate.Value), out var part)
                ? judged with { Clues = judged.Clues with { Part = part, IsSettledElsewhere = true } }
                : judged).ToList();
    }

    /// <summary>Joins the nearest credential that holds the same value or, unless it begins one of its own, lacks such a part.</summary>
    private static bool TryJoin(Judged judged, List<Credential> nearby, bool beginsOne)
    {
        for (var i = nearby.Count - 1; i >= 0; i--)
        {
            var part = nearby[i].PartOf(judged.Candidate.Value) ?? (beginsOne ? null : FreePart(judged, nearby[i]));
            if (part is not null)
            {
                nearby[i].Add(judged with { Clues = judged.Clues with { Part = part } });
                return true;
            }
        }

        return false;
    }

    private static Part? FreePart(Judged judged, Credential credential)
    {
        var pairing = judged.Candidate.Rule.Pairing.Parts;
        return (IsSettled(judged) ? [judged.Part] : judged.Candidate.Parts.Prepend(judged.Part))
            .FirstOrDefault(part => pairing.Contains(part.Id, StringComparer.Ordinal) && !credential.Has(part));
    }

    /// <summary>A credential as far as it is found; one value may stand in it thousands of times.</summary>
    private sealed class Credential
    {
        private readonly Dictionary<string, Part> values = new(StringComparer.Ordinal);
        private readonly HashSet<string> parts = new(StringComparer.Ordinal);

        public List<Judged> Members { get; } = [];

        public Part? PartOf(string value) => values.TryGetValue(value, out var part) ? part : null;

        public bool Has(Part part) => parts.Contains(part.Id);

        public void Add(Judged judged)
        {
            Members.Add(judged);
            parts.Add(judged.Part.Id);
            if (!values.ContainsKey(judged.Candidate.Value))
            {
                values.Add(judged.Candidate.Value, judged.Part);
            }
        }
    }
}
