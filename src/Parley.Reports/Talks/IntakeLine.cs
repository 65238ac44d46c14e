using System.Globalization;
using Parley.Records;

namespace Parley.Reports.Records;

/// <summary>What became of an article that was added, in a line that is not broken: other programs read it too.</summary>
public static class IntakeLine
{
    private const int Longest = 52;

    public static string Of(Intake intake)
    {
        ArgumentNullException.ThrowIfNull(intake);
        string title = Printable.OneLine(intake.Title ?? intake.File);
        title = title.Length <= Longest ? title : title[..(Longest - 3)].TrimEnd() + "...";
        string what = intake.Kind switch
        {
            IntakeKind.Added => "added",
            IntakeKind.Known => "known",
            _ => "changed",
        };
        string before = intake.Before is { } older
            ? $"; takes the place of article {older}, of which it is a changed version"
            : "";
        string date = intake.Day is null && intake.Kind != IntakeKind.Known ? "; it gives no date" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what, -7} {intake.Article, 5}  {RecordWords.Day(intake.Day)}  {title}{before}{date}"
        );
    }
}
