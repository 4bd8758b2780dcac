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

    public static Tool Run(params string[] arguments) => RunIn(Environment.CurrentDirectory, [], arguments);

    public static Tool RunIn(string folder, byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new Tool(process.ExitCode, output.Result, error.Result);
    }
}
