using System.Text.Json;
using Parley.Briefs;
using Parley.Reports.Briefs;

namespace Parley.Tests;

public class ReportJsonTests
{
    [Fact]
    public void The_document_holds_every_outcome_with_its_economies_at_full_precision()
    {
        Brief brief = ReportFixture.Brief;
        using JsonDocument document = JsonDocument.Parse(BriefJson.Write(brief));

        JsonElement outcomes = document.RootElement.GetProperty("outcomes");
        Assert.Equal(brief.Outcomes.Count, outcomes.GetArrayLength());
        for (int o = 0; o < brief.Outcomes.Count; o++)
        {
            JsonElement outcome = outcomes[o];
            Assert.Equal(brief.Outcomes[o].Name, outcome.GetProperty("outcome").GetString());
            Assert.True(outcome.GetProperty("residual").GetDouble() <= 1e-10);
            foreach (JsonElement economy in outcome.GetProperty("economies").EnumerateArray())
            {
                EconomyEffect effect = brief
                    .Outcomes[o]
                    .Effects.Single(e => e.Economy == economy.GetProperty("economy").GetString());
                Assert.Equal(effect.RealIncome, economy.GetProperty("real_income").GetDouble());
                Assert.Equal(effect.GovernmentWelfare, economy.GetProperty("government_welfare").GetDouble());
                Assert.Equal(effect.ExportsAtStake, economy.GetProperty("exports_at_stake").GetDouble());
            }
        }
    }

    [Fact]
    public void Names_are_in_snake_case()
    {
        using JsonDocument document = JsonDocument.Parse(BriefJson.Write(ReportFixture.Brief));

        Assert.All(Names(document.RootElement), name => Assert.Matches("^[a-z][a-z0-9_]*$", name));
    }

    [Fact]
    public void What_has_no_value_is_null()
    {
        using JsonDocument document = JsonDocument.Parse(BriefJson.Write(ReportFixture.WithGapsInSensitivity));

        JsonElement row = document.RootElement.GetProperty("sensitivity").GetProperty("rows")[0];
        Assert.Equal(JsonValueKind.Null, row.GetProperty("real_income")[0].ValueKind);
        Assert.All(
            row.GetProperty("government_welfare").EnumerateArray(),
            v => Assert.Equal(JsonValueKind.Null, v.ValueKind)
        );
    }

    [Fact]
    public void An_article_with_nothing_to_solve_has_no_outcomes_and_keeps_its_dossier()
    {
        using JsonDocument document = JsonDocument.Parse(BriefJson.Write(ReportFixture.WithoutOutcomes));

        Assert.Equal(0, document.RootElement.GetProperty("outcomes").GetArrayLength());
        Assert.NotEqual(0, document.RootElement.GetProperty("dossier").GetProperty("parties").GetArrayLength());
    }

    [Fact]
    public void The_same_brief_is_the_same_bytes()
    {
        Brief again = ReportFixture.MadeAgain();

        Assert.Equal(BriefJson.Write(ReportFixture.Brief), BriefJson.Write(again));
        Assert.Equal(BriefPage.Write(ReportFixture.Brief), BriefPage.Write(again));
    }

    private static IEnumerable<string> Names(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Names(p.Value).Prepend(p.Name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
            _ => [],
        };
}
