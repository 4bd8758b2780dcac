using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Evidence;

/// <summary>Groups what was kept in one text into credentials: parts of one rule near each other, each part once.</summary>
internal static class CredentialGrouping
{
    /// <summary>Numbers credentials; where names did not tell the parts of a pair apart, the first is the key and the next the secret.</summary>
    /// <param name="kept">What was kept, by position.</param>
    /// <param name="lines">The text's lines.</param>
    /// <returns>Each with its part settled and the number of its credential.</returns>
    public static List<(Judged Judged, int Credential)> Group(IReadOnlyList<Judged> kept, LineIndex lines)
    {
        var result = new List<(Judged Judged, int Credential)>();
        for (var i = 0; i < kept.Count; i++)
        {
            var current = kept[i];
            var line = lines.Locate(current.Candidate.Start).Line;
            var number = i;
            for (var j = result.Count - 1; j >= 0; j--)
            {
                var (other, credential) = result[j];
                if (!ReferenceEquals(other.Candidate.Rule, current.Candidate.Rule)
                    || line - lines.Locate(other.Candidate.End).Line > current.Candidate.Rule.Pairing.Lines)
                {
                    continue;
                }

                var taken = result.Where(entry => entry.Credential == credential).Select(entry => entry.Judged.Part.Id).ToList();
                var same = result.FirstOrDefault(entry => entry.Credential == credential && entry.Judged.Candidate.Value == current.Candidate.Value);
                if (same.Judged is not null)
                {
                    (current, number) = (current with { Clues = current.Clues with { Part = same.Judged.Part } }, credential);
                    break;
                }

                if (FreePart(current, taken) is { } part)
                {
                    (current, number) = (current with { Clues = current.Clues with { Part = part } }, credential);
                    break;
                }
            }

            result.Add((current, number));
        }

        return result;
    }

    private static Part? FreePart(Judged judged, List<string> taken)
    {
        var pairing = judged.Candidate.Rule.Pairing.Parts;
        if (!pairing.Contains(judged.Part.Id, StringComparer.Ordinal))
        {
            return null;
        }

        if (!taken.Contains(judged.Part.Id, StringComparer.Ordinal))
        {
            return judged.Part;
        }

        var isSettled = judged.Clues.NamesPart || judged.Clues.IsSink;
        return isSettled ? null : judged.Candidate.Parts.FirstOrDefault(part =>
            pairing.Contains(part.Id, StringComparer.Ordinal) && !taken.Contains(part.Id, StringComparer.Ordinal));
    }
}
