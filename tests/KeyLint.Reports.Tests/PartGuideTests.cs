using System.Text.Json;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

/// <summary>What is ended elsewhere than the rest of its provider has a place and steps of its own.</summary>
public sealed class PartGuideTests
{
    private static readonly ProviderEntry Chat = new(
        "chat", "Chat", "service", true, "Apps", "https://chat.test/apps", ["all: speak"], false, ["Revoke the token.", "Look at the log."], [], [], [], "", "", 90, "", [])
    {
        ByPart = [new PartGuide(["webhook"], "Channel > Webhooks", "", ["Delete the webhook.", "Look at the log."])],
    };

    [Theory]
    [InlineData("bot token", "Apps", "Revoke the token.|Look at the log.")]
    [InlineData("webhook", "Channel > Webhooks", "Delete the webhook.|Look at the log.")]
    [InlineData("webhook|webhook", "Channel > Webhooks", "Delete the webhook.|Look at the log.")]
    [InlineData("bot token|webhook", "Apps", "Revoke the token.|Look at the log.|Delete the webhook.")]
    [InlineData("webhook|bot token", "Channel > Webhooks", "Delete the webhook.|Look at the log.|Revoke the token.")]
    [InlineData("", "Apps", "Revoke the token.|Look at the log.")]
    public void Each_part_brings_its_steps_once(string parts, string place, string steps)
    {
        var guide = Chat.For(parts.Split('|', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((place, steps), (guide.ConsolePath, string.Join('|', guide.Leak)));
    }

    [Fact]
    public void An_address_of_another_place_is_not_told() => Assert.Equal("", Chat.For(["webhook"]).ConsoleUrl);

    [Theory]
    [InlineData(false)]
    [InlineData(false, "all: speak")]
    [InlineData(true, "none: nothing any more")]
    [InlineData(false, "none: nothing any more", "read: read")]
    public void What_has_ended_is_over(bool isOver, params string[] impact) => Assert.Equal(isOver, (Chat with { Impact = [.. impact] }).IsOver);

    [Fact]
    public void It_stands_in_the_findings_file()
    {
        using var json = JsonDocument.Parse(JsonText.Of(Chat, ProviderJson.Write));
        var guide = Assert.Single(json.RootElement.GetProperty("byPart").EnumerateArray());

        Assert.Equal(["parts", "consolePath", "consoleUrl", "leak"], guide.EnumerateObject().Select(property => property.Name));
        Assert.Equal("webhook", Assert.Single(guide.GetProperty("parts").EnumerateArray()).GetString());
    }
}
