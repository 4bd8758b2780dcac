using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KeyLint.Accuracy.Tests.Naming;

/// <summary>Names that people gave: types and members of the .NET class library that runs this program.</summary>
internal static class ClassLibraryNames
{
    /// <summary>All names, each once, in order.</summary>
    public static SortedSet<string> Read()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        foreach (var file in Directory.GetFiles(folder, "System.*.dll").Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(file);
            using var image = new PEReader(stream);
            if (image.HasMetadata)
            {
                Add(image.GetMetadataReader(), names);
            }
        }

        return names;
    }

    private static void Add(MetadataReader reader, SortedSet<string> names)
    {
        names.UnionWith(reader.TypeDefinitions.Select(handle => reader.GetString(reader.GetTypeDefinition(handle).Name)).Where(IsGiven));
        names.UnionWith(reader.MethodDefinitions.Select(handle => reader.GetString(reader.GetMethodDefinition(handle).Name)).Where(IsGiven));
        names.UnionWith(reader.PropertyDefinitions.Select(handle => reader.GetString(reader.GetPropertyDefinition(handle).Name)).Where(IsGiven));
    }

    /// <summary>The compiler's own names hold characters that no name in source has.</summary>
    private static bool IsGiven(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
