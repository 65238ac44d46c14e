using System.Xml.Linq;
using Parley.Data;
using Parley.Reports.Bargains;
using Parley.Strategy.Bargaining;
using Spectre.Console;

namespace Parley.Strategy.Tests.Bargaining;

/// <summary>The sample of August 2018 on the terminal, as JSON and as a page.</summary>
public class WhatAPersonSees
{
    private static readonly Lazy<BargainAnswer> _sample = new(() => Solve("japan-us-2018.yaml"));

    [Fact]
    public void The_talks_of_August_2018_on_the_terminal()
    {
        string text = Terminal(_sample.Value);

        // The last part tells how exact the answer is, in digits that another processor may write otherwise.
        Approved.Equal("japan-us-2018", text[..text.IndexOf("How exact", StringComparison.Ordinal)]);
    }

    [Fact]
    public void The_same_question_has_the_same_answer_to_the_last_digit() =>
        Assert.Equal(BargainJson.Write(_sample.Value), BargainJson.Write(Solve("japan-us-2018.yaml")));

    [Fact]
    public void The_page_is_one_well_formed_document_that_fetches_nothing()
    {
        string page = BargainPage.Write(_sample.Value);
        XDocument document = XDocument.Parse(page);

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "http",
            page.Replace("http://www.w3.org", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(2, document.Descendants("svg").Count());
        Assert.All(document.Descendants("svg"), svg => Assert.NotEmpty(svg.Element("desc")!.Value));
    }

    [Fact]
    public void The_chart_marks_today_the_threat_the_solutions_the_proposals_and_the_later_facts()
    {
        XElement chart = XDocument.Parse(BargainPage.Write(_sample.Value)).Descendants("svg").First();
        string said = chart.Element("desc")!.Value;

        Assert.All(
            [
                "O No deal",
                "T Today",
                "W1 Threat",
                "N Nash",
                "K Kalai",
                "E Egal",
                "U Util",
                "P1 Proposal",
                "L1 Later fact",
            ],
            mark => Assert.Contains(mark, said, StringComparison.Ordinal)
        );
        Assert.Single(chart.Descendants("polygon"), e => (string?)e.Attribute("class") == "zone");
    }

    [Fact]
    public void Later_facts_change_nothing_in_the_answer()
    {
        Talks talks = TalksYaml.Read(File.ReadAllText(Repository.Sample("japan-us-2018.yaml")), "sample");
        BargainAnswer without = BargainStudy.Run(
            talks with
            {
                Later = [],
            },
            Question.Dataset,
            null,
            TestContext.Current.CancellationToken
        );

        Assert.All(
            without.Nash!.Parties.Zip(_sample.Value.Nash!.Parties),
            pair => Assert.Equal(pair.First.Payoff, pair.Second.Payoff, 1e-6)
        );
    }

    [Fact]
    public void In_the_Pacific_world_the_threat_would_hurt_its_maker()
    {
        BargainAnswer answer = Solve("japan-us-2018-pacific.yaml");

        Assert.True(answer.HasZone);
        Assert.True(answer.WithoutDeal[1].HurtsMaker(answer.Compiled.Parties));
        Assert.Contains(
            "would hurt its maker, United States, by what it wants: government welfare",
            Join(Terminal(answer)),
            StringComparison.Ordinal
        );
        Assert.True(answer.Elasticities.Count >= 8);
    }

    [Fact]
    public void Without_a_zone_the_terminal_says_so_plainly_and_what_would_open_it()
    {
        string text = Terminal(Question.Answer(Question.With("from: JPN, on: cars, add: 25%", "on: cars, add: 25%")));

        Assert.Contains(
            "There is none: no deal on these issues is better for everyone than no deal.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("It opens when the threat is carried out with", text, StringComparison.Ordinal);
        Assert.Contains("It opens when Japan has without a deal", text, StringComparison.Ordinal);
        Assert.Contains("Going further on one of these alone does not open it", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_three_parties_no_page_speaks_of_both_or_of_a_line_that_is_not_drawn()
    {
        string page = BargainPage.Write(
            Question.Answer(
                Question.With("issues:\n", "  - name: europe\n    economies: EU\n    objective: real_income\nissues:\n")
            )
        );
        XDocument document = XDocument.Parse(page);

        Assert.Empty(document.Descendants("polyline"));
        Assert.DoesNotContain("The line is the frontier", page, StringComparison.Ordinal);
        Assert.Contains("Each dot is a deal on the frontier of all 3", page, StringComparison.Ordinal);
        Assert.DoesNotContain("both", document.Root!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("of what it wants", document.Root.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_what_a_percent_is_worth_in_money_so_that_every_sum_can_be_traced()
    {
        string page = BargainPage.Write(_sample.Value);
        IReadOnlyList<PartyIndex> parties = _sample.Value.Compiled.Parties;

        Assert.Contains(
            $"in dollars of 2007: Japan ${parties[0].Income / 1000:#,0.0}\u00a0bn, United States ${parties[1].Income / 1000:#,0.0}\u00a0bn.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("weighs the incomes of sectors by political weights", page, StringComparison.Ordinal);
        Assert.Contains("political weights and stated values stay as they are", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_dataset_has_no_political_weights_the_page_says_that_government_welfare_is_real_income()
    {
        Talks talks = Question.Read(Question.Yaml);
        BargainAnswer answer = BargainStudy.RunWithoutVariants(
            talks,
            Question.Dataset with
            {
                PoliticalWeights = null,
            },
            TestContext.Current.CancellationToken
        );

        Assert.Contains(
            "ossa-2007 has no political weights: government welfare is real income.",
            BargainPage.Write(answer),
            StringComparison.Ordinal
        );
    }

    private static string Join(string lines) =>
        string.Join(' ', lines.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static BargainAnswer Solve(string sample)
    {
        Talks talks = TalksYaml.Read(File.ReadAllText(Repository.Sample(sample)), sample);
        return BargainStudy.Run(talks, Datasets.Load(talks.Data!), null, TestContext.Current.CancellationToken);
    }

    private static string Terminal(BargainAnswer answer)
    {
        using StringWriter writer = new();
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        console.Profile.Width = 110;
        BargainTerminal.Write(console, answer, null);
        return string.Join('\n', writer.ToString().Split('\n').Select(l => l.TrimEnd()));
    }
}
