using System.Globalization;
using System.Text;

namespace KeyLint.Git.Tests.Support;

/// <summary>
/// Writes a random history: branches, merges that add or drop what no parent did, deletions, renames, re-adds, modes, links, tags, skewed
/// clocks.
/// </summary>
internal sealed class RandomHistory
{
    private static readonly string[] Paths = ["a.txt", "b.txt", "dir/a.txt", "dir/c.txt", "dir/deep/d.txt", "e e\u00e9.txt", "a-file-with-a-long-name.txt", "dir/a-file-with-a-long-name.txt", "a-folder-with-a-long-name/a.txt"];

    // Git makes no deltas of what is small.
    private static readonly string Filler = string.Concat(Enumerable.Range(0, 20).Select(line => $"line {line * line}\n"));

    private readonly Random _random;
    private readonly StringBuilder _stream = new();
    private readonly List<SortedDictionary<string, string>> _commits = [];

    private readonly string _zero;

    private RandomHistory(int seed, int hexLength) => (_random, _zero) = (new Random(seed), new string('0', hexLength));

    public static void Write(TestRepository repository, int seed, int commits)
    {
        var history = new RandomHistory(seed, repository.Git("rev-parse", "--show-object-format") == "sha1" ? 40 : 64);
        for (var number = 0; number < commits; number++)
        {
            history.Commit(number);
        }

        history.References();
        repository.GitIn(repository.Folder, Encoding.UTF8.GetBytes(history._stream.ToString()), "fast-import", "--quiet", "--force");
        repository.Git("symbolic-ref", "HEAD", "refs/heads/b0");
    }

    public static string Key(int number) => $"KEY-{number};";

    private void Commit(int number)
    {
        var parents = Parents(number);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var parent in parents)
        {
            foreach (var (path, content) in _commits[parent])
            {
                files[path] = content;
            }
        }

        Change(files);
        _commits.Add(files);
        Write($"commit refs/build/c{number}\nmark :{number + 1}");
        Write($"author A{_random.Next(4)} <a@example.org> {Time(number)} +0200");
        Write($"committer C <c@example.org> {Time(number)} -0330");
        Data(_random.Next(8) == 0 ? $"commit {number} {Key(_random.Next(6))}" : $"commit {number}");
        for (var index = 0; index < parents.Length; index++)
        {
            Write($"{(index == 0 ? "from" : "merge")} :{parents[index] + 1}");
        }

        Write("deleteall");
        foreach (var (path, content) in files)
        {
            var mode = (content.Length % 5) switch { 0 => "100755", 1 => "120000", _ => "100644" };
            Write($"M {mode} inline \"{path}\"");
            Data(content);
        }
    }

    private int[] Parents(int number)
        => number == 0 || _random.Next(15) == 0 ? []
            : _random.Next(3) > 0 ? [Recent(number)]
            : [.. Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Recent(number)).Distinct()];

    private int Recent(int number) => Math.Max(0, number - 1 - _random.Next(5));

    private void Change(SortedDictionary<string, string> files)
    {
        for (var changes = _random.Next(3); changes > 0; changes--)
        {
            var path = Paths[_random.Next(Paths.Length)];
            switch (_random.Next(5))
            {
                case 0:
                    files.Remove(path);
                    break;
                case 1 when files.Remove(path, out var moved):
                    files[Paths[_random.Next(Paths.Length)]] = moved;
                    break;
                default:
                    var keys = Enumerable.Range(0, 6).Where(_ => _random.Next(8) == 0).Select(Key);
                    files[path] = $"{Filler}salt {_random.Next(2)} {string.Concat(keys)}";
                    break;
            }
        }
    }

    // Clocks that stand still and clocks that run backwards.
    private string Time(int number)
        => (1_600_000_000 + (number * 100) + (_random.Next(3) == 0 ? _random.Next(-20, 20) * 100 : 0)).ToString(CultureInfo.InvariantCulture);

    private void References()
    {
        var count = _commits.Count;
        string[] names = ["refs/heads/b0", "refs/heads/b1", "refs/heads/dir/b2", "refs/remotes/origin/b0", "refs/remotes/origin/x", "refs/tags/light"];
        foreach (var name in names.Where(name => name.EndsWith("b0", StringComparison.Ordinal) || _random.Next(2) == 0))
        {
            var target = name == "refs/heads/b0" ? count : _random.Next(1, count + 1);
            Write($"reset {name}\nfrom :{target}\n");
        }

        Write($"tag annotated\nfrom :{_random.Next(1, count + 1)}\ntagger T <t@example.org> 1600000000 +0000");
        Data(_random.Next(2) == 0 ? "message" : "message " + Key(_random.Next(6)));

        // What no other name reaches stays reachable through refs/build, except for a few commits that vanish.
        for (var number = 0; number < count; number++)
        {
            if (_random.Next(4) == 0)
            {
                Write($"reset refs/build/c{number}\nfrom {_zero}\n");
            }
        }
    }

    private void Write(string line) => _stream.Append(line).Append('\n');

    private void Data(string text) => Write($"data {Encoding.UTF8.GetByteCount(text)}\n{text}");
}
