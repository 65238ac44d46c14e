using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parley.Briefs;
using Parley.Reports.Briefs;

namespace Parley.Tests;

public class ReportPageTests
{
    public static TheoryData<string> Shapes =>
        new("whole", "no outcome", "one outcome", "twelve economies", "long titles", "gaps in the sensitivity");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_brief_is_a_page_of_well_formed_markup_with_unique_ids_and_links_that_lead_somewhere(string shape)
    {
        XElement page = HtmlDocument.Parse(BriefPage.Write(Of(shape)));

        string[] ids = [.. page.Descendants().Select(e => e.Get("id")).OfType<string>()];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        string[] links = [.. page.Descendants("a").Select(a => a.Get("href")!)];
        Assert.NotEmpty(links);
        foreach (string link in links.Where(l => l.StartsWith('#')))
        {
            Assert.Contains(link[1..], ids);
        }

        foreach (XElement drawing in page.Descendants("svg").Where(s => s.Get("aria-hidden") is null))
        {
            Assert.Equal("img", drawing.Get("role"));
            Assert.NotEmpty(drawing.Element("title")!.Value);
            Assert.NotEmpty(drawing.Element("desc")!.Value);
            Assert.All(drawing.Get("aria-labelledby")!.Split(' '), id => Assert.Contains(id, ids));
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_page_stands_alone_without_scripts_and_fetches_nothing(string shape)
    {
        Brief brief = Of(shape);
        string html = BriefPage.Write(brief);
        XElement page = HtmlDocument.Parse(html);

        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("link"));
        Assert.DoesNotContain(
            page.DescendantsAndSelf().Attributes().Select(a => a.Name.LocalName),
            name => name is "src" or "srcset" or "style" || name.StartsWith("on", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("url(", html);
        Assert.DoesNotContain("@import", html);
        HashSet<string> ours =
        [
            BriefFiles.Dossier,
            BriefFiles.Results,
            .. brief.Scenarios.Select(s => $"{BriefFiles.ScenarioFolder}/{s.FileName}"),
        ];
        Assert.All(
            page.Descendants("a").Select(a => a.Get("href")!).Where(h => !h.StartsWith('#')),
            href => Assert.Contains(href, ours)
        );
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_page_can_be_read_by_ear(string shape)
    {
        XElement page = HtmlDocument.Parse(BriefPage.Write(Of(shape)));

        Assert.Equal("en", page.Get("lang"));
        int[] levels =
        [
            .. page.Descendants()
                .Select(e => Regex.Match(e.Name.LocalName, "^h([1-6])$"))
                .Where(m => m.Success)
                .Select(m => m.Groups[1].Value[0] - '0'),
        ];
        Assert.Equal(1, levels[0]);
        Assert.Equal(1, levels.Count(l => l == 1));
        for (int i = 1; i < levels.Length; i++)
        {
            Assert.True(levels[i] <= levels[i - 1] + 1, $"heading {i} jumps from {levels[i - 1]} to {levels[i]}");
        }

        foreach (XElement table in page.Descendants("table"))
        {
            Assert.NotEmpty(table.Element("caption")!.Value);
            Assert.All(table.Descendants("th"), th => Assert.NotNull(th.Get("scope")));
        }
    }

    [Theory]
    [InlineData("whole")]
    [InlineData("one outcome")]
    [InlineData("twelve economies")]
    public void Every_figure_of_an_outcome_is_the_brief_s_own(string shape)
    {
        Brief brief = Of(shape);
        XElement page = HtmlDocument.Parse(BriefPage.Write(brief));

        int compared = 0;
        foreach (XElement cell in page.Descendants("td").Where(td => td.Get("data-measure") is not null))
        {
            BriefOutcome outcome = brief.Outcomes.Single(o => o.Name == cell.Get("data-outcome"));
            string measure = cell.Get("data-measure")!;
            if (
                measure.StartsWith("range_", StringComparison.Ordinal)
                || measure.StartsWith("turns_", StringComparison.Ordinal)
            )
            {
                continue;
            }

            double unit = cell.Get("data-unit") == "bn USD" ? 1000 : 1;
            double expected = Expected(brief, outcome, cell.Get("data-economy")!, measure) / unit;
            if (double.IsNaN(expected))
            {
                Assert.Equal("n/a", cell.Value);
                continue;
            }

            Assert.InRange(
                HtmlDocument.Figure(cell.Value),
                expected - HtmlDocument.Rounding(cell.Value),
                expected + HtmlDocument.Rounding(cell.Value)
            );
            compared++;
        }

        int outcomes = brief.Outcomes.Count - 1;
        int economies = brief.Economies.Count;
        Assert.True(compared >= outcomes * economies * 10, $"{compared} figures compared");
    }

    [Fact]
    public void Both_real_income_and_government_welfare_stand_for_every_economy_under_every_outcome()
    {
        Brief brief = ReportFixture.Brief;
        XElement table = HtmlDocument
            .Parse(BriefPage.Write(brief))
            .Descendants("table")
            .Single(t => t.Get("class") == "effects");

        foreach (BriefOutcome outcome in brief.Outcomes.Skip(1))
        {
            foreach (BriefEconomy economy in brief.Economies)
            {
                foreach (string measure in new[] { "real_income", "government_welfare" })
                {
                    Assert.Single(
                        table.Descendants("td"),
                        td =>
                            td.Get("data-outcome") == outcome.Name
                            && td.Get("data-economy") == economy.Economy
                            && td.Get("data-measure") == measure
                    );
                }
            }
        }
    }

    [Fact]
    public void Negative_figures_carry_a_true_minus_sign()
    {
        XElement page = HtmlDocument.Parse(BriefPage.Write(ReportFixture.Brief));
        string[] texts =
        [
            .. page.Descendants()
                .Where(e => e.Name.LocalName is "td" or "text" or "li" or "span" or "strong" or "desc")
                .SelectMany(e => e.Nodes().OfType<XText>())
                .Select(t => t.Value),
        ];

        Assert.Contains(texts, t => t.Contains('\u2212'));
        Assert.DoesNotContain(texts, t => Regex.IsMatch(t, @"(^|[\s($])-[\d$]"));
    }

    [Fact]
    public void What_an_article_says_is_text_whatever_it_looks_like()
    {
        const string article = """
            Japan & "US" <script>alert('talks')</script> end

            TOKYO, August 10, 2018 - The United States threatened a tariff of 25 percent on cars from Japan <img src=x onerror=alert(1)> on Friday. The United States has a trade deficit of 69 billion dollars with Japan <b>&amp;</b> more.
            """;
        Brief brief = ReportFixture.With(ReportFixture.DossierOf(article)) with
        {
            Warnings = ["<script>warn()</script>"],
            Unsolved = [new("</li><script>", "\"quoted\" & more", null)],
        };
        XElement page = HtmlDocument.Parse(BriefPage.Write(brief));

        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("img"));
        Assert.Contains("<script>alert('talks')</script>", page.Descendants("h1").Single().Value);
        Assert.Contains(page.Descendants("q"), q => q.Value.Contains("<img src=x onerror=alert(1)>"));
        Assert.Contains(page.Descendants("li"), li => li.Value == "<script>warn()</script>");
    }

    [Fact]
    public void Control_characters_of_an_article_do_not_reach_the_page()
    {
        Brief brief = ReportFixture.With(
            ReportFixture.Brief.Dossier with
            {
                Article = ReportFixture.Brief.Dossier.Article with { Title = "Talks\u001b[31m end\0 \u202e\ud800" },
            }
        );

        string title = HtmlDocument.Parse(BriefPage.Write(brief)).Descendants("h1").Single().Value;

        Assert.Equal("Talks\ufffd[31m end\ufffd \ufffd\ufffd", title);
    }

    [Fact]
    public void Every_finding_leads_to_the_sentence_that_it_rests_on()
    {
        XElement page = HtmlDocument.Parse(BriefPage.Write(ReportFixture.Brief));

        XElement threat = page.Descendants("dd").First(d => d.Value.Contains("tariff of 25"));
        string[] sentences =
        [
            .. threat
                .Descendants("a")
                .Select(a => page.Descendants("li").Single(li => li.Get("id") == a.Get("href")![1..]).Value),
        ];
        Assert.Contains(sentences, s => s.Contains("threatened a tariff of 25 percent on imported cars"));
    }

    [Fact]
    public void The_first_page_gives_the_summary_with_outcomes_linked_by_their_letters()
    {
        XElement answer = HtmlDocument
            .Parse(BriefPage.Write(ReportFixture.Brief))
            .Descendants("section")
            .Single(s => s.Get("id") == "answer");

        XElement first = answer.Descendants("li").First();
        Assert.Equal(
            "A\u00a0\u201cUS +25\u00a0% on cars from everyone\u201d: Japan loses 0.068\u00a0% of its real income and the United States \u22120.004\u00a0%.",
            first.Value
        );
        Assert.Equal("#outcome-a", first.Element("a")!.Get("href"));
        Assert.Equal("#outcome-d", answer.Descendants("li").ElementAt(1).Element("a")!.Get("href"));
    }

    [Fact]
    public void An_article_with_nothing_to_solve_says_so_and_shows_no_empty_sections()
    {
        XElement page = HtmlDocument.Parse(BriefPage.Write(ReportFixture.WithoutOutcomes));

        Assert.Contains("There is nothing to solve in this article.", page.Value);
        Assert.DoesNotContain(
            page.Descendants("section"),
            s => s.Get("id") is "outcomes" or "stances" or "sensitivity"
        );
        Assert.Contains(page.Descendants("section"), s => s.Get("id") == "unsolved");
    }

    [Fact]
    public void A_variant_without_an_equilibrium_is_not_counted_and_is_shown_as_missing()
    {
        Brief brief = ReportFixture.WithGapsInSensitivity;
        string html = BriefPage.Write(brief);

        Assert.DoesNotContain("NaN", html);
        Assert.Contains("n/a", html);
    }

    [Fact]
    public void Text_stands_out_from_its_ground()
    {
        string html = BriefPage.Write(ReportFixture.Brief);
        Dictionary<string, string> colours = Regex
            .Matches(html, "--([a-z]+): (#[0-9a-f]{6})")
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

        foreach (string text in new[] { "ink", "soft", "people", "government", "gain", "loss", "link" })
        {
            Assert.True(Contrast(colours[text], "#ffffff") >= 4.5, text);
        }

        foreach (Match ground in Regex.Matches(html, "background: (#[0-9a-f]{6})"))
        {
            Assert.True(Contrast(colours["ink"], ground.Groups[1].Value) >= 7, ground.Value);
            Assert.True(Contrast(colours["soft"], ground.Groups[1].Value) >= 4.5, ground.Value);
        }
    }

    private static Brief Of(string shape) =>
        shape switch
        {
            "no outcome" => ReportFixture.WithoutOutcomes,
            "one outcome" => ReportFixture.WithOneOutcome,
            "twelve economies" => ReportFixture.WithTwelveEconomies,
            "long titles" => ReportFixture.WithLongTitles,
            "gaps in the sensitivity" => ReportFixture.WithGapsInSensitivity,
            _ => ReportFixture.Brief,
        };

    private static double Expected(Brief brief, BriefOutcome outcome, string economy, string measure)
    {
        if (measure.Contains("balance"))
        {
            PairEffect pair = outcome.Pairs.Single(p => $"{p.Economy}-{p.Partner}" == economy);
            return measure switch
            {
                "goods_balance" => pair.GoodsCounterfactual,
                "goods_balance_change" => (pair.GoodsCounterfactual - pair.GoodsBaseline),
                "balance" => pair.Counterfactual,
                _ => (pair.Counterfactual - pair.Baseline),
            };
        }

        if (measure.StartsWith("own_", StringComparison.Ordinal))
        {
            SensitivityRow row = brief.Sensitivity!.Rows.Single(r => r.Outcome == outcome.Name && r.Economy == economy);
            return measure == "own_real_income" ? row.RealIncome[0] : row.GovernmentWelfare[0];
        }

        EconomyEffect effect = outcome.Effects.Single(e => e.Economy == economy);
        return measure switch
        {
            "real_income" => effect.RealIncome,
            "real_income_value" => effect.RealIncomeValue,
            "government_welfare" => effect.GovernmentWelfare,
            "real_wage" => effect.RealWage,
            "consumer_prices" => effect.ConsumerPrices,
            "tariff_revenue_change" => effect.TariffRevenueChange,
            "exports_at_stake_baseline" => effect.ExportsAtStakeBaseline,
            "exports_at_stake" => effect.ExportsAtStake,
            "exports_at_stake_change" => (effect.ExportsAtStake - effect.ExportsAtStakeBaseline),
            "exports_at_stake_percent" => 100 * ((effect.ExportsAtStake / effect.ExportsAtStakeBaseline) - 1),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
        };
    }

    /// <summary>Contrast ratio of WCAG 2.</summary>
    private static double Contrast(string a, string b)
    {
        double[] light = [Luminance(a), Luminance(b)];
        return (light.Max() + 0.05) / (light.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] parts =
        [
            .. Enumerable
                .Range(0, 3)
                .Select(i => Convert.ToInt32(colour.Substring(1 + (2 * i), 2), 16) / 255.0)
                .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)),
        ];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
