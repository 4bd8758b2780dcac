using KeyLint.Accuracy.Tests.Naming;
using KeyLint.Accuracy.Tests.Scoring;
using KeyLint.Engine.Rules;

namespace KeyLint.Accuracy.Tests;

/// <summary>Prints the tables of recall and precision; with a file name, writes them there.</summary>
internal static class Program
{
    public const int Seed = 1;

    public static int Main(string[] arguments)
    {
        if (arguments is ["bigrams", var table])
        {
            File.WriteAllText(table, BigramTable.Write(ClassLibraryNames.Read()));
            return 0;
        }

        var recall = RecallScore.Of(RuleSet.BuiltIn, Seed);
        var silence = SilenceScore.Of(RuleSet.BuiltIn, Seed);
        var page = AccuracyPage.Write(RuleSet.BuiltIn, recall, silence, RandomnessScore.Of(Seed));
        if (arguments is [var path])
        {
            File.WriteAllText(path, page);
        }
        else
        {
            Console.Write(page);
        }

        foreach (var (missed, count) in recall.Missed)
        {
            Console.Error.WriteLine($"missed {count}x: {missed}");
        }

        foreach (var alarm in silence.Alarms)
        {
            Console.Error.WriteLine($"false alarm: {alarm}");
        }

        return silence.Alarms.Count == 0 ? 0 : 1;
    }
}
