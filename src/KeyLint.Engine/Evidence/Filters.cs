using KeyLint.Engine.Candidates;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Evidence;

/// <summary>Drops what is no secret, whatever speaks for it. Each drop has a name that <c>keylint explain</c> shows.</summary>
internal static class Filters
{
    private const int BlockLine = 40;

    /// <summary>How far to look for neighbouring lines, so that a file of one line costs no more than others.</summary>
    private const int Reach = 2000;

    /// <summary>The drop's name, or null when the candidate may be a secret.</summary>
    public static string? DropReason(ReadOnlySpan<char> text, string path, Candidate candidate, Clues clues)
    {
        if (KnownExamples.Contains(candidate.Value.AsSpan()))
        {
            return "known-example";
        }

        var isSelfEvident = clues.Part.Tier == Tier.A;
        if (clues.Part.Shape.Form is ShapeForm.Pem or ShapeForm.Mnemonic)
        {
            return null;
        }

        if (Placeholders.Reason(candidate.Value.AsSpan(candidate.Prefix.Length)) is { } reason)
        {
            return reason;
        }

        if (isSelfEvident)
        {
            return null;
        }

        return IsDigest(text, candidate.Start) ? "digest"
            : IsLockFile(path) ? "lock-file"
            : IsEncodedBlock(text, candidate.Start, candidate.End) ? "encoded-data"
            : clues.PublicWord.Length > 0 && !clues.IsSink && !clues.NamesProvider ? "named-public"
            : Fingerprint.HasForm(candidate.Value) && text.IndexOf("keylint".AsSpan(), StringComparison.Ordinal) >= 0 ? "fingerprint"
            : null;
    }

    /// <summary>Whether a digest's label glues on: <c>sha256:</c>, <c>sha512-</c>, <c>md5=</c>.</summary>
    private static bool IsDigest(ReadOnlySpan<char> text, int start)
    {
        var before = text.Slice(Math.Max(0, start - 8), Math.Min(8, start)).TrimEnd(":-= ".AsSpan());
        return before.EndsWith("sha1".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("sha256".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("sha384".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("sha512".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("md5".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLockFile(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name is "package-lock.json" or "yarn.lock" or "pnpm-lock.yaml" or "packages.lock.json" or "project.assets.json"
                or "Cargo.lock" or "poetry.lock" or "composer.lock" or "Gemfile.lock" or "go.sum"
            || name.EndsWith(".min.js", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".map", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the span is a line of encoded data: in a very long run, or with two more full lines of it next to it.</summary>
    private static bool IsEncodedBlock(ReadOnlySpan<char> text, int start, int end)
    {
        var (runStart, runEnd) = (start, end);
        while (runStart > 0 && (TokenCharacters.IsRun(text[runStart - 1]) || text[runStart - 1] == '=') && start - runStart < 300)
        {
            runStart--;
        }

        while (runEnd < text.Length && TokenCharacters.IsRun(text[runEnd]) && runEnd - end < 300)
        {
            runEnd++;
        }

        if (runEnd - runStart > end - start + 200)
        {
            return true;
        }

        var above = FullLinesAbove(text, runStart);
        return above + FullLinesBelow(text, runEnd) >= 2;
    }

    private static int FullLinesAbove(ReadOnlySpan<char> whole, int end)
    {
        var at = Math.Min(end, Reach);
        var text = whole.Slice(end - at, at);
        var lines = 0;
        var lineStart = text.Slice(0, at).LastIndexOfAny('\n', '\r') + 1;
        while (lines < 2 && lineStart > 0)
        {
            var lineEnd = lineStart - 1;
            var start = text.Slice(0, lineEnd).LastIndexOfAny('\n', '\r') + 1;
            if (lineEnd > start && !IsFullLine(text.Slice(start, lineEnd - start)))
            {
                break;
            }

            lines += lineEnd > start ? 1 : 0;
            lineStart = start;
        }

        return lines;
    }

    private static int FullLinesBelow(ReadOnlySpan<char> text, int at)
    {
        var lines = 0;
        var rest = text.Slice(at, Math.Min(Reach, text.Length - at));
        var newline = rest.IndexOfAny('\n', '\r');
        while (lines < 2 && newline >= 0)
        {
            rest = rest.Slice(newline + 1);
            newline = rest.IndexOfAny('\n', '\r');
            var line = newline < 0 ? rest : rest.Slice(0, newline);
            if (line.Length > 0 && !IsFullLine(line))
            {
                break;
            }

            lines += line.Length > 0 ? 1 : 0;
        }

        return lines;
    }

    /// <summary>A line that is nothing but one long run, give or take quotes and joiners.</summary>
    private static bool IsFullLine(ReadOnlySpan<char> line)
    {
        var content = line.Trim("\"'`+,;\\ \t@$".AsSpan());
        if (content.EndsWith("\\n".AsSpan(), StringComparison.Ordinal))
        {
            content = content.Slice(0, content.Length - 2);
        }

        if (content.Length < BlockLine)
        {
            return false;
        }

        foreach (var c in content)
        {
            if (!TokenCharacters.IsRun(c) && c != '=')
            {
                return false;
            }
        }

        return true;
    }
}
