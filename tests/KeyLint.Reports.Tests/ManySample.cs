using System.Globalization;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

/// <summary>More credentials than fit a page.</summary>
internal static class ManySample
{
    public static Report Of(int count) => ReportFactory.Create(
        Sample.Tool,
        [Sample.History],
        Enumerable.Range(1, count).Select(number => Sample.Finding(
            "fakefingerprint" + number.ToString("D5", CultureInfo.InvariantCulture), "okx", "OKX", "API key", "key", "none shown", Sample.Gone, Sample.InHistory($"src/{number}.py", 1, Sample.First))),
        [],
        Sample.Providers);
}
