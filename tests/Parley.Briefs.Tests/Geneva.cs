using Parley.Data;
using Parley.Dossier;

namespace Parley.Briefs.Tests;

/// <summary>The tariffs of July 2018: no talks, sums of money, an answer that the article tells of.</summary>
public class Geneva
{
    private static readonly Lazy<Brief> _brief = new(() =>
        BriefWriter.Write(
            new ArticleReader().Read(ArticleText.Load(Repository.Sample("geneva-2018-07.txt"))),
            Datasets.Load("pacific-2017"),
            TestContext.Current.CancellationToken
        )
    );

    [Fact]
    public void Goods_that_the_article_does_not_name_are_assumed_and_not_put_into_its_mouth()
    {
        BriefOutcome further = Outcome("(for 25 % on 16 billion dollars)");

        Assert.True(further.AssumesGoods);
        Assert.StartsWith(
            "The article says that a tariff of 25 % on goods from China (16 billion dollars) by the United States is proposed. It does not name the goods; assumed here are those of another tariff",
            further.Why,
            StringComparison.Ordinal
        );
        Assert.False(Outcome("(for 25 % on 34 billion dollars)").AssumesGoods);
    }

    [Fact]
    public void A_title_says_what_was_solved_and_a_note_that_spreading_a_tariff_understates_it()
    {
        BriefOutcome first = Outcome("(for 25 % on 34 billion dollars)");

        Assert.StartsWith("US +5.85 points on machinery, electronics and cars", first.Title, StringComparison.Ordinal);
        Assert.Contains(first.Notes, n => n.Contains("at unchanged trade") && n.Contains("the harm is understated"));
        string why = _brief.Value.Scenarios.Single(s => s.FileName == $"{first.Name}.yaml").Scenario.Outcomes[0].Why!;
        Assert.Contains("at unchanged trade", why);
    }

    [Fact]
    public void A_sum_greater_than_the_trade_in_what_is_named_is_told()
    {
        BriefOutcome both = _brief.Value.Outcomes.First(o => o.Kind == BriefOutcomeKind.Retaliation && o.IsSaid);

        Assert.Contains(
            both.Notes,
            n => n.Contains("has 34 billion dollars of goods") && n.Contains("less than was said")
        );
    }

    [Fact]
    public void What_is_in_force_is_no_baseline_of_the_rest_and_the_reader_is_told() =>
        Assert.Contains(_brief.Value.Warnings, w => w.Contains("do not add up"));

    [Fact]
    public void The_greatest_outcome_comes_first_and_the_third_country_it_hurts_is_named()
    {
        Assert.StartsWith("\"US +5.44 points on goods from China", _brief.Value.Summary[0], StringComparison.Ordinal);
        Assert.Contains("Taiwan -0.036 %", _brief.Value.Summary[0]);
    }

    [Fact]
    public void The_two_tariffs_in_force_are_summed_up_together()
    {
        Assert.Contains(_brief.Value.Summary, s => s.Contains("answered by China\": in the United States people"));
        Assert.DoesNotContain(_brief.Value.Summary, s => s.Contains("(for 25 % on 34 billion dollars)\":"));
    }

    [Fact]
    public void Where_there_are_no_talks_nothing_is_said_of_talks()
    {
        Assert.False(_brief.Value.Dossier.HasTalks);
        Assert.All(_brief.Value.Outcomes, o => Assert.DoesNotContain("talks", o.Why));
    }

    [Fact]
    public void Every_sentence_ends_and_none_has_a_hole() => Sentences.Check(_brief.Value);

    private static BriefOutcome Outcome(string end) =>
        _brief.Value.Outcomes.Single(o => o.Title.EndsWith(end, StringComparison.Ordinal));
}
