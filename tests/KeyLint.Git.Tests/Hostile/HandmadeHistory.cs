using System.Text;
using KeyLint.Git.Changes;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Hostile;

/// <summary>A repository of objects that were made by hand, as git would not write them.</summary>
internal sealed class HandmadeHistory : IDisposable
{
    private const int Patience = 60;
    private readonly PackWriter _pack = new();

    public TestRepository Repository { get; } = new();

    public PackWriter Pack => _pack;

    public string Blob(string text) => _pack.Add("blob", Encoding.UTF8.GetBytes(text));

    public static byte[] TreeContent(params (string Mode, string Name, string Id)[] entries)
        => [.. entries.SelectMany(entry => (byte[])[.. Encoding.UTF8.GetBytes($"{entry.Mode} {entry.Name}\0"), .. Convert.FromHexString(entry.Id)])];

    public string Tree(params (string Mode, string Name, string Id)[] entries) => _pack.Add("tree", TreeContent(entries));

    public static byte[] CommitContent(string tree, IEnumerable<string> parents, int seconds = 1) => Encoding.UTF8.GetBytes(
        $"tree {tree}\n{string.Concat(parents.Select(parent => $"parent {parent}\n"))}author A <a@b> {seconds} +0000\ncommitter A <a@b> {seconds} +0000\n\ntext\n");

    public string Commit(string tree, params string[] parents) => _pack.Add("commit", CommitContent(tree, parents));

    /// <summary>Reads what a commit changes; it has to end, and soon.</summary>
    public async Task<(IReadOnlyList<Change> Changes, IReadOnlyList<HistoryProblem> Problems)> Between(string tip, params string[] known)
        => await Soon<IReadOnlyList<Change>>(reader => [.. reader.Between([ObjectId.Parse(tip)], known.Select(ObjectId.Parse))]);

    /// <summary>Reads what is staged against a commit.</summary>
    public async Task<(IReadOnlyList<Change> Changes, IReadOnlyList<HistoryProblem> Problems)> Staged(string head)
    {
        File.WriteAllText(Path.Combine(Repository.Folder, ".git/HEAD"), head + "\n");
        return await Soon<IReadOnlyList<Change>>(reader => [reader.Staged()]);
    }

    /// <summary>Does something with a reader that has to end, and soon, and to stay within some memory.</summary>
    public async Task<(T Result, IReadOnlyList<HistoryProblem> Problems)> Soon<T>(Func<ChangeReader, T> read) => await Task.Run(() =>
    {
        _pack.WriteTo(Repository);
        using var reader = new ChangeReader(HistoryRepository.Open(Repository.Folder));
        var result = read(reader);
        return (result, reader.Problems);
    }).WaitAsync(TimeSpan.FromSeconds(Patience));

    public void Dispose() => Repository.Dispose();
}
