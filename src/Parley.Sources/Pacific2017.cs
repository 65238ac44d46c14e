using Parley.Data;
using Parley.Sources.World;

namespace Parley.Sources;

/// <summary><c>pacific-2017</c>: <c>world-2017</c> with the economies that talk about the Pacific for themselves and the rest
/// merged. The dataset used where none is named.</summary>
internal static class Pacific2017
{
    private static readonly string[] _forThemselves =
    [
        .. WorldNames.EconomyGroups["tpp12"],
        .. "GBR CHN KOR IND BRA TWN IDN THA".Split(' '),
    ];

    public static BuiltDataset Build(string folder)
    {
        BuiltDataset world = World2017.Build(folder);
        AggregatedDataset merged = new Aggregation
        {
            Name = "pacific-2017",
            Title = "The Pacific and its partners: 22 economies and 28 sectors with input-output links, 2017",
            Purpose =
                "Talks among the twelve economies of the Trans-Pacific Partnership, with the European Union and the large economies of Asia",
            Economies =
            [
                new Merge("EU", "European Union", WorldNames.EuropeanUnion27),
                new Merge(
                    "ROW",
                    "Rest of the world",
                    [
                        .. WorldNames
                            .Economies.Select(e => e.Code)
                            .Except(WorldNames.EuropeanUnion27)
                            .Except(_forThemselves),
                    ]
                ),
            ],
        }.Apply(world.Dataset);
        world.Repairs.Rule(
            "the 27 members of the European Union, and the economies outside it that are not named, are merged: flows are added, tariffs weighed by trade; tariff revenue on trade within is gone"
        );
        foreach ((string economy, double value) in merged.InternalTariffRevenue)
        {
            world.Repairs.Changed("tariff revenue within", economy, value, 0);
        }

        return new BuiltDataset(merged.Dataset, world.Repairs);
    }
}
