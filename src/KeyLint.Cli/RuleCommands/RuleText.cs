using KeyLint.Engine.Rules;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.RuleCommands;

/// <summary>A rule as a person reads it.</summary>
internal static class RuleText
{
    public static void Write(Rule rule, TextWriter output)
    {
        output.WriteLine(PlainText.Line($"{rule.Provider.Name} ({rule.Id}, {rule.Diagnostic}, {rule.Provider.Kind})"));
        Line(output, "What it is", rule.Description);
        List(output, "Parts", rule.Parts.Select(part => $"{part.Label}: {Shape(part.Shape)}; tier {RuleWords.Of(part.Tier)}"));
        List(output, "What a holder can do", rule.Impact.Select(impact => $"{impact.Permission}: {impact.Effect}"));
        Line(output, "Where", Join(" ", rule.Playbook.Console.Path, rule.Playbook.Console.Url));
        Line(output, "Expiry", rule.Lifecycle.Expiry.Text);
        Line(output, "IP restriction", rule.Lifecycle.AddressRestriction.Text);
        Steps(output, "After a leak", rule.Playbook.Leak);
        foreach (var steps in rule.Playbook.ByPart)
        {
            var labels = rule.Parts.Where(part => steps.Parts.Contains(part.Id)).Select(part => part.Label);
            Steps(output, $"After a leak of: {string.Join(", ", labels)}", [.. steps.Leak]);
        }

        Steps(output, "Planned rotation", rule.Playbook.Rotation);
        List(output, "Check afterwards", rule.Playbook.Checks);
        List(output, "Endpoints of the provider", new[] { rule.Playbook.Introspection, rule.Playbook.Revocation }
            .OfType<Endpoint>().Select(endpoint => $"{endpoint.Method} {endpoint.Url}: {endpoint.Note}"));
        List(output, "Sources", rule.References.Select(reference => $"{reference.Facts}: {reference.Source} ({reference.Confidence})"));
    }

    private static string Shape(Shape shape) => shape.Form switch
    {
        ShapeForm.Pattern => string.Join(" or ", shape.Patterns) + (shape.Check.Length > 0 ? $", checked ({shape.Check})" : ""),
        ShapeForm.Pem => "a PEM private key",
        ShapeForm.Mnemonic => "12 to 24 words with their checksum",
        ShapeForm.Text => $"free text of {shape.MinLength} to {shape.MaxLength} characters beside the other parts",
        ShapeForm.Connection => "the password or key of a connection string",
        ShapeForm.UserInfo => "the password in a URL",
        ShapeForm.Assigned => "a short password that is assigned to a name or handed to a type that takes one",
        ShapeForm.Regex => $"what the expression {shape.Regex!.Regex} finds",
        _ => $"{shape.MinLength} to {shape.MaxLength} random-looking characters",
    };

    private static void Steps(TextWriter output, string title, IReadOnlyCollection<string> steps) =>
        List(output, title, steps.Select((step, index) => $"{index + 1}. {step}"));

    private static void List(TextWriter output, string title, IEnumerable<string> items)
    {
        var lines = items.ToList();
        if (lines.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(title);
            lines.ForEach(line => output.WriteLine(PlainText.Line($"  {line}")));
        }
    }

    private static void Line(TextWriter output, string title, string text) => List(output, title, text.Length > 0 ? [text] : []);

    private static string Join(string separator, params string[] parts) => string.Join(separator, parts.Where(part => part.Length > 0));
}
