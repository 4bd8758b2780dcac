using System.Diagnostics;
using SharpFuzz;

namespace KeyLint.Fuzz.Tests.Running;

/// <summary>A copy of this program in which the code of KeyLint tells which branches it takes. Runs are processes of their own: some faults end one.</summary>
internal sealed class InstrumentedCopy : IDisposable
{
    private const string InputFile = "last-input";

    private static readonly string[] Assemblies = ["KeyLint.Engine.dll", "KeyLint.Git.dll", "KeyLint.Reports.dll", "keylint.dll"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keylint-fuzz-");

    /// <summary>Where a run keeps the input that it tries.</summary>
    public static string LastInput => Path.Combine(AppContext.BaseDirectory, InputFile);

    public static InstrumentedCopy Make()
    {
        var copy = new InstrumentedCopy();
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.folder.FullName, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        foreach (var assembly in Assemblies)
        {
            Fuzzer.Instrument(Path.Combine(copy.folder.FullName, assembly), _ => true, Options.Value);
        }

        return copy;
    }

    public int Run(params string[] arguments)
    {
        var program = Path.Combine(folder.FullName, typeof(InstrumentedCopy).Assembly.GetName().Name + ".dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]))!;
        process.WaitForExit();
        if (process.ExitCode is not (0 or 1) && Path.Combine(folder.FullName, InputFile) is var last && File.Exists(last))
        {
            var kept = Path.Combine(Path.GetTempPath(), "keylint-fuzz-crash-" + arguments[1]);
            File.Copy(last, kept, overwrite: true);
            Console.WriteLine($"{arguments[1]}: the process ended with {process.ExitCode}\n  input: {kept}");
        }

        return process.ExitCode;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
