using System.Diagnostics;
using KeyLint.Git.Changes;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Hostile;

/// <summary>References that are no references, and what the surroundings say of places that are none.</summary>
public sealed class OddReferenceTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public OddReferenceTests() => _repository.Commit("a.txt", "text", "one");

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("ref: ../../../../../../etc/passwd\n")]
    [InlineData("ref: refs/heads/nowhere\n")]
    [InlineData("ref: HEAD\n")]
    [InlineData("ref: \n")]
    [InlineData("ref: /etc/passwd\n")]
    [InlineData("1111111111111111111111111111111111111111\n")]
    public void without_a_head_that_can_be_read_all_that_is_staged_is_new(string head)
    {
        File.WriteAllText(Git("HEAD"), head);

        Assert.Equal(["a.txt"], Staged().Files.Select(file => file.Path));
    }

    [UnixTheory]
    [InlineData("refs/heads/main")]
    [InlineData("packed-refs")]
    [InlineData("MERGE_HEAD")]
    [InlineData("refs/heads/other")]
    public async Task a_pipe_in_the_place_of_a_reference_is_not_waited_for(string name)
    {
        File.Delete(Git(name));
        using var process = Process.Start("mkfifo", [Git(name)]);
        await process.WaitForExitAsync();

        await Task.Run(() =>
        {
            using var reader = new ChangeReader(HistoryRepository.Open(_repository.Folder));
            _ = reader.Staged();
            _ = reader.Between(reader.Known(), []).ToList();
            _ = Revision.Find(HistoryRepository.Open(_repository.Folder), "other");
        }).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [UnixTheory]
    [InlineData("shallow")]
    [InlineData("HEAD")]
    public async Task a_pipe_that_opening_would_wait_for_is_refused(string name)
    {
        File.Delete(Git(name));
        using var process = Process.Start("mkfifo", [Git(name)]);
        await process.WaitForExitAsync();

        var fault = await Assert.ThrowsAsync<HistoryOpenException>(() => Task.Run(() => HistoryRepository.Open(_repository.Folder)).WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_reference_without_an_end_is_not_read_whole()
    {
        using (var file = File.OpenWrite(Git("refs/heads/main")))
        {
            file.SetLength(4L << 30);
        }

        Assert.Equal(["a.txt"], Staged().Files.Select(file => file.Path));
    }

    [Theory]
    [InlineData("/a", "/a")]
    [InlineData("/a:/b::", "/a|/b")]
    [InlineData("\"/with:colon\":/b", "/with:colon|/b")]
    [InlineData("\"/quote\\\" and \\303\\244\\n\"", "/quote\" and ä\n")]
    [InlineData("\"/no end", "\"/no end")]
    [InlineData("", "")]
    public void lists_of_folders_are_read_as_git_writes_them(string list, string expected) =>
        Assert.Equal(expected, string.Join('|', Opening.QuotedPaths.Split(list)));

    [Theory]
    [InlineData("inner")]
    [InlineData("nowhere")]
    public void a_git_folder_that_is_none_is_refused(string value)
    {
        Directory.CreateDirectory(Path.Combine(_repository.Folder, "inner"));
        Assert.Throws<HistoryOpenException>(() => HistoryRepository.OpenAround(Around("GIT_DIR", value)));
    }

    [Theory]
    [InlineData("GIT_INDEX_FILE", "nowhere", false)]
    [InlineData("GIT_INDEX_FILE", "/dev/zero", true)]
    [InlineData("GIT_INDEX_FILE", ".", true)]
    [InlineData("GIT_OBJECT_DIRECTORY", "nowhere", true)]
    [InlineData("GIT_OBJECT_DIRECTORY", "/dev/null", true)]
    [InlineData("GIT_ALTERNATE_OBJECT_DIRECTORIES", "/dev/null:nowhere::\"", false)]
    public void places_that_are_none_are_a_gap_unless_git_too_does_without_them(string variable, string value, bool isGap)
    {
        using var reader = new ChangeReader(HistoryRepository.OpenAround(Around(variable, value)));
        _ = reader.Staged();
        _ = reader.Between(reader.Known(), []).ToList();
        Assert.Equal(isGap, reader.Problems.Any(problem => problem.IsGap));
    }

    private Func<string, string?> Around(string variable, string value) => name => name == variable ? Path.Combine(_repository.Folder, value)
        : name == "GIT_DIR" ? Git("") : null;

    private string Git(string name) => Path.Combine(_repository.Folder, ".git", name);

    private Change Staged()
    {
        using var reader = new ChangeReader(HistoryRepository.Open(_repository.Folder));
        return reader.Staged();
    }
}
