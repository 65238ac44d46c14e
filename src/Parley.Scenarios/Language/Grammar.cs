namespace Parley.Scenarios;

/// <summary>Every key a scenario may have, in the order it is written. The reader, the writer's order and the published schema
/// follow from these tables.</summary>
internal static class Grammar
{
    public const string NamePattern = "^(?=.{1,60}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*$";

    public const int MostYears = 50;

    public const double LeastFactor = 0.05;

    public const double MostFactor = 20;

    public static IReadOnlyList<Key> Scenario { get; } =
    [
        new("title", KeyType.Text, "What it is about, in a line.", IsRequired: true),
        new("description", KeyType.Text, "What a reader should know."),
        new("data", KeyType.Text, "The dataset it is written for: a name or a folder. The command line wins."),
        new("model", KeyType.Text, "How the world is modelled; what is left out is as the dataset has it."),
        new("baseline", KeyType.Text, "Measures in force in every outcome and in what they are compared with."),
        new("outcomes", KeyType.Text, "What may happen, one at least.", IsRequired: true),
        new("compare", KeyType.Text, "Pairs of outcomes to compare with one another."),
    ];

    public static IReadOnlyList<Key> Model { get; } =
    [
        new(
            "market_structure",
            KeyType.Choice,
            "How firms compete.",
            Choices: [.. ScenarioWords.MarketStructures.Keys]
        ),
        new("elasticities", KeyType.Text, "Name of a published set of trade elasticities in the dataset."),
        new("elasticity_factor", KeyType.Factor, "Multiplies every trade elasticity; 1 = as published."),
        new("inputs", KeyType.Flag, "false leaves input-output links out."),
        new(
            "imbalances",
            KeyType.Choice,
            "What happens to aggregate trade imbalances.",
            Choices: [.. ScenarioWords.Imbalances.Keys]
        ),
    ];

    public static IReadOnlyList<Key> Outcome { get; } =
    [
        new("name", KeyType.OutcomeName, "Letters, digits and hyphens; unique in the file.", IsRequired: true),
        new("title", KeyType.Text, "A line for a table."),
        new("why", KeyType.Text, "Why it is here."),
        new("after", KeyType.OutcomeName, "An earlier outcome whose measures come first."),
        new(
            "imbalances",
            KeyType.Choice,
            "What happens to imbalances in this outcome.",
            Choices: [.. ScenarioWords.Imbalances.Keys.Where(k => k != "removed_first")]
        ),
        new("measures", KeyType.Text, "In order; none = nothing happens."),
    ];

    public static IReadOnlyList<Key> Comparison { get; } =
    [
        new("outcome", KeyType.OutcomeName, "The outcome looked at.", IsRequired: true),
        new("against", KeyType.OutcomeName, "The outcome it is compared with.", IsRequired: true),
    ];

    public static IReadOnlyList<Key> CarveOut { get; } =
    [
        new("importers", KeyType.Economies, "Members that keep goods closed.", IsRequired: true),
        new("except_importers", KeyType.Economies, "Taken out of the importers again."),
        new("on", KeyType.Goods, "The goods kept closed; left out = all."),
        new("except", KeyType.Goods, "Goods taken out again."),
    ];

    public static IReadOnlyList<MeasureForm> Measures { get; } =
    [
        new(
            "tariff",
            "A tariff set, added, cut or raised by importers.",
            [.. Importing, .. Rate("tariff"), .. Phasing],
            [.. ScenarioWords.RateChanges.Keys]
        ),
        new(
            "export_tax",
            "An export tax (below zero: a subsidy) set, added, cut or raised by exporters, of the price at the origin.",
            [
                new("exporters", KeyType.Economies, "Who taxes its exports.", IsRequired: true),
                new("except_exporters", KeyType.Economies, "Taken out of the exporters again."),
                new("to", KeyType.Economies, "Destinations; left out = all."),
                new("except_to", KeyType.Economies, "Destinations taken out again."),
                .. Goods,
                .. Rate("export tax"),
                .. Phasing,
            ],
            [.. ScenarioWords.RateChanges.Keys]
        ),
        new("embargo", "No imports any more.", [.. Importing]),
        new(
            "quota",
            "A limit on the quantity imported from each origin of each good; the importer auctions the licences.",
            [
                .. Importing,
                .. Limit,
                new("in_quota", KeyType.Rate, "The tariff charged within the limit; left out = as without it."),
                .. Phasing,
            ],
            [.. ScenarioWords.LimitKinds.Keys]
        ),
        new(
            "tariff_rate_quota",
            "One tariff up to a quantity from each origin of each good, another beyond it.",
            [
                .. Importing,
                .. Limit,
                new("in_quota", KeyType.Rate, "The tariff charged within the limit.", IsRequired: true),
                new("over_quota", KeyType.Rate, "The tariff charged beyond it.", IsRequired: true),
                .. Phasing,
            ],
            [.. ScenarioWords.LimitKinds.Keys]
        ),
        new(
            "voluntary_restraint",
            "A limit on the quantity of each good exported to each destination; the exporter keeps the rent.",
            [
                new("exporters", KeyType.Economies, "Who restrains itself.", IsRequired: true),
                new("except_exporters", KeyType.Economies, "Taken out of the exporters again."),
                new("to", KeyType.Economies, "Destinations; left out = all."),
                new("except_to", KeyType.Economies, "Destinations taken out again."),
                .. Goods,
                .. Limit,
                .. Phasing,
            ],
            [.. ScenarioWords.LimitKinds.Keys]
        ),
        new(
            "free_trade",
            "Tariffs among the members go to zero.",
            [
                new("members", KeyType.Economies, "Who trades freely with one another.", IsRequired: true),
                new("except_members", KeyType.Economies, "Taken out of the members again."),
                .. Goods,
                new("carve_outs", KeyType.CarveOuts, "Goods that single members keep closed."),
                .. Phasing,
            ]
        ),
        new(
            "join",
            "Economies join an agreement: free trade between each of them and every member.",
            [
                new("economies", KeyType.Economies, "Who joins.", IsRequired: true),
                new("except_economies", KeyType.Economies, "Taken out again."),
                new("agreement", KeyType.Agreement, "A group of economies in the dataset.", IsRequired: true),
                .. Goods,
                new("carve_outs", KeyType.CarveOuts, "Goods that single members keep closed."),
                .. Phasing,
            ]
        ),
        new(
            "leave",
            "Economies leave an agreement: they and the members left charge one another most-favoured-nation rates.",
            [
                new("economies", KeyType.Economies, "Who leaves.", IsRequired: true),
                new("except_economies", KeyType.Economies, "Taken out again."),
                new("agreement", KeyType.Agreement, "A group of economies in the dataset.", IsRequired: true),
                .. Goods,
                .. Phasing,
            ]
        ),
        new(
            "retaliate",
            "Those whose exports were hit answer with tariffs of their own.",
            [
                new("by", KeyType.Economies, "Who answers; left out = everyone hit."),
                new("except_by", KeyType.Economies, "Taken out again."),
                new("against", KeyType.Economies, "Whom; left out = everyone who raised a tariff on them."),
                new("except_against", KeyType.Economies, "Taken out again."),
                new("on", KeyType.Goods, "The goods answered on; left out = those hit (in kind) or all goods."),
                new("except", KeyType.Goods, "Goods taken out again."),
                new(
                    "in_answer_to",
                    KeyType.OutcomeName,
                    "The outcome answered; left out = the measures before this one."
                ),
                new(
                    "form",
                    KeyType.Choice,
                    "in_kind: the same points on the same goods; equal_duty: a rate that taxes as many dollars of baseline trade.",
                    Choices: [.. ScenarioWords.RetaliationForms.Keys]
                ),
                .. Phasing,
            ]
        ),
        new(
            "remove_barriers",
            "Non-tariff costs fall: delivered prices before tariff are divided by 1 + the ad valorem equivalent.",
            [
                .. Importing,
                new(
                    "ad_valorem_equivalent",
                    KeyType.Rate,
                    "What the barriers removed add to the price.",
                    IsRequired: true
                ),
                .. Phasing,
            ]
        ),
        new(
            "productivity",
            "Productivity rises (below zero: falls).",
            [
                new("economies", KeyType.Economies, "Where.", IsRequired: true),
                new("except_economies", KeyType.Economies, "Taken out again."),
                new("on", KeyType.Goods, "Sectors; left out = all, services too."),
                new("except", KeyType.Goods, "Sectors taken out again."),
                new("change", KeyType.Rate, "By how much.", IsRequired: true),
                .. Phasing,
            ]
        ),
    ];

    private static IEnumerable<Key> Importing =>
        [
            new("importers", KeyType.Economies, "Whose border it is.", IsRequired: true),
            new("except_importers", KeyType.Economies, "Taken out of the importers again."),
            new("from", KeyType.Economies, "Origins; left out = all."),
            new("except_from", KeyType.Economies, "Origins taken out again."),
            .. Goods,
        ];

    private static IEnumerable<Key> Goods =>
        [
            new("on", KeyType.Goods, "Codes or groups of sectors; left out = all."),
            new("except", KeyType.Goods, "Goods taken out again."),
        ];

    private static IEnumerable<Key> Limit =>
        [
            new("of_baseline", KeyType.Rate, "The limit as a part of the baseline's quantity; 100% = today's."),
            new("growth", KeyType.Rate, "By how much the limit is above (below zero: below) the baseline's quantity."),
            new(
                "million_usd",
                KeyType.MillionUsd,
                "The limit at the baseline's prices; several flows share it in proportion to their baseline trade."
            ),
        ];

    private static IEnumerable<Key> Phasing =>
        [
            new("years", KeyType.Years, "Years of equal steps until it is complete, the first at entry into force."),
            new(
                "staging",
                KeyType.Choice,
                "linear, or back_loaded: nothing in the first half of the years.",
                Choices: [.. ScenarioWords.StagingPaths.Keys]
            ),
        ];

    private static IEnumerable<Key> Rate(string what) =>
        [
            new("set", KeyType.Rate, $"The {what} becomes this."),
            new("add", KeyType.Rate, $"Points added to the {what}."),
            new("cut", KeyType.Rate, $"Part of the {what} taken off; 100% takes all."),
            new("raise_to", KeyType.Rate, $"The {what} becomes this where it is lower."),
        ];
}

/// <summary>One kind of measure.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Says">What it does, for the schema.</param>
/// <param name="Keys">What it may say.</param>
/// <param name="ExactlyOneOf">Keys of which there must be one and no more.</param>
internal sealed record MeasureForm(
    string Name,
    string Says,
    IReadOnlyList<Key> Keys,
    IReadOnlyList<string>? ExactlyOneOf = null
);
