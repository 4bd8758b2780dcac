using KeyLint.Reports.Model;
using KeyLint.Reports.Views;

namespace KeyLint.Cli.Purging;

/// <summary>What a person has to know and do after the file is written. Names no secret.</summary>
internal static class PurgeNotes
{
    /// <summary>The file with the ids of objects that have to go as a whole.</summary>
    public static string ObjectsFile(string file) => file + ".objects";

    public static void Write(Report report, HashSet<string> chosen, string file, int lines, int objects, TextWriter output)
    {
        output.WriteLine($"{file}: {Count(lines, "line")} for {Count(chosen.Count, "secret")}, in plain text. Only you can read it. Delete it when you are done.");
        if (objects > 0)
        {
            output.WriteLine($"{ObjectsFile(file)}: the ids of {Count(objects, "object")} that cannot be edited (archives, UTF-16, Git LFS) and can only be removed as a whole.");
        }

        output.WriteLine();
        output.WriteLine("REWRITING DOES NOT UN-LEAK. Whoever has a clone, a fork, a pull request's page or a backup keeps the secret.");
        output.WriteLine("Revoke each credential first; a wallet key cannot be revoked, so move its funds. Then, with git filter-repo:");
        output.WriteLine();
        foreach (var command in PurgeCommands.Of("FILE", objects > 0 ? ObjectsFile("FILE") : null))
        {
            output.WriteLine($"  {command}{(command.StartsWith("keylint", StringComparison.Ordinal) ? "      # must find nothing that is open" : "")}");
        }

        output.WriteLine();
        output.WriteLine("FILE is the path above. Then everybody makes a new clone, and the host's support clears its caches.");
        Elsewhere(report, chosen, output);
    }

    /// <summary>Says that no file was written, and why that may not be all.</summary>
    public static void WriteNothing(Report report, HashSet<string> chosen, TextWriter output)
    {
        output.WriteLine(chosen.Count > 0
            ? "What was found stands in no file of this history that could be edited; no file was written."
            : report.IsIncomplete ? "There is nothing to take out of what could be read; no file was written." : "There is nothing to take out of this history; no file was written.");
        Elsewhere(report, chosen, output);
    }

    /// <summary>What replacing does not reach.</summary>
    private static void Elsewhere(Report report, HashSet<string> chosen, TextWriter output)
    {
        var places = report.Findings.Where(finding => chosen.Contains(finding.Fingerprint)).SelectMany(finding => finding.Occurrences).Select(place => place.Source).ToHashSet();
        if (places.Overlaps([Sources.FileName, Sources.ReferenceName]))
        {
            output.WriteLine("Some stand in names of files, branches or tags. Replacing does not reach those: rename them (--path-rename), at the remote too.");
        }

        if (places.Overlaps([Sources.Stash, Sources.Reflog, Sources.ReflogMessage, Sources.Unreachable, Sources.Staged]))
        {
            output.WriteLine("Some are in this clone only, in stashes, reflogs or dropped commits. A mirror leaves them behind; in this clone:");
            if (places.Contains(Sources.Stash))
            {
                output.WriteLine("  git stash drop stash@{N}      # each stash that holds one, the highest N first");
            }

            output.WriteLine("  git reflog expire --expire=now --all && git gc --prune=now");
        }

        if (report.IsIncomplete)
        {
            output.WriteLine("INCOMPLETE SCAN: some objects could not be read, and may hold more. keylint history names them.");
        }
    }

    private static string Count(int number, string one) => $"{number} {one}{(number == 1 ? "" : "s")}";
}
