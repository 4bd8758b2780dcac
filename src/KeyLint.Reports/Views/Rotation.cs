using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Views;

/// <summary>How old a credential is at least, and when the policy asks for a new one.</summary>
internal static class Rotation
{
    /// <summary>Days since it was first seen, at least 0; null where that or today is not known.</summary>
    public static int? Days(Exposure? exposure, DateOnly? asOf) => asOf is { } today && exposure?.FirstSeen.Moment is { } since
        ? Math.Max(0, today.DayNumber - DayOf(since).DayNumber)
        : null;

    /// <summary>The day by which it is to be replaced; null where there is none.</summary>
    public static DateOnly? Due(CredentialView credential) =>
        credential is { Revocable: true, Provider.RotationDays: > 0 and var days, Exposure.FirstSeen.Moment: { } since }
        && DateOnly.MaxValue.DayNumber - DayOf(since).DayNumber > days
            ? DayOf(since).AddDays(days)
            : null;

    /// <summary>Whether that day has passed; false where that or today is not known.</summary>
    public static bool IsOverdue(CredentialView credential, DateOnly? asOf) => Due(credential) is { } due && asOf > due;

    /// <summary>
    /// <c>at least 400 days old; should have been replaced by 2024-05-30 (every 90 days): overdue by 310 days</c>; empty when its age is not
    /// known. A day that is yet to come is left out: it would read as leave to wait.
    /// </summary>
    public static string Text(CredentialView credential, DateOnly? asOf)
    {
        var age = Days(credential.Exposure, asOf) is > 0 and var days ? $"at least {Phrase.Count(days, "day")} old" : "";
        return Due(credential) is { } due && asOf > due
            ? $"{age}; should have been replaced by {Phrase.Day(due)} (every {Phrase.Count(credential.Provider!.RotationDays, "day")}): " +
                $"overdue by {Phrase.Count(asOf.Value.DayNumber - due.DayNumber, "day")}"
            : age;
    }

    /// <summary>The day in the time zone that the commit gives.</summary>
    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);
}
