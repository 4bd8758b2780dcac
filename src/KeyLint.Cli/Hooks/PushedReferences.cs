using KeyLint.Git;

namespace KeyLint.Cli.Hooks;

/// <summary>
/// The references that a push changes, as git tells its hooks. Format: githooks(5); pre-push gives <c>local-ref local-id remote-ref
/// remote-id</c>, pre-receive <c>old-id new-id ref</c>, one line a reference.
/// </summary>
/// <param name="Tips">What is pushed; nothing of references that are deleted.</param>
/// <param name="Old">What the references led to before.</param>
internal sealed record PushedReferences(IReadOnlyList<ObjectId> Tips, IReadOnlyList<ObjectId> Old)
{
    /// <summary>Reads the lines of <c>pre-push</c>.</summary>
    /// <exception cref="UsageException">A line is none.</exception>
    public static PushedReferences OfPush(TextReader input) => Read(input, 4, fields => (fields[1], fields[3]));

    /// <summary>Reads the lines of <c>pre-receive</c>.</summary>
    /// <exception cref="UsageException">A line is none.</exception>
    public static PushedReferences OfReceive(TextReader input) => Read(input, 3, fields => (fields[1], fields[0]));

    private static PushedReferences Read(TextReader input, int count, Func<string[], (string New, string Old)> pick)
    {
        var (tips, old) = (new List<ObjectId>(), new List<ObjectId>());
        while (input.ReadLine() is { } line)
        {
            // A name holds no space; the local name of pre-push may be an expression that does, so the ids are counted from the end.
            var fields = line.Split(' ');
            if (line.Length == 0)
            {
                continue;
            }

            if (fields.Length < count)
            {
                throw new UsageException($"standard input: expected {count} fields in each line, as git gives them to this hook");
            }

            var (now, before) = pick([string.Join(' ', fields[..^(count - 1)]), .. fields[^(count - 1)..]]);
            Add(now, tips);
            Add(before, old);
        }

        return new PushedReferences(tips, old);
    }

    private static void Add(string hex, List<ObjectId> ids)
    {
        try
        {
            if (hex.AsSpan().ContainsAnyExcept('0'))
            {
                ids.Add(ObjectId.Parse(hex));
            }
        }
        catch (FormatException fault)
        {
            throw new UsageException($"standard input: {fault.Message}");
        }
    }
}
