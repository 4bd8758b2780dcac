using KeyLint.Reports.Model;
using KeyLint.Reports.Views;

namespace KeyLint.Cli.Purging;

/// <summary>What a person has to know and do after the file is written. Names no secret.</summary>
internal static class PurgeNotes
{
    /// <summary>Says what was written, and the commands that use it, to be pasted as they are but for the address.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="chosen">Fingerprints of what is to go.</param>
    /// <param name="written">What was written.</param>
    /// <param name="output">Receives the words.</param>
    public static void Write(Report report, HashSet<string> chosen, WrittenFiles written, TextWriter output)
    {
        output.WriteLine($"{written.File}: {Count(written.Lines, "line")} for {Count(chosen.Count, "secret")}, in plain text. Only you can read it. Delete it when you are done.");
        if (written.Objects > 0)
        {
            output.WriteLine($"{written.ObjectsFile}: the ids of {Count(written.Objects, "object")} that cannot be edited (archives, UTF-16, Git LFS) and can only be removed as a whole.");
        }

        output.WriteLine();
        output.WriteLine("REWRITING DOES NOT UN-LEAK. Whoever has a clone, a fork, a pull request's page or a backup keeps the secret.");
        output.WriteLine("Revoke each credential first; a wallet key cannot be revoked, so move its funds. Then, with git filter-repo:");
        output.WriteLine();
        var (file, ids) = (ShellWord.Of(Path.GetFullPath(written.File)), ShellWord.Of(Path.GetFullPath(written.ObjectsFile)));
        foreach (var command in PurgeCommands.Rewrite(ShellWord.Of(written.Workshop), file, written.Objects > 0 ? ids : null))
        {
            output.WriteLine($"  {command}");
        }

        output.WriteLine();
        if (written.HasOwnRules)
        {
            output.WriteLine("The mirror knows nothing of this repository's keylint.json: name your own rules to the last command with --config FILE or --rules PATH.");
        }

        output.WriteLine("Only if git filter-repo named no error and the last command found nothing that is open, push. It replaces what everybody has:");
        output.WriteLine();
        output.WriteLine($"  {PurgeCommands.Push}");
        output.WriteLine();
        output.WriteLine("Then everybody makes a new clone, and the host's support clears its caches.");
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
