using System.Text;
using KeyLint.Cli.Scanning;
using KeyLint.Engine.Evidence.Naming;
using KeyLint.Engine.Rules;

namespace KeyLint.Accuracy.Tests.Planting;

/// <summary>Plants every part of a rule in every construct: alone where it can be found alone, and beside the parts that it pairs with.</summary>
/// <param name="seed">Seed of the values.</param>
internal sealed class Planter(int seed)
{
    private static readonly (string Name, Encoding Encoding)[] Encodings =
    [
        ("UTF-16 LE", new UnicodeEncoding(bigEndian: false, byteOrderMark: true)),
        ("UTF-16 BE", new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
        ("UTF-16, no mark", new UnicodeEncoding(bigEndian: false, byteOrderMark: false)),
        ("UTF-8 with mark", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
    ];

    private readonly SampleGenerator samples = new(seed);

    /// <summary>Every document for a rule.</summary>
    public IEnumerable<(string Context, Document Document)> Plant(Rule rule)
    {
        var isNamed = rule.Context.Words.Length > 0 || rule.Parts.All(part => part.Tier is Tier.A or Tier.B);
        foreach (var context in isNamed ? PlantContexts.All : [])
        {
            foreach (var secrets in Groups(rule))
            {
                var document = context.Write(secrets);
                if (document.Secrets.Count == secrets.Count)
                {
                    yield return (context.Name, document);
                }

                if (context.Name == "JSON")
                {
                    foreach (var (name, encoding) in Encodings)
                    {
                        yield return (name, document with { Text = Recode(document.Text, encoding) });
                    }
                }
            }
        }

        foreach (var entry in isNamed ? Listed(rule) : [])
        {
            yield return entry;
        }

        var parts = rule.Parts.Where(part => part.Accept.Length > 0).ToDictionary(part => part.Id, part => Make(rule, part, part.Accept[0]));
        foreach (var entry in SinkContexts.Of(rule, parts))
        {
            yield return entry;
        }
    }

    /// <summary>Each part under each of its further names, with the provider named above it.</summary>
    private IEnumerable<(string Context, Document Document)> Listed(Rule rule)
    {
        var heading = rule.Context.Words.Length > 0 ? $"# {rule.Context.Words[0]}\n" : "";
        foreach (var part in rule.Parts.Where(part => part.Tier is not (Tier.Pair or Tier.D) && part.Accept.Length > 0 && part.Shape.Form is ShapeForm.Pattern or ShapeForm.Random))
        {
            foreach (var name in part.Names.Skip(1))
            {
                var secret = new Secret(rule, part, new Identifier(Words.Split(name)), samples.Expand(part.Accept[0]));
                yield return ("listed name", Document.Of($"{heading}{name}={Document.Mark(secret.Value)}\n", ".env", [secret]));
            }
        }
    }

    /// <summary>Each part alone, in each of its forms; and the whole credential.</summary>
    private IEnumerable<IReadOnlyList<Secret>> Groups(Rule rule)
    {
        foreach (var part in rule.Parts.Where(part => part.Tier != Tier.Pair))
        {
            foreach (var template in part.Accept)
            {
                yield return [Make(rule, part, template)];
            }
        }

        if (rule.Pairing.Parts.Length > 1)
        {
            yield return
            [
                .. rule.Pairing.Parts
                    .Select(id => rule.Parts.First(part => part.Id == id))
                    .Where(part => part.Accept.Length > 0)
                    .Select(part => Make(rule, part, part.Accept[0])),
            ];
        }
    }

    private Secret Make(Rule rule, Part part, string template) => new(rule, part, NameOf(rule, part), samples.Expand(template));

    private static Identifier NameOf(Rule rule, Part part) => new(Words.Split(
        part.Names.Length > 0 ? part.Names[0] : $"{rule.Context.Words.FirstOrDefault("my").Replace(' ', '_')}_{part.Kind}"));

    private static string Recode(string text, Encoding encoding)
    {
        using var decoded = TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        return decoded.Content.ToString();
    }
}
