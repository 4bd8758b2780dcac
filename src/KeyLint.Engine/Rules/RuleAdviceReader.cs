using KeyLint.Engine.Text;

namespace KeyLint.Engine.Rules;

/// <summary>Reads what a rule file says for reports.</summary>
internal static class RuleAdviceReader
{
    /// <summary>What holders of keys are told: 30 for high value, 60 for moderate, 90 at most.</summary>
    private const int DefaultRotationDays = 90;

    /// <summary>The fields of a rule that are advice.</summary>
    public static readonly string[] Fields = ["impact", "lifecycle", "playbook", "references"];

    public static RuleAdvice Read(RuleNode root) => new(
        root.OptionalList("impact", ReadImpact),
        ReadLifecycle(root.OptionalObject("lifecycle", "expiry", "ip", "rotationDays")),
        PlaybookReader.Read(root.Get("playbook"), () => root.OptionalList("parts", part => part.OptionalText("id"))),
        root.List("references", ReadReference));

    /// <summary>Reads the advice of a file that holds one rule.</summary>
    /// <exception cref="RulesRefusedException">Something is wrong with it.</exception>
    public static RuleAdvice Read(string text, string path)
    {
        var file = new RuleFileText(path, text);
        var advice = Read(RuleNode.Root(JsonReader.Read(text, path), file));
        return file.HasProblems ? throw new RulesRefusedException(file.Problems) : advice;
    }

    private static Impact ReadImpact(RuleNode node)
    {
        node.Allow("permission", "effect", "withdraw");
        return new Impact(node.Get("permission").Filled(), node.Get("effect").Filled(), node.Flag("withdraw"));
    }

    private static Lifecycle ReadLifecycle(RuleNode? node) =>
        new(ReadFact(node, "expiry"), ReadFact(node, "ip"), node?.Find("rotationDays") is null ? DefaultRotationDays : node.Number("rotationDays"));

    private static Fact ReadFact(RuleNode? node, string name) => node?.OptionalObject(name, "text", "confidence") is { } fact
        ? new Fact(fact.Text("text"), Confidence(fact))
        : new Fact("", "inferred");

    private static Reference ReadReference(RuleNode node)
    {
        node.Allow("facts", "source", "confidence");
        return new Reference(node.Get("facts").Filled(), node.Get("source").Filled(), Confidence(node));
    }

    private static string Confidence(RuleNode node) => node.OneOf("confidence", "documented", "sdk", "scanner", "inferred");
}
