using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using Spectre.Console;

namespace KeyLint.Reports.Terminal;

/// <summary>The report for a person at a terminal: one block a credential, then what was scanned.</summary>
public static class TerminalReport
{
    // Who has few finds all to do here; of many, the list itself is what must be seen.
    private const int FewCredentials = 3;
    private const int StepsOfMany = 2;

    /// <summary>Writes a report to a console, as wide as the console.</summary>
    /// <param name="report">Report to write.</param>
    /// <param name="console">Console; see <see cref="TerminalConsole"/>.</param>
    public static void Write(Report report, IAnsiConsole console)
    {
        var page = new TerminalPage(console);
        var credentials = CredentialView.Of(report);
        var manyTargets = PlaceText.ManyTargets(report);

        var mostSteps = credentials.Count(credential => !credential.Entry.IsClosed) <= FewCredentials ? int.MaxValue : StepsOfMany;
        foreach (var credential in credentials)
        {
            CredentialBlock.Write(page, credential, report.AsOf, manyTargets, mostSteps);
            page.Blank();
        }

        SummaryBlock.Write(page, report, credentials);
    }

    /// <summary>The one sentence that matters most: how many credentials, and how soon to act.</summary>
    /// <param name="report">Report to sum up.</param>
    /// <returns>A sentence on one line.</returns>
    public static string BottomLine(Report report) => Summary.BottomLine(report, CredentialView.Of(report));
}
