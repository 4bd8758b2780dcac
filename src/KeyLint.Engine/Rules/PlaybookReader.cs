namespace KeyLint.Engine.Rules;

/// <summary>Reads the <c>playbook</c> of a rule file.</summary>
internal static class PlaybookReader
{
    public static Playbook Read(RuleNode node)
    {
        node.Allow("revocable", "console", "leak", "rotation", "checks", "introspection", "revocation", "support");
        var console = node.Object("console", "path", "url");
        var leak = node.List("leak", step => step.Filled());
        if (leak.IsEmpty)
        {
            node.Get("leak").Fail("expected at least one step after a leak");
        }

        return new Playbook(
            new ConsoleLink(console.Text("path"), console.Get("url").Address()),
            leak,
            node.OptionalList("rotation", step => step.Filled()),
            node.OptionalList("checks", check => check.Filled()),
            ReadEndpoint(node.Find("introspection")),
            ReadEndpoint(node.Find("revocation")),
            node.OptionalText("support"),
            node.Flag("revocable"));
    }

    private static Endpoint? ReadEndpoint(RuleNode? node)
    {
        if (node is null || node.IsNull)
        {
            return null;
        }

        node.Allow("method", "url", "note", "confidence");
        return new Endpoint(
            node.OneOf("method", "GET", "POST", "PUT", "PATCH", "DELETE"),
            node.Get("url").Endpoint(),
            node.Text("note"),
            node.OneOf("confidence", "documented", "sdk"));
    }
}
