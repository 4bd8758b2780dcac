using KeyLint.Reports.Model;

namespace KeyLint.Reports.Views;

/// <summary>An exposure in words.</summary>
internal static class ExposureText
{
    public static string Pushed(bool? pushed) => pushed switch
    {
        true => "yes",
        false => "no, local only",
        null => "no remote known",
    };

    /// <summary>Where the newest trees still hold it.</summary>
    public static string Standing(Exposure exposure) => (exposure.AtHead, exposure.TipBranches.Length) switch
    {
        (true, _) => "still at HEAD",
        (false, > 0) => "still on a branch",
        _ => "removed, still in history",
    };
}
