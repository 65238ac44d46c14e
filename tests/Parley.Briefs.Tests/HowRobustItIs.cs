using Parley.Dossier;

namespace Parley.Briefs.Tests;

/// <summary>Every headline conclusion says in how many variants it holds, and the count is that of the rows.</summary>
public class HowRobustItIs
{
    private static readonly Lazy<Brief> _brief = new(() =>
        BriefWriter.Write(
            Articles.Talks([Articles.CarTariff], [Articles.FreeTrade]) with
            {
                SensitiveSectors = [new SensitiveSector("JPN", Articles.Agriculture, null)],
            },
            SmallWorld.Make(),
            TestContext.Current.CancellationToken
        )
    );

    [Fact]
    public void The_first_sentence_is_what_the_threat_does_to_people_and_governments()
    {
        string first = _brief.Value.Summary[0];
        double[] people = Row("threat", "JPN").RealIncome.ToArray();
        double[] government = Row("threat", "JPN").GovernmentWelfare.ToArray();
        EconomyEffect japan = _brief.Value.Outcomes[1].Effects[0];

        Assert.StartsWith("\"US +25 points on cars from everyone\": in Japan people lose", first);
        Assert.Contains(
            $"({Tally.In(people.Count(v => v <= -0.005), 9)}), the government loses {Wording.Size(japan.GovernmentWelfare)} ({Tally.Part(government.Count(v => v <= -0.005), 9)})",
            first
        );
    }

    [Fact]
    public void A_threat_that_hurts_the_one_who_makes_it_is_said_to()
    {
        string lever = Assert.Single(
            _brief.Value.Summary,
            s => s.StartsWith("The threat is a lever on Japan", StringComparison.Ordinal)
        );
        foreach (string name in new[] { "threat", "threat-retaliation" })
        {
            BriefOutcome outcome = _brief.Value.Outcomes.Single(o => o.Name == name);
            EconomyEffect america = outcome.Effects.Single(e => e.Economy == "USA");
            int loses = Row(name, "USA").GovernmentWelfare.Count(v => v <= -0.005);
            string said =
                $"{Wording.Size(america.GovernmentWelfare)} with \"{outcome.Title}\" ({Tally.Part(loses, 9)})";
            Assert.Equal(america.Government == Stance.Against, lever.Contains(said, StringComparison.Ordinal));
        }
    }

    private static SensitivityRow Row(string outcome, string economy) =>
        _brief.Value.Sensitivity!.Rows.Single(r => r.Outcome == outcome && r.Economy == economy);
}
