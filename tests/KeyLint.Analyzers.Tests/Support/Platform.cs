using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace KeyLint.Analyzers.Tests.Support;

/// <summary>References for compiled test sources: the running platform itself, so that no test downloads anything.</summary>
internal static class Platform
{
    public static ReferenceAssemblies Assemblies { get; } = new("net10.0");

    public static IReadOnlyList<MetadataReference> References { get; } =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Collections.dll" or "System.Linq.dll"
                or "System.Linq.Expressions.dll" or "System.Console.dll" or "System.Net.Http.dll" or "System.Net.Primitives.dll" or "System.Net.Security.dll" or "System.Memory.dll" or "System.Security.Cryptography.dll" or "netstandard.dll")
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList();

    /// <summary>Compiles a source into a library of a given name, as a package would bring it.</summary>
    public static MetadataReference Library(string assembly, string source)
    {
        var compilation = CSharpCompilation.Create(
            assembly,
            [CSharpSyntaxTree.ParseText(source)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
