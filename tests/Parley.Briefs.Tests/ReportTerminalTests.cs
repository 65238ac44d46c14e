using Parley.Briefs;
using Parley.Reports.Briefs;
using Spectre.Console;

namespace Parley.Tests;

public class ReportTerminalTests
{
    [Fact]
    public void A_brief_on_the_terminal_looks_as_approved()
    {
        string shown = Shown(ReportFixture.Brief, 80);
        string approved = Path.Combine(ReportFixture.Root, "tests/Parley.Briefs.Tests/Approved/terminal.txt");
        string received = Path.Combine(AppContext.BaseDirectory, "terminal.txt");
        File.WriteAllText(received, shown);

        Assert.True(
            File.Exists(approved) && File.ReadAllText(approved) == shown,
            $"{received} differs from {approved}: look at both, then mend the code or copy the first over the second"
        );
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(300)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        Brief[] briefs =
        [
            ReportFixture.Brief,
            ReportFixture.WithLongTitles,
            ReportFixture.WithTwelveEconomies,
            ReportFixture.WithoutOutcomes,
            ReportFixture.WithOneOutcome,
        ];

        Assert.All(
            briefs.SelectMany(b => Shown(b, width).Split('\n')),
            line => Assert.True(line.GetCellWidth() <= width, line)
        );
    }

    [Fact]
    public void A_brief_of_seven_outcomes_fits_a_page()
    {
        Assert.InRange(Shown(ReportFixture.Brief, 80).Split('\n').Length, 30, 60);
    }

    [Fact]
    public void Economies_that_do_not_fit_are_counted()
    {
        Assert.Contains("7 more economies in the report", Flat(Shown(ReportFixture.WithTwelveEconomies, 80)));
        Assert.DoesNotContain("more economies", Shown(ReportFixture.Brief, 80));
    }

    [Fact]
    public void An_article_with_nothing_to_solve_says_so()
    {
        string shown = Shown(ReportFixture.WithoutOutcomes, 80);

        Assert.Contains("There is nothing to solve", shown);
        Assert.Contains("Quota on sugar.", shown);
    }

    [Fact]
    public void Data_without_political_weights_say_that_governments_weigh_all_alike()
    {
        Brief brief = ReportFixture.Brief with
        {
            Dataset = ReportFixture.Brief.Dataset with { PoliticalWeights = null },
        };

        Assert.Contains("no political weights", Flat(Shown(brief, 80)));
        Assert.Contains("no political weights", BriefPage.Write(brief));
        Assert.DoesNotContain("no political weights", Flat(Shown(ReportFixture.Brief, 80)));
    }

    [Fact]
    public void Text_of_the_article_cannot_command_the_terminal_or_its_markup()
    {
        Brief brief = ReportFixture.With(
            ReportFixture.Brief.Dossier with
            {
                Article = ReportFixture.Brief.Dossier.Article with { Title = "[red]Talks[/] \u001b]0;owned\u0007 end" },
            }
        );

        string shown = Shown(brief, 80);

        Assert.StartsWith("[red]Talks[/] \ufffd]0;owned\ufffd end\n", shown);
    }

    private static string Flat(string text) => text.Replace("\n", " ");

    private static string Shown(Brief brief, int width)
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
        console.Profile.Width = width;
        BriefTerminal.Write(console, brief, "washington-2018-08-brief");
        return text.ToString().Replace("\r\n", "\n");
    }
}
