namespace KeyLint.Git.Ignoring;

/// <summary>
/// A pattern with wildcards as git's wildmatch.c reads it, byte by byte. Matched by going through the text once with all steps that can be
/// reached, so that no pattern takes long.
/// </summary>
internal sealed class Glob
{
    private readonly List<(Step Step, byte Letter, bool[]? Set)> _steps = [];
    private readonly bool _fitsNothing;

    /// <param name="pattern">The pattern; in one that folds case, unescaped letters fit both cases.</param>
    /// <param name="isPath">Whether a slash is fitted by itself and <c>**</c> alone.</param>
    /// <param name="foldsCase">Whether texts come lowered.</param>
    public Glob(ReadOnlySpan<byte> pattern, bool isPath, bool foldsCase) => _fitsNothing = !Compile(pattern, isPath, foldsCase);

    private enum Step
    {
        /// <summary>One byte.</summary>
        Letter,

        /// <summary>Any byte but a slash.</summary>
        Any,

        /// <summary>A byte of a set, but no slash.</summary>
        Set,

        /// <summary>Any bytes but slashes.</summary>
        Part,

        /// <summary>Any bytes.</summary>
        Everything,

        /// <summary>Leads to the folders that follow, and past them and their slash.</summary>
        Maybe,
    }

    public bool Fits(ReadOnlySpan<byte> text)
    {
        if (_fitsNothing)
        {
            return false;
        }

        var length = _steps.Count + 1;
        Span<bool> both = length <= 128 ? stackalloc bool[2 * length] : new bool[2 * length];
        both.Clear();
        var now = both[..length];
        var next = both[length..];
        Enter(now, 0);
        foreach (var letter in text)
        {
            var isAlive = false;
            for (var at = 0; at < _steps.Count; at++)
            {
                if (now[at])
                {
                    isAlive |= Take(at, letter, next);
                }
            }

            if (!isAlive)
            {
                return false;
            }

            now.Clear();
            var used = now;
            now = next;
            next = used;
        }

        return now[^1];
    }

    private bool Compile(ReadOnlySpan<byte> pattern, bool isPath, bool foldsCase)
    {
        var at = 0;
        while (at < pattern.Length)
        {
            var letter = pattern[at++];
            switch (letter)
            {
                case (byte)'\\' when at == pattern.Length:
                    return false;
                case (byte)'\\':
                    // Not lowered, so that an escaped capital fits nothing where case is folded: git's own behaviour.
                    _steps.Add((Step.Letter, pattern[at++], null));
                    break;
                case (byte)'?':
                    _steps.Add((Step.Any, 0, null));
                    break;
                case (byte)'[':
                    if (GlobClass.Read(pattern, ref at, foldsCase) is not { } set)
                    {
                        return false;
                    }

                    _steps.Add((Step.Set, 0, set));
                    break;
                case (byte)'*':
                    CompileStars(pattern, ref at, isPath);
                    break;
                default:
                    _steps.Add((Step.Letter, foldsCase ? IgnoreText.Lower(letter) : letter, null));
                    break;
            }
        }

        return true;
    }

    private void CompileStars(ReadOnlySpan<byte> pattern, ref int at, bool isPath)
    {
        var before = at - 2;
        var isDouble = at < pattern.Length && pattern[at] == '*';
        while (at < pattern.Length && pattern[at] == '*')
        {
            at++;
        }

        var rest = pattern[at..];
        if (!isDouble || !isPath || !(before < 0 || pattern[before] == '/') || !(rest.IsEmpty || rest[0] == '/' || rest.StartsWith("\\/"u8)))
        {
            _steps.Add((Step.Part, 0, null));
            return;
        }

        if (rest is [(byte)'/', ..])
        {
            _steps.Add((Step.Maybe, 0, null));
        }

        _steps.Add((Step.Everything, 0, null));
    }

    private bool Take(int at, byte letter, Span<bool> next)
    {
        var (step, own, set) = _steps[at];
        var isSlash = letter == '/';
        switch (step)
        {
            case Step.Letter when letter == own:
            case Step.Any when !isSlash:
            case Step.Set when !isSlash && set![letter]:
                Enter(next, at + 1);
                return true;
            case Step.Part when !isSlash:
            case Step.Everything:
                Enter(next, at);
                return true;
            default:
                return false;
        }
    }

    // What can be passed over is passed over at once.
    private void Enter(Span<bool> steps, int at)
    {
        while (!steps[at])
        {
            steps[at] = true;
            if (at == _steps.Count || _steps[at].Step is not (Step.Part or Step.Everything or Step.Maybe))
            {
                return;
            }

            if (_steps[at].Step == Step.Maybe)
            {
                Enter(steps, at + 3);
            }

            at++;
        }
    }
}
