namespace KeyLint.Git.Selecting;

/// <summary>
/// Patterns of paths, as <see cref="HistorySelection.Paths"/> describes, as one automaton that is fed a path name by name. A state is all
/// that matters of the folders above, so a tree need be gone through once for each state, and not for each path that it stands at: those can
/// be countless.
/// </summary>
internal sealed class PathPatterns
{
    private readonly List<(Step Step, char Letter)> _steps = [];
    private readonly List<int[]> _states = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int[] _entered;
    private readonly List<int> _next = [];
    private int _round;

    public PathPatterns(IEnumerable<string> patterns)
    {
        List<int> starts = [];
        foreach (var pattern in patterns)
        {
            starts.Add(_steps.Count);
            Compile(pattern);
        }

        _entered = new int[_steps.Count];
        _round++;
        starts.ForEach(Enter);
        Start = Number();
    }

    private enum Step
    {
        /// <summary>One letter.</summary>
        Letter,

        /// <summary>Any letter of a name.</summary>
        Any,

        /// <summary>Any part of a name.</summary>
        Part,

        /// <summary>Anything.</summary>
        Everything,

        /// <summary>Leads to the folders that follow, and past them.</summary>
        Maybe,

        /// <summary>Any folders, up to a slash.</summary>
        Folders,

        /// <summary>The end of a pattern: the path fits.</summary>
        End,

        /// <summary>Below a path that fits.</summary>
        Below,
    }

    /// <summary>The state before a path.</summary>
    public int Start { get; }

    /// <summary>Whether a path that leads to a state fits a pattern.</summary>
    public bool Fits(int state) => Array.Exists(_states[state], step => _steps[step].Step is Step.End or Step.Below);

    /// <summary>Whether nothing that goes on from a state can fit.</summary>
    public bool IsDead(int state) => _states[state].Length == 0;

    /// <summary>The state after some more text.</summary>
    public int Next(int state, string text)
    {
        var steps = _states[state];
        foreach (var letter in text)
        {
            _round++;
            _next.Clear();
            foreach (var step in steps)
            {
                Take(step, letter);
            }

            steps = [.. _next];
        }

        _next.Clear();
        _next.AddRange(steps);
        return Number();
    }

    private void Compile(string pattern)
    {
        var text = pattern.Trim('/');
        text = text.Contains('/', StringComparison.Ordinal) || pattern.StartsWith('/') ? text : "**/" + text;
        for (var at = 0; at < text.Length; at++)
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith("**/"))
            {
                _steps.Add((Step.Maybe, default));
                _steps.Add((Step.Folders, default));
                at += 2;
            }
            else if (rest.StartsWith("**"))
            {
                _steps.Add((Step.Everything, default));
                at++;
            }
            else
            {
                _steps.Add((text[at] switch { '*' => Step.Part, '?' => Step.Any, _ => Step.Letter }, text[at]));
            }
        }

        _steps.Add((Step.End, default));
        _steps.Add((Step.Below, default));
    }

    private void Take(int at, char letter)
    {
        var (step, own) = _steps[at];
        var isSlash = letter == '/';
        switch (step)
        {
            case Step.Letter when letter == own:
            case Step.Any when !isSlash:
            case Step.End when isSlash:
                Enter(at + 1);
                break;
            case Step.Part when !isSlash:
            case Step.Everything:
            case Step.Below:
                Enter(at);
                break;
            case Step.Folders:
                Enter(at);
                if (isSlash)
                {
                    Enter(at + 1);
                }

                break;
            default:
                break;
        }
    }

    // What can be passed over is passed over at once.
    private void Enter(int at)
    {
        if (_entered[at] == _round)
        {
            return;
        }

        _entered[at] = _round;
        _next.Add(at);
        if (_steps[at].Step is Step.Part or Step.Everything or Step.Maybe)
        {
            Enter(at + 1);
        }

        if (_steps[at].Step == Step.Maybe)
        {
            Enter(at + 2);
        }
    }

    private int Number()
    {
        _next.Sort();
        var name = string.Concat(_next.Select(step => (char)step));
        if (!_numbers.TryGetValue(name, out var number))
        {
            number = _states.Count;
            _states.Add([.. _next]);
            _numbers.Add(name, number);
        }

        return number;
    }
}
