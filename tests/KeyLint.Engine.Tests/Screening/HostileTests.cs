using System.Text;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Screening;

namespace KeyLint.Engine.Tests.Screening;

/// <summary>Texts that were made to slip past a screen.</summary>
public sealed class HostileTests
{
    /// <summary>A literal has 64 pieces at most; where one begins depends on all that stands before.</summary>
    [Fact]
    public void Literal_of_many_pieces_with_wide_letters_is_joined_from_its_beginning()
    {
        for (var at = 60; at < 135; at++)
        {
            var pieces = "é" + string.Concat(Enumerable.Repeat('!', at)) + Scans.Sample("{github:ghp_}") + string.Concat(Enumerable.Repeat('!', 40));
            var text = Chain(pieces);
            Assert.True(Scans.Find(text).Count == 0 || new TextScreen(RuleSet.BuiltIn).MayHold(Encoding.UTF8.GetBytes(text), ""), $"{at} pieces before");
        }
    }

    /// <summary>New pieces at the beginning shift where all later literals begin.</summary>
    [Fact]
    public void Literal_of_many_pieces_is_joined_anew_when_pieces_are_added_before()
    {
        var made = 0;
        for (var at = 95; at < 215; at += 3)
        {
            var pieces = string.Concat(Enumerable.Repeat('!', at)) + Scans.Sample("{github:ghp_}") + string.Concat(Enumerable.Repeat('!', 40));
            var source = Chain(pieces);
            var place = "\nvar t = ".Length + (4 * 4);
            for (var added = 1; added < 32; added += 5)
            {
                var more = string.Concat(Enumerable.Repeat("\"!\"+", added));
                var text = source[..place] + more + source[place..];
                made += Scans.Find(source).Count == 0 && Scans.Find(text).Count > 0 ? 1 : 0;
                _ = IsSeen(source, text, new CopiedStretch(0, 0, place), new CopiedStretch(place, place + more.Length, source.Length - place));
            }
        }

        Assert.True(made > 0, "no edit makes a secret");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(150)]
    [InlineData(300)]
    [InlineData(500)]
    public void Key_of_a_connection_string_far_before_its_sign_is_seen(int spaces)
    {
        var text = $"\nServer=db.internal.net;Database=trading;User Id=bot;PASSWORD{new string(' ', spaces)}={Scans.Sample("{base62:14:mixed}")};\n{new string('\n', 900)}";
        var place = text.IndexOf("PASSWORD", StringComparison.Ordinal);
        var source = text[..place] + "X" + text[(place + 1)..];
        Assert.True(IsSeen(source, text, new CopiedStretch(0, 0, place), new CopiedStretch(place + 1, place + 1, text.Length - place - 1)));
    }

    /// <summary>What is dropped in a file that a tool writes is nobody's partner there, so that no screen has to know of it.</summary>
    [Theory]
    [InlineData("a/yarn.lock", false)]
    [InlineData("logo.svg", false)]
    [InlineData("notes.txt", true)]
    public void Partner_in_clear_saves_what_is_escaped_but_in_generated_files(string path, bool isSaved)
    {
        foreach (var (name, one, two) in new[] { ("bitmex", "{hex:24}", "{base62:48:mixed}"), ("bybit", "{base62:36:mixed}", "{base62:18:mixed}"), ("kucoin", "{hex:24}", "{uuid}") })
        {
            var (value, partner) = (Scans.Sample(one), Scans.Sample(two, 2));
            var text = $"\"\\u{(int)name[0]:x4}{name[1..]}=\\u{(int)value[0]:x4}{value[1..]}\"\nopen(\"{partner}\")\n";
            Assert.Equal(isSaved, Scans.Find(text, path).Count > 0);
            Assert.True(!isSaved || new TextScreen(RuleSet.BuiltIn).MayHold(Encoding.UTF8.GetBytes(text), path));
        }
    }

    private static string Chain(string pieces) => "\nvar t = " + string.Join('+', pieces.Select(c => $"\"{c}\"")) + ";\n";

    /// <summary>Whether a scan finds something in a version of a text that holds nothing, which then must be seen.</summary>
    private static bool IsSeen(string source, string text, params CopiedStretch[] copies)
    {
        var screen = new TextScreen(RuleSet.BuiltIn);
        if (Scans.Find(text).Count == 0 || screen.MayHold(Encoding.UTF8.GetBytes(source), "", null, [], out var known))
        {
            return false;
        }

        Assert.True(screen.MayHold(Encoding.UTF8.GetBytes(text), "", known, copies, out _), $"{text.Length} bytes");
        return true;
    }
}
