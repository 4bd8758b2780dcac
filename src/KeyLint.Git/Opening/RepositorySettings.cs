using LibGit2Sharp;

namespace KeyLint.Git.Opening;

/// <summary>
/// What git's configuration says in a repository: that of the user and the machine, of the repository, and of the work tree alone, if there
/// is such a file. Only read: nothing that it names is run.
/// </summary>
internal sealed class RepositorySettings : IDisposable
{
    private readonly Configuration _configuration;
    private readonly Configuration? _narrow;
    private readonly HistoryRepository _repository;

    /// <exception cref="LibGit2SharpException">A file is malformed.</exception>
    public RepositorySettings(HistoryRepository repository)
    {
        _repository = repository;
        var file = Path.Combine(repository.CommonDirectory, "config");
        _configuration = LayeredConfiguration.Open(File.Exists(file) ? file : null);
        var own = Path.Combine(repository.GitDirectory, "config.worktree");
        _narrow = _configuration.Get<bool>("extensions.worktreeconfig")?.Value == true && File.Exists(own) ? Configuration.BuildFrom(own) : null;
    }

    /// <summary>A value, of the narrowest level that says something; null if none does.</summary>
    public ConfigurationEntry<T>? Get<T>(string key) => _narrow?.Get<T>(key, ConfigurationLevel.Local) ?? _configuration.Get<T>(key);

    /// <summary>Whether the repository itself sets a value, which counts more than what its user set.</summary>
    public bool IsOwn(string key) => _narrow?.Get<string>(key, ConfigurationLevel.Local) is not null || _configuration.Get<string>(key, ConfigurationLevel.Local) is not null;

    /// <summary>
    /// The files that are included on a condition, <c>includeIf</c>, where they lie beside the file that names them; conditions are not
    /// evaluated, and the files not read. One that begins with <c>~</c> stays so.
    /// </summary>
    public IEnumerable<string> ConditionalFiles => Conditional(_narrow, _ => _repository.GitDirectory).Concat(Conditional(_configuration, Folder));

    private string? Folder(ConfigurationLevel level) => level == ConfigurationLevel.Local
        ? _repository.CommonDirectory
        : Path.GetDirectoryName(LayeredConfiguration.FileOf(level));

    private static IEnumerable<string> Conditional(Configuration? configuration, Func<ConfigurationLevel, string?> folder) =>
        (configuration ?? Enumerable.Empty<ConfigurationEntry<string>>())
            .Where(entry => entry.Key.StartsWith("includeif.", StringComparison.OrdinalIgnoreCase) && entry.Key.EndsWith(".path", StringComparison.OrdinalIgnoreCase))
            .Select(entry => entry.Value.StartsWith('~') ? entry.Value : Path.Combine(folder(entry.Level) ?? "", entry.Value));

    public void Dispose()
    {
        _narrow?.Dispose();
        _configuration.Dispose();
    }
}
