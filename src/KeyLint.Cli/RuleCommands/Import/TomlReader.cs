using KeyLint.Engine.Text;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace KeyLint.Cli.RuleCommands.Import;

/// <summary>Reads TOML into tables that know their lines, off the syntax tree: no reflection, which a trimmed program may lack.</summary>
internal sealed class TomlReader
{
    private readonly string path;
    private readonly TomlTable root = new(1);

    private TomlReader(string path) => this.path = path;

    /// <summary>Reads a document.</summary>
    /// <exception cref="TextFormatException">It is not TOML.</exception>
    public static TomlTable Read(string text, string path)
    {
        var document = SyntaxParser.Parse(text, path, false);
        if (document.Diagnostics.FirstOrDefault(message => message.Kind == DiagnosticMessageKind.Error) is { } error)
        {
            throw new TextFormatException(path, error.Span.Start.Line + 1, error.Span.Start.Column + 1, error.Message);
        }

        var reader = new TomlReader(path);
        reader.AddAll(document.KeyValues, reader.root);
        foreach (var header in document.Tables)
        {
            reader.AddAll(header.Items, reader.Open(header));
        }

        return reader.root;
    }

    private static int LineOf(SyntaxNode node) => node.Span.Start.Line + 1;

    private void AddAll(IEnumerable<KeyValueSyntax> pairs, TomlTable table)
    {
        foreach (var pair in pairs)
        {
            var names = NamesOf(pair.Key!);
            var owner = names.SkipLast(1).Aggregate(table, (current, name) => Inner(current, name, pair));
            if (!owner.TryAdd(names[^1], ValueOf(pair.Value!)))
            {
                throw Fail(pair, $"'{names[^1]}' is given twice");
            }
        }
    }

    /// <summary>The table that a header opens; of an array, a new one at its end.</summary>
    private TomlTable Open(TableSyntaxBase header)
    {
        var names = NamesOf(header.Name!);
        var owner = names.SkipLast(1).Aggregate(root, (current, name) => Inner(current, name, header));
        if (header is TableSyntax)
        {
            return Inner(owner, names[^1], header);
        }

        if (owner.Find(names[^1]) is null)
        {
            owner.TryAdd(names[^1], new List<object>());
        }

        var items = owner.Find(names[^1]) as List<object> ?? throw Fail(header, $"'{names[^1]}' is no array of tables");
        var table = new TomlTable(LineOf(header));
        items.Add(table);
        return table;
    }

    /// <summary>A table of a table, made when it is not there; of an array, the last.</summary>
    private TomlTable Inner(TomlTable table, string name, SyntaxNode at)
    {
        table.TryAdd(name, new TomlTable(LineOf(at)));
        return table.Find(name) switch
        {
            TomlTable inner => inner,
            List<object> items when items.Count > 0 && items[^1] is TomlTable last => last,
            _ => throw Fail(at, $"'{name}' is no table"),
        };
    }

    private object ValueOf(ValueSyntax value) => value switch
    {
        StringValueSyntax text => text.Value ?? "",
        IntegerValueSyntax number => (double)number.Value,
        FloatValueSyntax number => number.Value,
        BooleanValueSyntax flag => flag.Value,
        ArraySyntax array => array.Items.Select(item => ValueOf(item.Value!)).ToList(),
        InlineTableSyntax inline => TableOf(inline),
        _ => value.ToString().Trim(),
    };

    private TomlTable TableOf(InlineTableSyntax inline)
    {
        var table = new TomlTable(LineOf(inline));
        AddAll(inline.Items.Select(item => item.KeyValue!), table);
        return table;
    }

    private static List<string> NamesOf(KeySyntax key) => [NameOf(key.Key!), .. key.DotKeys.Select(dotted => NameOf(dotted.Key!))];

    private static string NameOf(BareKeyOrStringValueSyntax name) =>
        name is StringValueSyntax quoted ? quoted.Value ?? "" : ((BareKeySyntax)name).Key!.Text ?? "";

    private TextFormatException Fail(SyntaxNode at, string problem) => new(path, LineOf(at), at.Span.Start.Column + 1, problem);
}
