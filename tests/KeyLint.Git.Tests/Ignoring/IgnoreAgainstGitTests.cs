using System.Text;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Ignoring;

/// <summary>On random trees and patterns git and KeyLint say the same.</summary>
public sealed class IgnoreAgainstGitTests : IDisposable
{
    private const int Rounds = 150;

    private static readonly string[] Names = ["a", "b", "ab", "aB", "A", "b.c", "a b", "#a", "!a", "[a]", "a-", "é", "a\\", "*", "]"];

    private static readonly string[] Tokens =
    [
        "a", "b", "a", "b", "A", "ab", ".c", "c", "*", "*", "**", "**/", "/**", "/", "/", "?", "[ab]", "[!a]", "[^b]", "[a-c]", "[A-C]", "[]-]", "[[:alpha:]]",
        "[[:upper:]]", "[[:lower:]b]", "[[:x:]]", "[[:]a]", "[\\]]", "[a-\\c]", "[--0]", "[a", "\\a", "\\A", "\\*", "\\[", "\\#", "\\!", "\\ ", "\\", " ", "!", "#", "-", "é", "\t", "\r",
    ];

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    public void check_ignore_says_the_same(int seed, bool foldsCase)
    {
        var random = new Random(seed);
        var folders = Tree(random);
        var paths = folders.Skip(1).Concat(folders.SelectMany(folder => Names.Select(name => folder + "f" + name))).ToList();
        paths.AddRange(folders.SelectMany(folder => Names.Select(name => folder + name)).Where(path => !folders.Contains(path + "/")).ToList());
        paths.RemoveAll(path => path.EndsWith('/') || !File.Exists(Path.Combine(_repository.Folder, _repository.Write(path, "x"))));
        paths.AddRange(folders.Skip(1));

        // Without anything ignored git reports a failure.
        _repository.Write("always/.gitignore", "f");
        paths.Add(_repository.Write("always/f", "x"));
        var asked = Encoding.UTF8.GetBytes(string.Concat(paths.Select(path => path.TrimEnd('/') + "\0")));
        _repository.Git("config", "core.ignoreCase", foldsCase ? "true" : "false");
        _repository.Git("config", "core.excludesFile", _repository.Beside("own"));
        for (var round = 0; round < Rounds; round++)
        {
            var files = folders.Where(folder => folder.Length == 0 || random.Next(3) == 0).ToDictionary(folder => folder, _ => Lines(random));
            foreach (var folder in folders)
            {
                File.WriteAllBytes(Path.Combine(_repository.Folder, folder, ".gitignore"), files.GetValueOrDefault(folder) ?? []);
            }

            File.WriteAllBytes(_repository.Beside("own"), Lines(random));
            File.WriteAllBytes(Path.Combine(_repository.Folder, ".git", "info", "exclude"), Lines(random));

            var expected = Encoding.UTF8.GetString(_repository.GitInRaw(_repository.Folder, asked, "check-ignore", "--no-index", "--stdin", "-z", "-v", "-n"))
                .Split('\0').Chunk(4).Where(answer => answer.Length == 4 && answer[2].Length > 0 && !answer[2].StartsWith('!')).Select(answer => answer[3]).ToHashSet();
            files["always/"] = [(byte)'f'];
            var rules = WorkTree.Of(_repository.Folder)!.Rules.With(files[""], 0);
            foreach (var path in paths)
            {
                var isIgnored = IgnoreProbe.Ignores(path, folder => files.GetValueOrDefault(folder), rules);
                Assert.True(
                    expected.Contains(path.TrimEnd('/')) == isIgnored,
                    $"seed {seed}, round {round}, {path}: {isIgnored}\n{string.Join('\n', files.Select(file => $"== {file.Key}\n{Encoding.UTF8.GetString(file.Value)}"))}");
            }
        }
    }

    private List<string> Tree(Random random)
    {
        List<string> folders = [""];
        for (var count = 0; count < 12; count++)
        {
            var folder = folders[random.Next(folders.Count)] + Names[random.Next(Names.Length)] + "/";
            if (!folders.Contains(folder))
            {
                Directory.CreateDirectory(Path.Combine(_repository.Folder, folder));
                folders.Add(folder);
            }
        }

        return folders;
    }

    private static byte[] Lines(Random random)
    {
        var text = new StringBuilder();
        for (var line = random.Next(6); line >= 0; line--)
        {
            text.Append(random.Next(4) == 0 ? "!" : "").Append(random.Next(6) == 0 ? "/" : "");
            for (var token = random.Next(5); token >= 0; token--)
            {
                text.Append(Tokens[random.Next(Tokens.Length)]);
            }

            text.Append(random.Next(4) == 0 ? "/" : "").Append(random.Next(8) == 0 ? " " : "").Append(random.Next(8) == 0 ? "\r\n" : line == 0 && random.Next(2) == 0 ? "" : "\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
