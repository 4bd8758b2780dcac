namespace KeyLint.Cli.Purging;

/// <summary>What a purge wrote.</summary>
/// <param name="File">The file of secrets, as the user named it.</param>
/// <param name="Workshop">The folder for the mirror that is rewritten.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Objects">How many ids the file beside it has; without any it is not written.</param>
/// <param name="HasOwnRules">Whether rules of the user's own, of which a mirror knows nothing, had a part in it.</param>
internal sealed record WrittenFiles(string File, string Workshop, int Lines, int Objects, bool HasOwnRules)
{
    /// <summary>The file with the ids of objects that have to go as a whole.</summary>
    public string ObjectsFile => ObjectsOf(File);

    public static string ObjectsOf(string file) => file + ".objects";
}
