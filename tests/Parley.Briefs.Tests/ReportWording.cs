using Parley.Briefs;
using Parley.Dossier;
using Parley.Reports.Briefs;
using Spectre.Console;

namespace Parley.Tests;

public class ReportWording
{
    [Theory]
    [InlineData(0.0048, "+0.0048")]
    [InlineData(-0.00496, "\u22120.00496")]
    [InlineData(0.0052, "+0.005")]
    [InlineData(0.004, "+0.004")]
    [InlineData(0, "0.000")]
    public void What_counts_as_no_change_is_never_rounded_up_to_one(double percent, string shown) =>
        Assert.Equal(
            shown,
            new BriefReading(
                ReportFixture.Brief with
                {
                    Computation = ReportFixture.Brief.Computation! with { IndifferenceThreshold = 0.005 },
                }
            ).Welfare(percent, 3)
        );

    [Fact]
    public void Without_talks_the_head_speaks_of_none()
    {
        ArticleDossier dossier = ReportFixture.Brief.Dossier with { Meetings = [], State = TalksState.Unsaid };

        string page = BriefPage.Write(ReportFixture.With(dossier));

        Assert.Contains("Concerns Japan and the United States.", page);
        Assert.DoesNotContain("Talks between", page);
        Assert.DoesNotContain("at the table.", page);
    }

    [Fact]
    public void The_terminal_says_how_many_points_and_findings_it_leaves_to_the_report()
    {
        Brief brief = ReportFixture.Brief with
        {
            Summary = [.. Enumerable.Range(1, 40).Select(i => $"Point number {i}.")],
        };

        string shown = Shown(brief, "folder");

        int points = Enumerable.Range(1, 40).Count(i => shown.Contains($"- Point number {i}."));
        Assert.InRange(points, 2, 39);
        Assert.Contains($"{40 - points} more points", shown.Replace("\n", " ", StringComparison.Ordinal));
        Assert.Contains("1 finding not solved", shown.Replace("\n", " ", StringComparison.Ordinal));
        Assert.InRange(shown.Split('\n').Length, 30, 66);
    }

    [Fact]
    public void A_title_is_written_out_once_in_short()
    {
        string title = ReportFixture.Brief.Outcomes[1].Title;
        Brief brief = ReportFixture.Brief with { Summary = [$"First \"{title}\".", $"Then \"{title}\" again."] };

        string page = BriefPage.Write(brief);

        Assert.Equal(
            1,
            page.Split($"\u201c{BriefReading.Sentence(title)}\u201d").Length - 1 - InFindings(brief, title)
        );
    }

    private static int InFindings(Brief brief, string title) =>
        brief.Sensitivity!.Findings.Sum(f => f.Split($"\"{title}\"").Length - 1);

    private static string Shown(Brief brief, string folder)
    {
        using StringWriter text = new() { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(text),
            }
        );
        console.Profile.Width = 80;
        BriefTerminal.Write(console, brief, folder);
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
