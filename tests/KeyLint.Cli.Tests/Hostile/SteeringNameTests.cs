using System.Buffers;

namespace KeyLint.Cli.Tests.Hostile;

/// <summary>A file name can hold all but a slash and a zero: what steers a terminal, and what a shell would run.</summary>
public sealed class SteeringNameTests : IDisposable
{
    private static readonly SearchValues<char> Steering = SearchValues.Create('\u001B', '\a', '\b', '\r', '\u202E', '\u2066', '\u009B', '\u200B');
    private static readonly SearchValues<char> Shell = SearchValues.Create("$`'\"*&|~\\(#!");

    private readonly TempRepository repository = new();
    private readonly string secret = Samples.Of("bitget", 77).Text;

    public static TheoryData<string> Names =>
    [
        "a\u001B[2Jb.env", "two\nlines.env", "bidi\u202Evne.exe", "\u009B31mred.env", "bell\a.env", "back\b\b\bspace.env", "isolate\u2066.env", "carriage\rreturn.env",
        "$(touch ran).env", "`touch ran`.env", "; touch ran;.env", "' || touch ran; '.env", "\" && touch ran && \".env", "-rf.env", "a b.env", "*.env", ":(top)x.env", "~root.env", "#x.env", "&bg.env", "!!.env", "\\x.env",
    ];

    [UnixTheory]
    [MemberData(nameof(Names))]
    public void No_name_steers_a_terminal_or_a_shell(string name)
    {
        repository.Write(name, secret);
        repository.Git("add", "-A");
        var runs = new[]
        {
            Run.Shell(repository.Path, "$K staged --format short --format json=/dev/null"),
            Run.Shell(repository.Path, "$K hook run pre-commit"),
        };

        foreach (var run in runs)
        {
            var text = run.Output + run.Error;
            Assert.Equal(1, run.Exit);
            Assert.Equal(-1, text.AsSpan().IndexOfAny(Steering));
            Assert.DoesNotContain("two\nlines", text, StringComparison.Ordinal);
            var command = Assert.Single(text.Split('\n'), line => line.Contains("git reset", StringComparison.Ordinal) || line.Contains("Remove:", StringComparison.Ordinal));
            Assert.Equal(-1, command.Replace("':/a b.env'", "", StringComparison.Ordinal).Replace("Remove:   take it out of the files;", "", StringComparison.Ordinal).AsSpan().IndexOfAny(Shell));
        }

        // What is suggested is one word that git reads as a file, whatever it begins with; where none would be safe, none is written, and no more is unstaged than must be.
        var words = runs[1].Error.Split('\n').Single(line => line.Contains("git reset", StringComparison.Ordinal)).Split("git reset -q -- ")[1];
        Assert.Equal(name switch { "-rf.env" => ":/-rf.env", "a b.env" => "':/a b.env'", _ => "FILE, for each file above" }, words);
    }

    public void Dispose() => repository.Dispose();
}
