using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace KeyLint.Cli.Tests;

/// <summary>Runs the built command line as a user would: a process of its own.</summary>
public sealed record Tool(int Exit, string Output, string Error)
{
    private static readonly string Dll = typeof(ExitCode).Assembly.Location;

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public IEnumerable<JsonElement> Findings => Json.GetProperty("findings").EnumerateArray();

    /// <summary>The paths that hold findings.</summary>
    public IEnumerable<string> Paths => Findings
        .SelectMany(finding => finding.GetProperty("occurrences").EnumerateArray())
        .Select(place => place.GetProperty("path").GetString()!)
        .Distinct()
        .Order(StringComparer.Ordinal);

    public static Tool Run(params string[] arguments) => RunIn(Environment.CurrentDirectory, [], arguments);

    /// <summary>Runs it with nothing remembered and nothing to remember in.</summary>
    public static Tool RunIn(string folder, byte[] input, params string[] arguments) => RunWith("/dev/null/none", folder, input, arguments);

    /// <summary>Runs it with a folder for its cache.</summary>
    public static Tool RunCached(string cache, params string[] arguments) => RunWith(cache, Environment.CurrentDirectory, [], arguments);

    /// <summary>Runs it for a user without any configuration of git.</summary>
    public static Tool RunAsNobody(string folder, params string[] arguments) => RunWith("/dev/null/none", folder, [], arguments, home: "/dev/null/none");

    /// <summary>Runs it for a user with settings.</summary>
    public static Tool RunConfigured(string configuration, string folder, params string[] arguments) =>
        RunWith("/dev/null/none", folder, [], arguments, configuration: configuration);

    /// <summary>Runs it on a machine that is set up another way.</summary>
    public static Tool RunUnder(IReadOnlyDictionary<string, string> environment, string folder, params string[] arguments) =>
        RunWith("/dev/null/none", folder, [], arguments, environment: environment);

    private static Tool RunWith(
        string cache,
        string folder,
        byte[] input,
        string[] arguments,
        string? home = null,
        string configuration = "/dev/null/none",
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["XDG_CACHE_HOME"] = cache, ["XDG_CONFIG_HOME"] = configuration },
        };
        start.Environment["HOME"] = home ?? start.Environment["HOME"];
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new Tool(process.ExitCode, output.Result, error.Result);
    }
}
