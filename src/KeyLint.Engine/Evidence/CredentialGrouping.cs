using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Evidence;

/// <summary>Groups what was kept in one text into credentials: parts of one rule near each other, each part once.</summary>
internal static class CredentialGrouping
{
    /// <summary>Where a whole file is one line everything is near; only so many credentials wait for their parts.</summary>
    private const int MaxNearby = 16;

    /// <summary>Groups; where names did not tell the parts of a pair apart, the first is the key and the next the secret.</summary>
    /// <param name="kept">What was kept, by position.</param>
    /// <param name="lines">The text's lines.</param>
    /// <returns>The credentials, by the position of their first part, each with its parts settled.</returns>
    public static List<List<Judged>> Group(IReadOnlyList<Judged> kept, LineIndex lines)
    {
        var credentials = new List<List<Judged>>();
        var open = new Dictionary<string, List<List<Judged>>>(StringComparer.Ordinal);
        foreach (var judged in kept)
        {
            var rule = judged.Candidate.Rule;
            if (!open.TryGetValue(rule.Id, out var nearby))
            {
                open.Add(rule.Id, nearby = []);
            }

            var line = lines.Locate(judged.Candidate.Start).Line;
            nearby.RemoveAll(credential => line - lines.Locate(credential[credential.Count - 1].Candidate.End).Line > rule.Pairing.Lines);
            if (!TryJoin(judged, nearby))
            {
                credentials.Add([judged]);
                nearby.Add(credentials[credentials.Count - 1]);
                nearby.RemoveRange(0, Math.Max(0, nearby.Count - MaxNearby));
            }
        }

        return credentials;
    }

    /// <summary>Joins the nearest credential that holds the same value or lacks such a part.</summary>
    private static bool TryJoin(Judged judged, List<List<Judged>> nearby)
    {
        for (var i = nearby.Count - 1; i >= 0; i--)
        {
            var part = nearby[i].Find(other => other.Candidate.Value == judged.Candidate.Value)?.Part ?? FreePart(judged, nearby[i]);
            if (part is not null)
            {
                nearby[i].Add(judged with { Clues = judged.Clues with { Part = part } });
                return true;
            }
        }

        return false;
    }

    private static Part? FreePart(Judged judged, List<Judged> credential)
    {
        var pairing = judged.Candidate.Rule.Pairing.Parts;
        var isSettled = judged.Clues.NamesPart || judged.Clues.IsSink;
        return (isSettled ? [judged.Part] : judged.Candidate.Parts.Prepend(judged.Part))
            .FirstOrDefault(part => pairing.Contains(part.Id, StringComparer.Ordinal) && !credential.Exists(other => other.Part.Id == part.Id));
    }
}
