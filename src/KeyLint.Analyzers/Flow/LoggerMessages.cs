using Microsoft.CodeAnalysis;

namespace KeyLint.Analyzers.Flow;

/// <summary>
/// Methods whose body the logging generator writes, by their names. Found by searching the text of the compilation: asking about
/// every method that is called somewhere would bind all of them.
/// </summary>
internal sealed class LoggerMessages
{
    private const string Attribute = "LoggerMessageAttribute";

    private const string Use = "[LoggerMessage";

    private const string Method = " void ";

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public static LoggerMessages Create(Compilation compilation)
    {
        var found = new LoggerMessages();
        if (compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging." + Attribute) is not null)
        {
            foreach (var tree in compilation.SyntaxTrees)
            {
                if (tree.TryGetText(out var text))
                {
                    found.Add(text.ToString());
                }
            }
        }

        return found;
    }

    /// <summary>Whether such a method of this name is declared somewhere.</summary>
    public bool Contains(string name) => names.Contains(name);

    /// <summary>Whether a method is one.</summary>
    public bool Contains(IMethodSymbol method) =>
        names.Contains(method.Name) && method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == Attribute);

    private void Add(string source)
    {
        for (var at = source.IndexOf(Use, StringComparison.Ordinal); at >= 0; at = source.IndexOf(Use, at, StringComparison.Ordinal))
        {
            at += Use.Length;
            var name = source.IndexOf(Method, at, StringComparison.Ordinal);
            if (name < 0)
            {
                return;
            }

            name += Method.Length;
            names.Add(source.Substring(name, Identifiers.EndOf(source, name) - name));
        }
    }
}
