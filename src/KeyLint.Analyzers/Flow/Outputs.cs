using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KeyLint.Analyzers.Flow;

/// <summary>Knows what writes its arguments where others read them: logs, the console, traces, messages of exceptions.</summary>
internal sealed class Outputs(SemanticModel model, Lazy<LoggerMessages> messages, CancellationToken cancellation)
{
    private const string Log = "a log";

    private const string Message = "the message of an exception";

    private static readonly string[] Loggers = ["Microsoft.Extensions.Logging", "Serilog", "NLog", "log4net"];

    /// <summary>Names of methods that write. Those that begin with <c>Log</c> and <c>Trace</c> are not listed.</summary>
    private static readonly HashSet<string> Writers = new(StringComparer.Ordinal)
    {
        "Write", "WriteLine", "WriteIf", "WriteLineIf", "WriteAsync", "WriteLineAsync", "Print", "Fail", "Assert", "TraceEvent",
        "Verbose", "Debug", "Information", "Info", "Warning", "Warn", "Error", "Fatal", "Trace",
        "DebugFormat", "InfoFormat", "WarnFormat", "ErrorFormat", "FatalFormat",
        "BeginScope", "ForContext", "PushProperty", "SetTag", "AddTag", "SetBaggage", "AddBaggage", "Markup", "MarkupLine",
    };

    /// <summary>Pieces of what writers and their methods are called.</summary>
    private static readonly string[] Signs = ["log", "console", "exception(", "debug", "trace", "tag("];

    /// <summary>What the parameters of exceptions are called that become the message.</summary>
    private static readonly string[] MessageWords = ["message", "msg", "reason", "error", "detail", "description"];

    /// <summary>Whether a stretch of text speaks of something that writes at all.</summary>
    public static bool MayBeIn(string text, int from, int until) => Signs.Any(sign => text.IndexOf(sign, from, until - from, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether a name alone lets one ask the compiler what it is. Cheap, and false for nearly all calls.</summary>
    public bool MayWrite(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => Source.NameOf(invocation) is var name
            && (name.StartsWith("Log", StringComparison.Ordinal) || name.StartsWith("Trace", StringComparison.Ordinal) || Writers.Contains(name) || messages.Value.Contains(name)),
        ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax => true,
        _ => false,
    };

    /// <summary>What a call writes an argument to, in words, or null.</summary>
    /// <param name="call">The call.</param>
    /// <param name="argument">One of its arguments.</param>
    public string? Find(SyntaxNode call, ArgumentSyntax argument)
    {
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var definition = method.ReducedFrom ?? method;
        if (definition.MethodKind == MethodKind.Constructor)
        {
            return IsException(definition.ContainingType) && IsMessage(definition, argument) ? Message : null;
        }

        return definition.ContainingType is not { } type ? null
            : IsLogger(type) || type.AllInterfaces.Any(IsLogger) || messages.Value.Contains(definition) ? Log
            : (type.ContainingNamespace?.ToDisplayString(), type.Name) switch
            {
                ("System", "Console") or ("Spectre.Console", "AnsiConsole") => "the console",
                ("System.IO", "TextWriter") => IsConsole(call) ? "the console" : null,
                ("System.Diagnostics", "Debug" or "Trace" or "TraceSource") => "the trace output",
                ("System.Diagnostics", "Activity") => "a tag of an activity",
                _ => null,
            };
    }

    private static bool IsLogger(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace?.ToDisplayString() ?? "";
        return Loggers.Any(root => space == root || (space.StartsWith(root, StringComparison.Ordinal) && space[root.Length] == '.'));
    }

    private static bool IsException(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType!)
        {
            if (current.Name == "Exception" && current.ContainingNamespace?.ToDisplayString() == "System")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An exception may keep what it is given to itself. Text that is put together is meant to be read, wherever it goes.</summary>
    private static bool IsMessage(IMethodSymbol constructor, ArgumentSyntax argument) =>
        Places.ParameterFinder.ParameterOf(constructor, argument) is { Type.SpecialType: SpecialType.System_String } parameter
        && (argument.Expression is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax
            || MessageWords.Any(word => parameter.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));

    /// <summary>Whether a call is one of <c>Console.Out</c> or <c>Console.Error</c>; other writers write to files and answers.</summary>
    private bool IsConsole(SyntaxNode call) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Out" or "Error" } writer } }
        && model.GetSymbolInfo(writer, cancellation).Symbol is IPropertySymbol { ContainingType.Name: "Console" };
}
