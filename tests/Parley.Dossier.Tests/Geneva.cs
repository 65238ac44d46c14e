namespace Parley.Dossier.Tests;

/// <summary>The day in July 2018 when the first tariffs between the United States and China took effect.</summary>
public class Geneva
{
    private readonly ArticleDossier _dossier = Repository.ReadSample("geneva-2018-07.txt");

    [Fact]
    public void Two_tariffs_are_in_force_one_is_proposed_and_one_threatened() =>
        Assert.Equal(
            [
                "measure tariff in_force USA>CHN machinery+electronics+cars rate=0.25 amount=34000USD law=Section_301",
                "measure tariff in_force CHN>USA soybeans+pork+cars rate=0.25 amount=34000USD retaliation",
                "measure tariff proposed USA>CHN rate=0.25 amount=16000USD",
                "measure tariff threatened USA>CHN rate=0.1 amount=200000USD hurts=JPN+KOR+TWN",
            ],
            Codes.Of(_dossier).Where(c => c.StartsWith("measure", StringComparison.Ordinal))
        );

    [Fact]
    public void The_United_States_complains_of_unfair_practices_and_of_its_deficit() =>
        Assert.Equal(
            ["claim unfair_practices USA>CHN", "claim trade_deficit USA>CHN"],
            Codes.Of(_dossier).Where(c => c.StartsWith("claim", StringComparison.Ordinal))
        );

    [Fact]
    public void The_deficit_is_375_billion_dollars() =>
        Assert.Contains("amount 375000USD trade_deficit USA>CHN 2017", Codes.Of(_dossier));

    [Fact]
    public void Only_the_United_States_and_China_are_at_the_table() =>
        Assert.Equal(["USA", "CHN"], _dossier.TalkingParties);
}
