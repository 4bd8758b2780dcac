using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning.Containers;

/// <summary>Takes a file out of a container.</summary>
/// <param name="inner">Its path from the outermost file on: <c>!/content/appsettings.json</c>, with one <c>!/</c> a level.</param>
/// <param name="content">Its bytes; valid only during the call.</param>
internal delegate void InnerFileHandler(string inner, ReadOnlySpan<byte> content);

/// <summary>
/// Opens one file and all containers in it. Files are read in memory, within limits; what a limit, an encryption or a damage keeps
/// from being read is named. Bad content never throws.
/// </summary>
internal sealed class ContainerReader(string path, ContainerLimits limits, InnerFileHandler found)
{
    /// <summary>A container with more problems than these is named for the rest of them.</summary>
    private const int MostProblems = 20;

    private readonly List<Problem> problems = [];
    private int unnamed;
    private int entries;

    /// <summary>What was not read, in the order of the file.</summary>
    public IEnumerable<Problem> Problems => unnamed == 0
        ? problems
        : problems.Append(new Problem("archive", path, $"not read, beside the named: {unnamed} more of the files in it", true));

    /// <summary>How many, of the file and what it holds, are compressed in a way that is not opened.</summary>
    public int Unopened { get; private set; }

    /// <summary>Whether a bound of the whole file was met: nothing more of it is read.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>The parts of the file that are nothing but files inside, each of which was given whole.</summary>
    public List<ArraySegment<byte>> Covered { get; } = [];

    /// <summary>Reads the file itself.</summary>
    /// <param name="content">Its bytes.</param>
    public void Read(ArraySegment<byte> content)
    {
        Budget = limits.Expanded(content.Count);
        Open(content, "", 1);
    }

    /// <summary>Notes that a part of the file is nothing but a file inside, which is sound.</summary>
    public void Cover(ArraySegment<byte> part)
    {
        if (part.Count > 0)
        {
            Covered.Add(part);
        }
    }

    /// <summary>Gives a file inside, and opens it if it is a container.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="inner">Its path from the outermost file on.</param>
    /// <param name="level">Of the container that it is in, from 1.</param>
    public void Give(ArraySegment<byte> content, string inner, int level)
    {
        found(inner, content);
        Open(content, inner, level + 1);
    }

    /// <summary>Counts a file inside, and says whether there is room for it.</summary>
    public bool Enter(string inner)
    {
        if (!IsExhausted && ++entries > limits.Entries)
        {
            Exhaust(inner, $"the archive holds more than {limits.Entries} files");
        }

        return !IsExhausted;
    }

    /// <summary>The most bytes that a file inside may have.</summary>
    public long Room => Math.Min(limits.EntryBytes, Budget);

    /// <summary>The most bytes that everything may still expand to.</summary>
    public long Budget { get; private set; }

    /// <summary>Takes from what everything may expand to.</summary>
    public void Spend(long bytes) => Budget -= bytes;

    /// <summary>Gives a file inside that is not to be opened.</summary>
    public void Show(ArraySegment<byte> content, string inner) => found(inner, content);

    /// <summary>Says whether a file inside is no larger than files may be, and names it if it is.</summary>
    public bool Fits(string inner, long size)
    {
        if (size > limits.EntryBytes)
        {
            Gap("too-large", inner, $"not read: over the limit of {limits.EntryBytes / 1024 / 1024} MB; raise it with --max-size");
        }

        return size <= limits.EntryBytes;
    }

    /// <summary>Names the file inside at which nothing more of the outermost file is read.</summary>
    public void Exhaust(string inner, string reason = "the archive expands to more than is read of one of its size")
    {
        Gap("too-large", inner, $"not read, nor what follows: {reason}");
        IsExhausted = true;
    }

    public void Corrupt(string inner, string fault) => Gap("corrupt", inner, $"{fault}; what could be read of it was scanned");

    public void Gap(string kind, string inner, string message)
    {
        if (problems.Count < MostProblems)
        {
            problems.Add(new Problem(kind, path + inner, message, true));
        }
        else
        {
            unnamed++;
        }
    }

    /// <summary>What a compressed file without a name is called: as the file is that holds it, without the ending.</summary>
    public string NameWithin(string inner)
    {
        var name = (path + inner).Split('/')[^1];
        var stem = Path.GetFileNameWithoutExtension(name);
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".GZ" or ".GZIP" or ".Z" when stem.Length > 0 => stem,
            ".TGZ" when stem.Length > 0 => stem + ".tar",
            _ => name is "" or "-" ? "unnamed" : name,
        };
    }

    private void Open(ArraySegment<byte> content, string inner, int level)
    {
        var format = ContainerFormats.Of(content);
        if (format == ContainerFormat.Unopened)
        {
            Unopened++;
        }
        else if (format != ContainerFormat.None && level > limits.Depth)
        {
            Gap("too-deep", inner, $"not opened: it is an archive inside {limits.Depth} others");
        }
        else if (format == ContainerFormat.Zip)
        {
            ZipContainer.Read(this, content, inner, level);
        }
        else if (format == ContainerFormat.Gzip)
        {
            GzipContainer.Read(this, content, inner, level);
        }
        else if (format == ContainerFormat.Tar)
        {
            TarContainer.Read(this, content, inner, level);
        }
    }
}
