using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using KeyLint.Engine.Text;
using JsonNode = KeyLint.Engine.Text.JsonNode;
using SystemNode = System.Text.Json.Nodes.JsonNode;

namespace KeyLint.Engine.Tests.Text;

public sealed class JsonReaderPropertyTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Frequency((8, Gen.Char['\u0000', '\u024f']), (1, Gen.Const('\u2028')), (1, Gen.Const('"'))), 0, 12];

    [Fact]
    public void What_another_writer_writes_is_read_back() =>
        Gen.Select(Tree(4), Gen.Bool).Sample((tree, indented) =>
        {
            var written = tree.ToJsonString(new JsonSerializerOptions { WriteIndented = indented });
            return Same(tree, JsonReader.Read(written, ""));
        });

    [Fact]
    public void Every_prefix_of_an_object_is_an_error() =>
        Tree(3).Select(tree => new JsonArray(tree).ToJsonString()).Sample(
            text => Enumerable.Range(0, text.Length).All(length => Fails(text[..length])), iter: 200);

    [Fact]
    public void Any_text_is_read_or_refused_with_a_position() =>
        Gen.String[Gen.Char["{}[]\",:\\/*ntrue0-.\n u"], 0, 20].Sample(text =>
        {
            try
            {
                return JsonReader.Read(text, "").End <= text.Length;
            }
            catch (TextFormatException error)
            {
                return error is { Line: >= 1, Column: >= 1 };
            }
        });

    private static Gen<SystemNode> Tree(int depth)
    {
        var leaf = Gen.OneOf(
            Texts.Select(text => (SystemNode)JsonValue.Create(text)),
            Gen.Double[-1e9, 1e9].Select(number => (SystemNode)JsonValue.Create(number)),
            Gen.Bool.Select(flag => (SystemNode)JsonValue.Create(flag)));
        return depth == 0
            ? leaf
            : Gen.OneOf(
                leaf,
                Tree(depth - 1).Array[0, 4].Select(items => (SystemNode)new JsonArray(items)),
                Gen.Select(Texts, Tree(depth - 1)).Array[0, 4].Select(members =>
                    (SystemNode)new JsonObject(members.DistinctBy(member => member.Item1).Select(member => KeyValuePair.Create(member.Item1, (SystemNode?)member.Item2)))));
    }

    private static bool Same(SystemNode? expected, JsonNode actual) => (expected, actual.Kind) switch
    {
        (JsonArray items, JsonKind.Array) => items.Count == actual.Items.Length && items.Zip(actual.Items).All(pair => Same(pair.First, pair.Second)),
        (JsonObject members, JsonKind.Object) => members.Count == actual.Members.Length && members.All(member => Same(member.Value, actual.Find(member.Key)!)),
        (JsonValue value, JsonKind.String) => value.GetValue<string>() == actual.Text,
        (JsonValue value, JsonKind.Boolean) => value.GetValue<bool>() == (actual.Text == "true"),
        (JsonValue value, JsonKind.Number) => value.GetValue<double>().Equals(double.Parse(actual.Text, CultureInfo.InvariantCulture)),
        _ => false,
    };

    private static bool Fails(string text)
    {
        try
        {
            JsonReader.Read(text, "");
            return false;
        }
        catch (TextFormatException)
        {
            return true;
        }
    }
}
