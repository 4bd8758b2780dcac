using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Benchmarks.WholeRuns;

/// <summary>The analyzers as they are packed: the build for netstandard2.0, with the engine beside it.</summary>
internal static class BuiltAnalyzers
{
    private const string Folder = "src/KeyLint.Analyzers/bin/Release/netstandard2.0";

    public static ImmutableArray<DiagnosticAnalyzer> Load()
    {
        var folder = Path.Combine(Root(), Folder);
        var context = new BuiltAssemblies(folder);
        return [.. Types(context.LoadFromAssemblyPath(Path.Combine(folder, "KeyLint.Analyzers.dll")))
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
    }

    private static Type[] Types(Assembly assembly) => assembly.GetTypes();

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "KeyLint.sln")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }

    /// <summary>Comes before the default context, which has an engine of its own for another framework.</summary>
    private sealed class BuiltAssemblies(string folder) : AssemblyLoadContext("analyzers")
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name!.StartsWith("KeyLint.", StringComparison.Ordinal) && Path.Combine(folder, assemblyName.Name + ".dll") is var path && File.Exists(path)
                ? LoadFromAssemblyPath(path)
                : null;
    }
}
