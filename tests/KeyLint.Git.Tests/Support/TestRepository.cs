using System.Diagnostics;
using System.Text;

namespace KeyLint.Git.Tests.Support;

/// <summary>A repository in a temporary folder, built with the git command and cut off from the machine's configuration.</summary>
internal sealed class TestRepository : IDisposable
{
    private readonly string _root;
    private long _clock = 1_700_000_000;

    public TestRepository(bool initialise = true, ObjectFormat format = ObjectFormat.Sha1)
    {
        _root = Directory.CreateTempSubdirectory("keylint-git-").FullName;
        Folder = Path.Combine(_root, "work");
        Directory.CreateDirectory(Folder);
        if (initialise)
        {
            Git("init", "-q", "--object-format=" + format.ToString().ToLowerInvariant());
        }
    }

    public string Folder { get; }

    public string Author { get; set; } = "Ada <ada@example.org>";

    public string Beside(string name) => Path.Combine(_root, name);

    public string Git(params string[] arguments) => GitIn(Folder, null, arguments);

    public string GitIn(string folder, byte[]? input, params string[] arguments) => Encoding.UTF8.GetString(Run(folder, input, arguments)).TrimEnd('\n');

    /// <summary>What a command writes, as it is.</summary>
    public byte[] GitInRaw(string folder, byte[]? input, params string[] arguments) => Run(folder, input, arguments);

    public string Write(string path, string content)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return path;
    }

    /// <summary>Commits the work tree; returns the commit's id. Time passes by itself, or stands where it is put.</summary>
    public string Commit(string message, long? time = null)
    {
        Git("add", "-A");
        var before = _clock;
        _clock = time ?? _clock;
        Git("commit", "-q", "--allow-empty", "-m", message);
        _clock = before;
        return Head();
    }

    public string Commit(string path, string content, string message)
    {
        Write(path, content);
        return Commit(message);
    }

    public string Head() => Git("rev-parse", "HEAD");

    public string Hash(byte[] content) => GitIn(Folder, content, "hash-object", "-w", "--stdin");

    public string Hash(string content) => Hash(Encoding.UTF8.GetBytes(content));

    /// <summary>The ids of all objects of some kinds, reachable or not.</summary>
    public IEnumerable<string> AllObjects(params string[] kinds)
        => Git("cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectname)")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .Where(parts => kinds.Contains(parts[0]))
            .Select(parts => parts[1]);

    /// <summary>The loose file of an object.</summary>
    public string Loose(string id) => Path.Combine(Folder, ".git", "objects", id[..2], id[2..]);

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories))
        {
            if (new FileInfo(file).LinkTarget is null)
            {
                File.SetAttributes(file, FileAttributes.Normal);
            }
        }

        Directory.Delete(_root, recursive: true);
    }

    private byte[] Run(string folder, byte[]? input, string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always", "-c", "gc.auto=0", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        var person = Author.Split(" <");
        var date = $"{_clock += 60} +0130";
        foreach (var (name, value) in new (string, string)[]
        {
            ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"), ("LC_ALL", "C"), ("GIT_NO_REPLACE_OBJECTS", "1"),
            ("GIT_AUTHOR_NAME", person[0]), ("GIT_AUTHOR_EMAIL", person[1].TrimEnd('>')), ("GIT_AUTHOR_DATE", date),
            ("GIT_COMMITTER_NAME", "Committer"), ("GIT_COMMITTER_EMAIL", "c@example.org"), ("GIT_COMMITTER_DATE", date),
        })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var write = Task.Run(() =>
        {
            process.StandardInput.BaseStream.Write(input ?? []);
            process.StandardInput.Close();
        });
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        write.Wait();
        return process.ExitCode == 0
            ? output.ToArray()
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {errors.Result}");
    }
}
