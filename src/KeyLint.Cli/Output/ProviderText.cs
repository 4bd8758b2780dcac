using KeyLint.Engine.Rules;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Output;

/// <summary>From a rule to what a report tells about its provider.</summary>
internal static class ProviderText
{
    public static ProviderEntry Of(Rule rule)
    {
        var playbook = rule.Playbook;
        return new ProviderEntry(
            rule.Id,
            rule.Provider.Name,
            rule.Provider.Kind,
            playbook.Revocable,
            playbook.Console.Path,
            playbook.Console.Url,
            [.. rule.Impact.Select(impact => $"{impact.Permission}: {impact.Effect}")],
            rule.Impact.Any(impact => impact.CanWithdraw),
            playbook.Leak,
            playbook.Rotation,
            playbook.Checks,
            [.. new[] { playbook.Introspection, playbook.Revocation }.OfType<Endpoint>().Select(endpoint => $"{endpoint.Method} {endpoint.Url}: {endpoint.Note}")],
            rule.Lifecycle.Expiry.Text,
            rule.Lifecycle.AddressRestriction.Text,
            rule.Lifecycle.RotationDays,
            playbook.Support,
            [.. rule.References.Select(reference => $"{reference.Facts}: {reference.Source} ({reference.Confidence})")])
        {
            ByPart = [.. playbook.ByPart.Select(steps => new PartGuide(
                [.. rule.Parts.Where(part => steps.Parts.Contains(part.Id)).Select(part => part.Label)], steps.Console.Path, steps.Console.Url, steps.Leak))],
        };
    }
}
