using System.Text.Json;
using System.Xml.Linq;
using Parley.Data;
using Parley.Dossier;
using Parley.Reports.Bargains;
using Parley.Reports.Briefs;
using Parley.Strategy.Bargaining;

namespace Parley.Briefs.Tests;

/// <summary>The bargain behind an article: what its parties could both sign.</summary>
public class WhatBothCouldSign
{
    private static readonly Lazy<Brief> _pacific = new(() => Write("washington-2018-08.txt", "pacific-2017"));

    private static Brief Pacific => _pacific.Value;

    private static BriefBargain Bargain => Pacific.Bargain!;

    [Fact]
    public void The_article_puts_the_car_tariff_and_each_markets_opening_on_the_table()
    {
        Assert.Equal(
            [
                "us-cars",
                "japan-agriculture",
                "japan-food",
                "japan-other-goods",
                "us-agriculture-and-food",
                "us-other-goods",
            ],
            Bargain.Talks.Issues.Select(i => i.Name)
        );
        Assert.Equal(["japan", "united-states"], Bargain.Talks.Parties.Select(p => p.Name));
        Assert.All(Bargain.Talks.Parties, p => Assert.Equal(Objective.GovernmentWelfare, p.Objective));
    }

    [Fact]
    public void The_threat_is_as_likely_as_not_and_the_whole_threat_is_tried_apart()
    {
        Assert.Equal([0.5, 0.5, 0], Bargain.Talks.WithoutDeal.Select(f => f.Probability));
        Assert.Equal("united-states", Bargain.Talks.WithoutDeal[1].By);
        Assert.Contains(Bargain.Assumptions, a => a.Contains("a probability of 50 %", StringComparison.Ordinal));
        Assert.Equal(11, Bargain.Answer.Credibility.Count);
        Assert.Equal(["threat", "threat-on-all"], Bargain.Answer.Threats.Select(t => t.Threat.Name));
    }

    [Fact]
    public void Without_a_deal_the_threats_are_worth_what_the_briefs_outcomes_are()
    {
        SolvedFallback whole = Bargain.Answer.WithoutDeal[2];
        BriefOutcome threat = Pacific.Outcomes.Single(o => o.Kind == BriefOutcomeKind.ThreatCarriedOut);

        Assert.Equal(Effect(threat, "JPN").RealIncome, whole.Parties[0].RealIncome, 1e-6);
        Assert.Equal(Effect(threat, "USA").GovernmentWelfare, whole.Parties[1].GovernmentWelfare, 1e-6);
    }

    [Fact]
    public void The_agreements_are_proposals_worth_what_the_briefs_outcomes_are()
    {
        BriefOutcomeKind[] kinds = [BriefOutcomeKind.Agreement, BriefOutcomeKind.AgreementWithoutSensitiveSectors];

        Assert.Equal(2, Bargain.Answer.Proposals.Count);
        foreach ((BriefOutcomeKind kind, SolvedPoint point) in kinds.Zip(Bargain.Answer.Proposals))
        {
            BriefOutcome outcome = Pacific.Outcomes.Single(o => o.Kind == kind);
            Assert.Equal(outcome.Title, point.Point.Title);
            Assert.Equal(Effect(outcome, "JPN").GovernmentWelfare, point.Deal.Parties[0].GovernmentWelfare, 1e-6);
            Assert.Equal(Effect(outcome, "USA").RealIncome, point.Deal.Parties[1].RealIncome, 1e-6);
        }

        Assert.Equal("united-states", Bargain.Answer.Proposals[0].Point.By);
    }

    [Fact]
    public void The_talks_file_gives_the_same_answer()
    {
        ReportFile file = BriefFiles.Of(Pacific).Single(f => f.Path == "talks.yaml");
        BargainAnswer again = BargainStudy.Run(
            TalksYaml.Read(file.Text, file.Path),
            Datasets.Load("pacific-2017"),
            null,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(Figures(Bargain.Answer), Figures(again));
        Assert.NotEmpty(again.Elasticities);

        static string Figures(BargainAnswer answer)
        {
            using JsonDocument json = JsonDocument.Parse(BargainJson.Write(answer));
            return string.Join(
                '\n',
                new[]
                {
                    "parties",
                    "without_deal",
                    "solutions",
                    "frontier",
                    "concessions",
                    "credibility",
                    "threats",
                }.Select(key => json.RootElement.GetProperty(key).GetRawText())
            );
        }
    }

    [Fact]
    public void Where_farm_goods_are_sensitive_data_that_have_them_apart_are_asked_too()
    {
        BriefBargain second = Bargain.SecondOpinion!;

        Assert.Equal("ossa-2007", second.Talks.Data);
        Assert.Contains("japan-rice", second.Talks.Issues.Select(i => i.Name));
        Assert.Contains("japan-dairy", second.Talks.Issues.Select(i => i.Name));
        Assert.Contains(BriefFiles.Of(Pacific), f => f.Path == "talks-ossa-2007.yaml");
        Assert.Null(Write("washington-2018-08.txt", "ossa-2007").Bargain!.SecondOpinion);
    }

    [Fact]
    public void The_page_has_the_frontier_the_zone_and_the_deal()
    {
        XDocument page = XDocument.Parse(BriefPage.Write(Pacific));
        XElement section = page.Descendants("section").Single(s => (string?)s.Attribute("id") == "bargain");

        Assert.Single(section.Descendants("svg"));
        Assert.Single(section.Descendants("polyline"));
        Assert.Single(section.Descendants("polygon"), e => (string?)e.Attribute("class") == "zone");
        string text = section.Value;
        Assert.Contains("Who gives what and gets what in the Nash deal", text, StringComparison.Ordinal);
        Assert.Contains("Kalai-Smorodinsky", text, StringComparison.Ordinal);
        Assert.Contains("parley bargain talks.yaml gives the same answer", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_talks_there_is_no_bargain_and_a_reason()
    {
        Brief geneva = Write("geneva-2018-07.txt", "pacific-2017");

        Assert.Null(geneva.Bargain);
        Assert.Contains("tells of no talks", geneva.WhyNoBargain!, StringComparison.Ordinal);
        Assert.Contains(geneva.WhyNoBargain!, BriefPage.Write(geneva), StringComparison.Ordinal);
        Assert.DoesNotContain(BriefFiles.Of(geneva), f => f.Path.StartsWith("talks", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_lever_there_is_no_bargain_and_a_reason()
    {
        ArticleDossier dossier = Pacific.Dossier with
        {
            Agreements = [],
            Measures = [.. Pacific.Dossier.Measures.Select(m => m with { Imposers = ["EU"], Affected = [] })],
        };
        Brief brief = BriefWriter.Write(dossier, Datasets.Load("pacific-2017"), TestContext.Current.CancellationToken);

        Assert.Null(brief.Bargain);
        Assert.Contains("puts no tariff on the table", brief.WhyNoBargain!, StringComparison.Ordinal);
    }

    private static EconomyEffect Effect(BriefOutcome outcome, string economy) =>
        outcome.Effects.Single(e => e.Economy == economy);

    private static Brief Write(string sample, string dataset) =>
        BriefWriter.Write(
            new ArticleReader().Read(ArticleText.Load(Path.Combine(Repository.Root, "samples", sample))),
            Datasets.Load(dataset),
            TestContext.Current.CancellationToken
        );
}
