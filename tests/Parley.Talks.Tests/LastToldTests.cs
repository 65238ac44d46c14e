using Parley.Dossier;

namespace Parley.Records.Tests;

/// <summary>Which telling of a measure is the last one.</summary>
public class LastToldTests
{
    [Fact]
    public void A_duty_that_stands_does_not_end_a_threat_of_another() =>
        Assert.Equal(
            ["threat of 25", "2.5 stands"],
            Last((MeasureStatus.Threatened, 0.25m, "threat of 25"), (MeasureStatus.InForce, 0.025m, "2.5 stands"))
        );

    [Fact]
    public void A_threat_carried_out_is_no_threat_any_more() =>
        Assert.Equal(
            ["25 stands"],
            Last((MeasureStatus.Threatened, 0.25m, "threat of 25"), (MeasureStatus.InForce, 0.25m, "25 stands"))
        );

    [Fact]
    public void A_threat_that_took_effect_without_a_word_of_its_rate_is_no_threat_any_more() =>
        Assert.Equal(
            ["it stands"],
            Last((MeasureStatus.Announced, 0.25m, "announced"), (MeasureStatus.InForce, null, "it stands"))
        );

    [Fact]
    public void A_threat_ruled_out_leaves_what_stands() =>
        Assert.Equal(
            ["ruled out", "2.5 stands"],
            Last(
                (MeasureStatus.Threatened, 0.25m, "threat of 25"),
                (MeasureStatus.InForce, 0.025m, "2.5 stands"),
                (MeasureStatus.RuledOut, null, "ruled out")
            )
        );

    private static string[] Last(params (MeasureStatus Status, decimal? Rate, string Item)[] told)
    {
        LastTold<string, string> last = new();
        foreach ((MeasureStatus status, decimal? rate, string item) in told)
        {
            last.Add("tariff USA all cars", status, rate, item);
        }

        return [.. last.Items];
    }
}
