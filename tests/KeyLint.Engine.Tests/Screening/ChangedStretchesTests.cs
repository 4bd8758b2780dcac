using CsCheck;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Screening;

namespace KeyLint.Engine.Tests.Screening;

public sealed class ChangedStretchesTests
{
    [Fact]
    public void Stretches_reach_far_enough_around_each_edit_and_cut_no_run()
    {
        var found = 0;
        Gen.Int[1, 10_000_000].Sample(
            seed =>
            {
                var version = Version.First(seed);
                var next = version.Next();
                var changed = new ChangedStretches();
                if (changed.TryFind(next.Bytes, Nothing(version.Bytes.Length), next.Copies, new Looks()))
                {
                    found++;
                    Assert.All(Edits(next, version.Bytes.Length), at => Assert.Contains(
                        changed.All,
                        stretch => stretch.From <= Math.Max(0, at - ChangedStretches.Reach) && stretch.To >= Math.Min(next.Bytes.Length, at + ChangedStretches.Reach)));
                    Assert.All(changed.All, stretch => Assert.False(IsRun(next.Bytes, stretch.From - 1) || IsRun(next.Bytes, stretch.To)));
                    Assert.Equal(changed.All.OrderBy(stretch => stretch.From), changed.All);
                }
            },
            iter: 3000,
            threads: 1);
        Assert.True(found > 1000, $"too little to show anything: {found} of 3000 versions have stretches");
    }

    [Fact]
    public void Equal_text_has_none()
    {
        var changed = new ChangedStretches();
        Assert.True(changed.TryFind("some text"u8, Nothing(9), [new CopiedStretch(0, 0, 9)], new Looks()));
        Assert.Empty(changed.All);
    }

    [Fact]
    public void All_of_a_text_of_which_nothing_is_copied_is_one()
    {
        var changed = new ChangedStretches();
        Assert.True(changed.TryFind("some text"u8, Nothing(4), [], new Looks()));
        Assert.Equal([new Stretch(0, 9)], changed.All);
    }

    private static CleanText Nothing(int length) => new(length, isUtf8: true, isGenerated: false, new Looks(), []);

    /// <summary>Where bytes meet that did not, or are new.</summary>
    private static IEnumerable<int> Edits(Version version, int sourceLength)
    {
        var (end, sourceEnd) = (0, 0);
        foreach (var copy in version.Copies.Append(new CopiedStretch(sourceLength, version.Bytes.Length, 0)))
        {
            if (copy.Target != end || copy.Source != sourceEnd)
            {
                yield return end;
                yield return copy.Target;
            }

            (end, sourceEnd) = (copy.Target + copy.Length, copy.Source + copy.Length);
        }
    }

    private static bool IsRun(byte[] text, int at) => at >= 0 && at < text.Length && (ByteClasses.IsToken(text[at]) || text[at] == '=');
}
