using Parley.Data;
using Parley.Dossier;
using Parley.Reports.Briefs;

namespace Parley.Briefs.Tests;

/// <summary>Dispatches of 1987: another world than the data's, and most have nothing to solve.</summary>
public class OldDispatches
{
    [Fact]
    public void Each_gives_a_brief_that_says_how_far_its_world_is_from_the_datas()
    {
        Assert.SkipUnless(Directory.Exists(Repository.Reuters), "../shared/articles/reuters-1987 is not there");
        Dataset data = Datasets.Load("ossa-2007");
        foreach (string file in Directory.EnumerateFiles(Repository.Reuters, "*.txt").Order(StringComparer.Ordinal))
        {
            Brief brief = BriefWriter.Write(
                new ArticleReader().Read(ArticleText.Load(file)),
                data,
                TestContext.Current.CancellationToken
            );

            Sentences.Check(brief);
            Assert.NotEmpty(brief.Summary);
            Assert.Contains(
                brief.Warnings,
                w => w.StartsWith("The article is of 1987, the data are of 2007", StringComparison.Ordinal)
            );
            Assert.True(brief.HasOutcomes || brief.Outcomes.Count == 0);
            Assert.Equal(brief.HasOutcomes, brief.Sensitivity is not null);
            Assert.NotEmpty(BriefFiles.Of(brief));
            Assert.All(brief.Bargain?.Answer.Opening?.Payments ?? [], p => Assert.True(double.IsFinite(p)));
        }
    }

    [Fact]
    public void A_hundred_per_cent_on_300_million_dollars_of_goods_is_not_a_hundred_per_cent_on_a_whole_sector()
    {
        string file = Path.Combine(Repository.Reuters, "16926.txt");
        Assert.SkipUnless(File.Exists(file), "../shared/articles/reuters-1987 is not there");

        Brief brief = BriefWriter.Write(
            new ArticleReader().Read(ArticleText.Load(file)),
            Datasets.Load("ossa-2007"),
            TestContext.Current.CancellationToken
        );

        BriefOutcome tariff = brief.Outcomes.Single(o => o.Kind == BriefOutcomeKind.MeasureInForce);
        Assert.All(tariff.Solved.Compiled.Moves, m => Assert.InRange(m.After - m.Before, 0.001, 0.05));
        Assert.Contains(tariff.Notes, n => n.Contains("Assumed here"));
    }
}
