namespace KeyLint.Git.Tests.Support;

/// <summary>Works in a repository at random as people do: commits, amends, resets, stashes, deletes branches, stages. Keys are left everywhere.</summary>
internal sealed class RandomWork(TestRepository repository, int seed)
{
    private readonly Random _random = new(seed);

    public static string Key(int number) => $"KEY-{number};";

    public void Do(int steps)
    {
        repository.Commit("start.txt", "start", "start");
        for (var step = 0; step < steps; step++)
        {
            Step(step);
        }
    }

    private void Step(int step)
    {
        switch (_random.Next(12))
        {
            case 0:
                repository.Git("checkout", "-q", "-f", "-B", "side" + _random.Next(3));
                break;
            case 1:
                repository.Git("checkout", "-q", "-f", "main");
                Try("branch", "-q", "-D", "side" + _random.Next(3));
                break;
            case 2:
                Change(step);
                repository.Git("add", "-A");
                repository.Git("commit", "-q", "--amend", "--allow-empty", "-m", "amended " + step);
                break;
            case 3:
                Try("reset", "-q", "--hard", "HEAD~1");
                break;
            case 4:
                Change(step);
                Try("stash", "push", "-q", "--include-untracked");
                break;
            case 5:
                Try("stash", "drop", "-q", $"stash@{{{_random.Next(2)}}}");
                break;
            case 6:
                Change(step);
                repository.Git("add", "-A");
                break;
            case 7:
                repository.Git("tag", "-f", "t" + _random.Next(2));
                break;
            case 8:
                repository.Git("checkout", "-q", "-f", "--detach");
                break;
            default:
                Change(step);
                repository.Commit("commit " + step);
                break;
        }
    }

    private void Change(int step)
    {
        var keys = Enumerable.Range(0, 8).Where(_ => _random.Next(8) == 0).Select(Key);
        repository.Write($"file{_random.Next(4)}.txt", $"{_random.Next(2)} {step / 8} {string.Concat(keys)}");
    }

    private void Try(params string[] arguments)
    {
        try
        {
            repository.Git(arguments);
        }
        catch (InvalidOperationException)
        {
            // There is no such branch, commit or stash: another time.
        }
    }
}
