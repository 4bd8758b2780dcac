namespace KeyLint.Reports.Model;

/// <summary>How near to each other the parts of a credential stand.</summary>
public enum Nearness
{
    /// <summary>Near each other in one text.</summary>
    Together,

    /// <summary>In one file, in places or versions apart.</summary>
    File,

    /// <summary>In files that one commit brought in.</summary>
    Commit,

    /// <summary>In files of one folder.</summary>
    Folder,

    /// <summary>In one repository or folder tree, as the only parts of their kind.</summary>
    Target,
}
